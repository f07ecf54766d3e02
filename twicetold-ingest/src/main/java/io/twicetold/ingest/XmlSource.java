package io.twicetold.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.twicetold.ingest.charset.Labels;
import io.twicetold.ingest.charset.Sample;
import io.twicetold.ingest.charset.Unlabelled;
import io.twicetold.ingest.charset.Utf8Share;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML document, with what a parser does not tell: which bytes they came from.
 * Characters that XML forbids become spaces, written as such or as references, since feeds have
 * them; an ampersand that begins no reference becomes {@link #AMPERSAND}, and a declaration with
 * lines before it is passed over. Serves one thread.
 */
final class XmlSource extends Reader {

  /** What an ampersand is read as that begins no reference: a char that no text may have. */
  static final char AMPERSAND = '\uFDD0';

  /** Chars of the longest reference; what is longer is none. */
  private static final int LONGEST_REFERENCE = 64;

  /** Chars that a parser may read without coming to an event. */
  private static final long LONGEST_EVENT = Records.LONGEST + (1 << 20);

  /** Chars that can be looked back at: parsers read a few thousand ahead. */
  private static final int WINDOW = 1 << 16;

  private static final int BUFFER = 1 << 12;

  /** Bytes that tell the charset. */
  private static final int SAMPLE = 1 << 16;

  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"'].*", Pattern.DOTALL);

  /** A declaration that does not stand first, as XML wants it. */
  private static final Pattern LATE = Pattern.compile("\\s+(<\\?xml\\s[^>]*\\?>)");

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(?:x([0-9a-fA-F]{1,8})|([0-9]{1,9}))|[A-Za-z_:][\\w.:-]*);");

  private final InputStream in;
  private final Charset charset;
  private Optional<Charset> guessed = Optional.empty();
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
  private final CharBuffer chars = CharBuffer.allocate(BUFFER);
  private final StringBuilder window = new StringBuilder();
  private final Deque<Checkpoint> checkpoints = new ArrayDeque<>();
  private final Deque<Long> malformed = new ArrayDeque<>();
  private long lateFrom;
  private long lateTo;
  private int decided;
  private long windowStart;
  private int windowLine = 1;
  private long windowLineStart;
  private long delivered;
  private long eventStart;
  private long bytesRead;
  private boolean ended;

  /** The char at which a chunk begins, and the bytes before it. */
  private record Checkpoint(long chars, long bytes) {}

  /**
   * A document in UTF-8 where its bytes are that and more than ASCII, else in the charset that is
   * declared in it, else beside it; where that is none, as its bytes tell.
   *
   * @param beside the charset that was declared beside it, empty if none was
   */
  XmlSource(InputStream in, String beside) throws IOException {
    this.in = in;
    in.mark(SAMPLE);
    byte[] sample = Sample.of(in, SAMPLE);
    in.reset();
    in.skipNBytes(Utf8.mark(sample, sample.length));
    bytesRead = Utf8.mark(sample, sample.length);
    charset = charset(sample, beside);
    late(new String(sample, (int) bytesRead, sample.length - (int) bytesRead, ISO_8859_1));
    decoder = charset.newDecoder();
    bytes.limit(0);
    chars.limit(0);
  }

  private void late(String sample) {
    Matcher late = LATE.matcher(sample);
    if (late.lookingAt()) {
      lateFrom = late.start(1);
      lateTo = late.end(1);
    }
  }

  private Charset charset(byte[] sample, String beside) {
    int mark = Utf8.mark(sample, sample.length);
    Utf8Share share = Utf8Share.of(sample);
    if (mark > 0 || share.isWhole()) {
      return StandardCharsets.UTF_8;
    }
    Optional<Charset> declared = declared(sample).or(() -> label(beside));
    if (declared.isEmpty() && !share.isMost()) {
      guessed = Unlabelled.charset(sample);
    }
    return declared.or(() -> guessed).orElse(StandardCharsets.UTF_8);
  }

  /** What the document declares itself. */
  private static Optional<Charset> declared(byte[] sample) {
    int length = Math.min(sample.length, BUFFER);
    Matcher found = DECLARED.matcher(new String(sample, 0, length, ISO_8859_1));
    return found.matches() ? label(found.group(1)) : Optional.empty();
  }

  /**
   * Of a label that is not Unicode: what is in wide characters has been recoded. Some charsets are
   * only read, as ISO-2022-CN; offsets are told by writing.
   */
  private static Optional<Charset> label(String label) {
    return Labels.charset(label)
        .filter(charset -> !charset.name().startsWith("UTF-"))
        .filter(Charset::canEncode);
  }

  @Override
  public int read(char[] target, int start, int length) throws IOException {
    if (chars.position() == decided && !decodeMore()) {
      return -1;
    }
    if (delivered - eventStart > LONGEST_EVENT) {
      throw new IOException("markup longer than " + (Records.LONGEST >> 20) + " MB");
    }
    int count = Math.min(length, decided - chars.position());
    chars.get(target, start, count);
    delivered += count;
    return count;
  }

  /** Decodes behind what is not decided yet: an ampersand and what could be its reference. */
  private boolean decodeMore() throws IOException {
    do {
      int kept = chars.compact().position();
      checkpoints.add(new Checkpoint(delivered + kept, bytesRead - bytes.remaining()));
      while (chars.position() == kept && (bytes.hasRemaining() || fill())) {
        step(kept);
      }
      boolean isEnd = chars.position() == kept;
      chars.flip();
      remember(kept);
      decided = clean(isEnd);
    } while (decided == 0 && chars.hasRemaining());
    return decided > 0;
  }

  private void step(int kept) throws IOException {
    CoderResult result = decoder.decode(bytes, chars, ended);
    if (result.isError()) {
      malformed.add(delivered + chars.position());
      bytes.position(bytes.position() + Math.min(result.length(), bytes.remaining()));
      chars.put('\uFFFD'); // there is room: decoding stopped for the error, not for want of it
    } else if (result.isUnderflow() && chars.position() == kept && !fill()) { // else it fails later
      bytes.position(bytes.limit());
    }
  }

  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = read < 0;
    bytesRead += Math.max(0, read);
    bytes.position(bytes.position() + Math.max(0, read)).flip();
    return !ended || bytes.hasRemaining();
  }

  /** Mends what parsers stop at; how many chars are decided, of the last ones all at the end. */
  private int clean(boolean isEnd) {
    Matcher reference = REFERENCE.matcher(chars);
    for (int i = 0; i < chars.limit(); i++) {
      char c = chars.get(i);
      long place = delivered + i;
      boolean late = place >= lateFrom && place < lateTo && c != '\n' && c != '\r';
      if (late || isForbidden(c) || c == AMPERSAND) {
        chars.put(i, ' ');
      } else if (c == '&') {
        if (!isEnd && isOpen(i)) {
          return i;
        }
        mend(i, reference);
      }
    }
    return chars.limit();
  }

  /** Whether the chars after an ampersand could still become a reference. */
  private boolean isOpen(int start) {
    int end = Math.min(chars.limit(), start + LONGEST_REFERENCE);
    for (int i = start + 1; i < end; i++) {
      char c = chars.get(i);
      if (c == ';' || c == '<' || c == '&' || Character.isWhitespace(c)) {
        return false;
      }
    }
    return end < start + LONGEST_REFERENCE;
  }

  private void mend(int start, Matcher reference) {
    if (!reference.region(start, chars.limit()).lookingAt()) {
      chars.put(start, AMPERSAND);
    } else if (isForbidden(reference)) {
      for (int i = start; i < reference.end(); i++) {
        chars.put(i, ' ');
      }
    }
  }

  private static boolean isForbidden(Matcher reference) {
    String hex = reference.group(1);
    String decimal = reference.group(2);
    if (hex == null && decimal == null) {
      return false;
    }
    long c = hex == null ? Long.parseLong(decimal) : Long.parseLong(hex, 16);
    return c > Character.MAX_CODE_POINT
        || (c <= Character.MAX_VALUE && (isForbidden((char) c) || Character.isSurrogate((char) c)));
  }

  private static boolean isForbidden(char c) {
    boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t';
    return control || c >= '\uFFFE';
  }

  private void remember(int kept) {
    window.append(chars, kept, chars.limit());
    if (window.length() > WINDOW) {
      int gone = window.length() - WINDOW;
      for (int end = window.indexOf("\n");
          end >= 0 && end < gone;
          end = window.indexOf("\n", end + 1)) {
        windowLine++;
        windowLineStart = windowStart + end + 1;
      }
      window.delete(0, gone);
      windowStart += gone;
    }
    while (checkpoints.size() > 1 && second().chars() <= windowStart) {
      checkpoints.removeFirst();
    }
  }

  private Checkpoint second() {
    return checkpoints.stream().skip(1).findFirst().orElseThrow();
  }

  /** The parser came to an event: what it reads next counts from here. */
  void event() {
    eventStart = delivered;
  }

  /** The char at a line and a column, both from 1; the line ends no more than 60,000 chars back. */
  long place(int line, int column) {
    long start = windowLineStart;
    int from = 0;
    for (int at = windowLine; at < line; at++) {
      from = window.indexOf("\n", from) + 1;
      start = windowStart + from;
    }
    return start + column - 1;
  }

  /** The char at which the tag begins that ends at or before a char. */
  long tagStart(long end) {
    int found = window.lastIndexOf("<", Math.clamp(end - 1 - windowStart, 0, WINDOW));
    return found < 0 ? end : windowStart + found;
  }

  /** Bytes in the document before a char, which is no more than 60,000 back. */
  long offset(long place) {
    Checkpoint before = checkpoints.getFirst();
    for (Checkpoint checkpoint : checkpoints) {
      before = checkpoint.chars() <= place ? checkpoint : before;
    }
    int from = index(before.chars());
    return before.bytes()
        + window.substring(from, Math.max(from, index(place))).getBytes(charset).length;
  }

  /** The first bytes from a char on, as people can see them. */
  String beginning(long place) {
    int from = index(place);
    return Utf8.show(window.substring(from, Math.min(window.length(), from + Utf8.SHOWN)));
  }

  private int index(long place) {
    return Math.clamp(place - windowStart, 0, window.length());
  }

  /** Whether there are bytes that are no text before a char; what is asked about is forgotten. */
  boolean malformedBefore(long end) {
    boolean found = false;
    while (!malformed.isEmpty() && malformed.getFirst() < end) {
      malformed.removeFirst();
      found = true;
    }
    return found;
  }

  /** The charset that the document is in. */
  String charset() {
    return charset.name();
  }

  /** The charset that its bytes told, if no label did. */
  Optional<Charset> guessed() {
    return guessed;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
