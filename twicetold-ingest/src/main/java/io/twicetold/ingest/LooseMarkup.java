package io.twicetold.ingest;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a document into tags and words whatever rules it breaks: what looks like no tag is words,
 * and what is opened and not closed before it is opened again was not opened. Holds no more than a
 * piece, and looks over nothing twice. Serves one thread.
 */
final class LooseMarkup {

  /** What a piece is. */
  enum Kind {
    START,
    END,
    WORDS,
    /** Words without references in them. */
    DATA,
    /** A comment, an instruction or a declaration. */
    ASIDE,
    OVER
  }

  /** Chars of the longest tag: those of entries have a hundred, and pictures within may be data. */
  private static final int LONGEST_TAG = 1 << 16;

  private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_.-]*+(?::[\\p{L}\\p{N}_.-]++)?+";

  /** Attributes with whole quotes, which may have brackets in them, or any. */
  private static final Pattern TAG =
      Pattern.compile(
          "<(/?)(" + NAME + ")(?=[\\s/>])((?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+|[^<>]*+)>");

  private static final Pattern DECLARATION = Pattern.compile("<[!?][^<>]*+>");

  private static final Pattern LINE_END = Pattern.compile("\\r\\n?");

  private final XmlSource source;
  private final XmlWindow window;
  private final Enclosure comment = new Enclosure("<!--", "-->");
  private final Enclosure data = new Enclosure("<![CDATA[", "]]>");
  private final Search bracket = new Search("<");
  private Kind kind = Kind.ASIDE;
  private String name = "";
  private String inside = "";
  private long start;
  private long end;
  private long line;
  private boolean again;

  /** Cuts what stands from the held place on. */
  LooseMarkup(XmlSource source) {
    this.source = source;
    window = source.window();
    start = window.held();
    end = start;
    line = window.line(start);
  }

  /** Goes to the next piece. */
  Kind next() throws IOException {
    if (!again) {
      advance();
    }
    again = false;
    return kind;
  }

  /** Has the piece come again. */
  void back() {
    again = true;
  }

  private void advance() throws IOException {
    line += window.lines(start, end);
    start = end;
    window.hold(start);
    readTo(start + LONGEST_TAG);
    kind = cut();
  }

  private void readTo(long place) throws IOException {
    boolean more = true;
    while (more && window.end() < place) {
      more = source.more();
    }
  }

  private Kind cut() throws IOException {
    if (start == window.end()) {
      return Kind.OVER;
    }
    if (window.has("<", start)) {
      return comment.isHere() ? Kind.ASIDE : data.isHere() ? Kind.DATA : tagOrWords();
    }
    return words();
  }

  private Kind tagOrWords() throws IOException {
    Matcher found = window.matcher(TAG, start, start + LONGEST_TAG);
    if (found.lookingAt()) {
      name = found.group(2);
      inside = found.group(3);
      end = start + found.group().length();
      return found.group(1).isEmpty() ? Kind.START : Kind.END;
    }
    if (found.usePattern(DECLARATION).lookingAt()) {
      end = start + found.group().length();
      return Kind.ASIDE;
    }
    return words();
  }

  private Kind words() throws IOException {
    long limit = start + Records.LONGEST;
    long next = bracket.from(start + 1, limit);
    end = next < 0 ? Math.min(limit, window.end()) : next;
    return Kind.WORDS;
  }

  /** The name of a tag, as it is written. */
  String name() {
    return name;
  }

  /** The tag that starts an element. */
  LooseTag tag() {
    return LooseTag.of(name, inside);
  }

  /** The words, with references resolved. */
  String text() {
    boolean isData = kind == Kind.DATA;
    String text =
        LINE_END.matcher(isData ? data.inside() : window.text(start, end)).replaceAll("\n");
    return isData ? XmlMending.asWritten(XmlMending.mended(text)) : XmlMending.read(text);
  }

  /** Chars that the piece takes. */
  int length() {
    return (int) (end - start);
  }

  /** What the piece is. */
  Kind kind() {
    return kind;
  }

  /** Where the piece begins. */
  long start() {
    return start;
  }

  /** Where the pieces end that do not come again. */
  long end() {
    return again ? start : end;
  }

  /** The line on which the piece ends, from 1. */
  long line() {
    return line + window.lines(start, end);
  }

  /** Something that words open and others close. */
  private final class Enclosure {

    private final String opening;
    private final String closing;
    private final Search opened;
    private final Search closed;

    Enclosure(String opening, String closing) {
      this.opening = opening;
      this.closing = closing;
      opened = new Search(opening);
      closed = new Search(closing);
    }

    /** Whether the piece is one. */
    boolean isHere() throws IOException {
      if (!window.has(opening, start)) {
        return false;
      }
      long inside = start + opening.length();
      long found = closed.from(inside, start + Records.LONGEST);
      boolean isHere = found >= 0 && opened.from(inside, found) < 0;
      end = isHere ? found + closing.length() : end;
      return isHere;
    }

    String inside() {
      return window.text(start + opening.length(), end - closing.length());
    }
  }

  /** Looks for words ahead. */
  private final class Search {

    private final String words;
    private long from = Long.MAX_VALUE;

    /** None begins between where it was looked for first and here. */
    private long seen;

    Search(String words) {
      this.words = words;
    }

    /** The first place at or behind one and before a limit, -1 if there is none. */
    long from(long place, long limit) throws IOException {
      if (place < from || place > seen) {
        from = place;
        seen = place;
      }
      long found = window.find(words, seen);
      while (found < 0) {
        seen = Math.max(seen, window.end() - words.length() + 1);
        if (window.end() >= limit || !source.more()) {
          return -1;
        }
        found = window.find(words, seen);
      }
      seen = found;
      return found < limit ? found : -1;
    }
  }
}
