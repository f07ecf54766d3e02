package io.twicetold.ingest;

import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The chars of a document that were read last, as they are written there, and the bytes that they
 * came from. Places are chars from the start of the document. Serves one thread.
 */
final class XmlWindow {

  /** Chars that can be looked back at: parsers read a few thousand ahead. */
  private static final int BACK = 1 << 16;

  /** Chars that are kept at most from a place that is held, and what was read ahead of them. */
  private static final int MOST = Records.LONGEST + 2 * BACK;

  /** Forgetting moves what is kept: it is done when this part of it goes. */
  private static final int PART = 16;

  private static final long NOWHERE = Long.MAX_VALUE;

  private final Charset charset;
  private final StringBuilder chars = new StringBuilder();
  private final Deque<Checkpoint> checkpoints = new ArrayDeque<>();
  private long start;
  private int line = 1;
  private long lineStart;
  private long held;
  private boolean meant = true;

  /** Whether lines end in a carriage return alone, which parsers count and places do not. */
  private boolean returns;

  /** The char at which a chunk begins, and the bytes before it. */
  private record Checkpoint(long chars, long bytes) {}

  /** A window on a document in a charset. */
  XmlWindow(Charset charset) {
    this.charset = charset;
  }

  /** Says how many bytes stand before the chars that come next. */
  void checkpoint(long bytes) {
    checkpoints.add(new Checkpoint(end(), bytes));
  }

  /** Takes in the chars that come next. */
  void append(CharSequence more) {
    int end = chars.length();
    chars.append(more);
    returns = returns || returnsAlone(Math.max(0, end - 1));
    held = end() - held > MOST ? NOWHERE : held;
    long gone = Math.min(chars.length() - BACK, held - start);
    if (gone > chars.length() / PART) {
      forget((int) gone);
    }
  }

  private boolean returnsAlone(int from) {
    int at = chars.indexOf("\r", from);
    while (at >= 0 && at + 1 < chars.length() && chars.charAt(at + 1) == '\n') {
      at = chars.indexOf("\r", at + 1);
    }
    return at >= 0 && at + 1 < chars.length();
  }

  private void forget(int gone) {
    for (int end = chars.indexOf("\n");
        end >= 0 && end < gone;
        end = chars.indexOf("\n", end + 1)) {
      line++;
      lineStart = start + end + 1;
    }
    chars.delete(0, gone);
    start += gone;
    while (checkpoints.size() > 1 && second().chars() <= start) {
      checkpoints.removeFirst();
    }
  }

  private Checkpoint second() {
    return checkpoints.stream().skip(1).findFirst().orElseThrow();
  }

  /** Keeps what stands from a place on, instead of from the one that was held before. */
  void hold(long place) {
    held = Math.max(place, start);
  }

  /** Keeps what stands from a place on that a parser tells, and that begins so if that is true. */
  void hold(long place, String beginning) {
    hold(place);
    meant = has(beginning, place);
  }

  /** Whether the place that is held is the one that the parser meant. */
  boolean isTrue() {
    return meant && !returns;
  }

  /** The place that is held, or the first that is kept where too much stands behind that. */
  long held() {
    return isHeld() ? held : start;
  }

  /** Whether nothing is lost of what was to be kept. */
  boolean isHeld() {
    return held != NOWHERE;
  }

  /** The place behind the last char. */
  long end() {
    return start + chars.length();
  }

  /** The place at a line and a column, both from 1, whose line is kept. */
  long place(int atLine, int column) {
    long found = lineStart;
    int from = 0;
    for (int at = line; at < atLine; at++) {
      from = chars.indexOf("\n", from) + 1;
      found = start + from;
    }
    return found + column - 1;
  }

  /** The line of a place, from 1. */
  long line(long place) {
    return line + lines(start, place);
  }

  /** Lines that end between two places. */
  long lines(long from, long to) {
    return chars.subSequence(index(from), index(to)).chars().filter(c -> c == '\n').count();
  }

  /** The place at which the tag begins that ends at or before a place. */
  long tagStart(long end) {
    int found = chars.lastIndexOf("<", index(end - 1));
    return found < 0 ? end : start + found;
  }

  /** The first place of words at or behind a place, -1 if they are not there. */
  long find(String words, long from) {
    int found = chars.indexOf(words, index(from));
    return found < 0 ? -1 : start + found;
  }

  /** Whether words stand at a place. */
  boolean has(String words, long place) {
    int from = index(place);
    return chars.length() - from >= words.length()
        && CharSequence.compare(chars.subSequence(from, from + words.length()), words) == 0;
  }

  /** Matches what stands at a place, up to another. */
  Matcher matcher(Pattern pattern, long from, long to) {
    return pattern.matcher(chars).region(index(from), index(to));
  }

  /** What stands between two places. */
  String text(long from, long to) {
    return chars.substring(index(from), index(to));
  }

  /** Bytes in the document before a place. */
  long offset(long place) {
    Checkpoint before = checkpoints.getFirst();
    for (Checkpoint checkpoint : checkpoints) {
      if (checkpoint.chars() > place) {
        break;
      }
      before = checkpoint;
    }
    long from = before.chars();
    return before.bytes() + text(from, Math.max(from, place)).getBytes(charset).length;
  }

  /** The first bytes from a place on, as people can see them. */
  String beginning(long place) {
    return Utf8.show(text(place, place + Utf8.SHOWN));
  }

  private int index(long place) {
    return Math.clamp(place - start, 0, chars.length());
  }
}
