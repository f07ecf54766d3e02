package io.twicetold.ingest.charset;

import io.twicetold.ingest.language.Languages;
import io.twicetold.text.Scripts;
import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.text.Normalizer;
import java.util.Optional;

/**
 * What bytes would say in a charset.
 *
 * @param used the charset
 * @param text what they would say
 * @param bits what a reader would have to be told to expect just that: few, if it is a language
 */
record Guess(Used used, String text, double bits) {

  /** Bits that a language costs which is not written in the charset, and a charset seldom used. */
  private static final double UNUSUAL = 60;

  /** About the bits of a letter of a text in a language. */
  private static final double MARK = 50;

  /**
   * Bits for a letter of a text in a language: at most 61 in those of the tests, 68 by accident.
   */
  private static final double LETTER = 63;

  /** The same where a letter is a word, or one of hundreds, or has its marks beside it. */
  private static final double SIGN = 80;

  /** Two that say the same but for one character in so many are one. */
  private static final int FEW = 20;

  /**
   * The guess, unless bytes stand for nothing, or most for nothing that the charset is there for.
   */
  static Optional<Guess> of(byte[] bytes, Used used) {
    CharBuffer out = CharBuffer.allocate(bytes.length * 2);
    boolean broken =
        used.charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes), out, false) // the last character may be cut off
            .isError();
    String text = out.flip().toString();
    return broken || text.chars().anyMatch(Guess::isNothing) || !isWritten(text, used.script())
        ? Optional.empty()
        : Optional.of(new Guess(used, text, bits(text, used)));
  }

  private static boolean isNothing(int c) {
    return switch (Character.getType(c)) {
      case Character.UNASSIGNED, Character.PRIVATE_USE -> true;
      case Character.CONTROL -> !Character.isWhitespace(c);
      default -> c == '\uFFFD';
    };
  }

  /** Whether most letters beyond ASCII are of a script; of Japanese some are not. */
  private static boolean isWritten(String text, UnicodeScript script) {
    UnicodeScript found =
        Scripts.ofText(
            text.codePoints()
                .filter(c -> c > 127)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    return switch (found) {
      case HIRAGANA, KATAKANA -> script == UnicodeScript.HAN;
      case COMMON -> script == UnicodeScript.LATIN; // quotes and dashes alone
      default -> found == script;
    };
  }

  /**
   * A mark that becomes one with its letter counts, too, or whoever has fewest letters would win.
   */
  private static double bits(String text, Used used) {
    String words = Normalizer.normalize(text, Normalizer.Form.NFC);
    return (text.length() - words.length()) * MARK
        + Languages.bits(words, used.languages(), UNUSUAL)
        + Oddities.bits(words)
        + (used.seldom() ? UNUSUAL : 0);
  }

  /** Whether the other says something else, in more than a few of the characters beyond ASCII. */
  boolean differs(Guess other) {
    if (text.length() != other.text.length()) {
      return true;
    }
    int beyond = 0;
    int different = 0;
    for (int i = 0; i < text.length(); i++) {
      beyond += text.charAt(i) < 128 ? 0 : 1;
      different += text.charAt(i) == other.text.charAt(i) ? 0 : 1;
    }
    return different * FEW > beyond;
  }

  /** Whether it is a language at all: accidents cost more for each of their letters. */
  boolean isLanguage() {
    return bits
        < (used.isAlphabet() ? LETTER : SIGN) * text.chars().filter(Guess::isLetter).count();
  }

  private static boolean isLetter(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
