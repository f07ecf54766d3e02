package io.twicetold.ingest;

import java.nio.CharBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Mends chars that parsers of XML stop at: those that it forbids become spaces, written as such or
 * as references, since feeds have them; an ampersand that begins no reference becomes one that no
 * parser stops at, until the words are told as they are written. A char stays one char.
 */
final class XmlMending {

  /** What an ampersand is read as that begins no reference: a char that no text may have. */
  private static final char AMPERSAND = '\uFDD0';

  /** Chars of the longest reference; what is longer is none. */
  private static final int LONGEST_REFERENCE = 64;

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(?:x([0-9a-fA-F]{1,8})|([0-9]{1,9}))|[A-Za-z_:][\\w.:-]*);");

  private XmlMending() {}

  /** Mends chars in their place; how many of them are decided, of the last ones all at the end. */
  static int mend(CharBuffer chars, boolean isEnd) {
    Matcher reference = REFERENCE.matcher(chars);
    for (int i = 0; i < chars.limit(); i++) {
      char c = chars.get(i);
      if (isForbidden(c) || c == AMPERSAND) {
        chars.put(i, ' ');
      } else if (c == '&') {
        if (!isEnd && isOpen(chars, i)) {
          return i;
        }
        mend(chars, i, reference);
      }
    }
    return chars.limit();
  }

  /** Words, mended. */
  static String mended(String words) {
    CharBuffer chars = CharBuffer.wrap(words.toCharArray());
    mend(chars, true);
    return chars.toString();
  }

  /** What was mended, with ampersands as they are written. */
  static String asWritten(String words) {
    return words.replace(AMPERSAND, '&');
  }

  /** Words as they are meant: mended, and with references resolved. */
  static String read(String words) {
    String mended = mended(words);
    return asWritten(mended.indexOf('&') < 0 ? mended : Parser.unescapeEntities(mended, false));
  }

  /** Whether the chars after an ampersand could still become a reference. */
  private static boolean isOpen(CharBuffer chars, int start) {
    int end = Math.min(chars.limit(), start + LONGEST_REFERENCE);
    for (int i = start + 1; i < end; i++) {
      char c = chars.get(i);
      if (c == ';' || c == '<' || c == '&' || Character.isWhitespace(c)) {
        return false;
      }
    }
    return end < start + LONGEST_REFERENCE;
  }

  private static void mend(CharBuffer chars, int start, Matcher reference) {
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
}
