package io.twicetold.ingest.charset;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tells the charset of bytes by what they say: of all charsets that people have used, the one in
 * which they are a language, if there is one and no second.
 */
public final class Unlabelled {

  /** Bytes beyond ASCII that may be damage, whatever they would say. */
  private static final int FEWEST = 6;

  /**
   * Bits by which the next one must be worse. Of two sentences of news at a time, from languages of
   * all scripts, nine in ten have so many, and of wrong answers one in fifty.
   */
  private static final double CERTAIN = 60;

  /** Plain letters that tell a language. */
  private static final int FEWEST_PLAIN = 40;

  /** Plain letters for each byte beyond ASCII: no text has fewer, and garbage does. */
  private static final int LEAST_PLAIN = 4;

  /** What damage and tests of it are made of; the letter that it is in some charsets is seldom. */
  private static final byte HIGHEST = (byte) 0xFF;

  private Unlabelled() {}

  /**
   * The charset that text is in which is not UTF-8.
   *
   * @param sample some of its bytes; what is plain ASCII in them says little, and markup nothing
   */
  public static Optional<Charset> charset(byte[] sample) {
    Words words = Words.of(sample);
    if (words.beyondAscii() < FEWEST) {
      return Optional.empty();
    }
    List<Guess> guesses =
        Used.ALL.stream()
            .flatMap(used -> Guess.of(words.all(), used).stream())
            .sorted(Comparator.comparingDouble(Guess::bits)) // of equals the more usual stays first
            .toList();
    return guesses.stream()
        .findFirst()
        .filter(best -> isCertain(best, guesses))
        .map(Guess::used)
        .filter(used -> Guess.of(words.telling(), used).filter(Guess::isLanguage).isPresent())
        .map(Used::charset);
  }

  /**
   * The charset of one byte a letter that text is most likely in, where its few letters beyond
   * ASCII do not tell: the one in which they suit the words around them best, if those are a
   * language.
   *
   * @param sample some of its bytes, in which no character of UTF-8 stands
   */
  public static Optional<Charset> likeliest(byte[] sample) {
    Words words = Words.of(sample);
    int plain = words.plainLetters();
    if (words.beyondAscii() == 0
        || words.has(HIGHEST)
        || plain < FEWEST_PLAIN
        || words.beyondAscii() * LEAST_PLAIN > plain) {
      return Optional.empty();
    }
    return Used.ALL.stream()
        .filter(used -> used.script() == UnicodeScript.LATIN && !used.seldom())
        .flatMap(used -> Guess.of(words.all(), used).stream())
        .min(Comparator.comparingDouble(Guess::bits)) // of equals the more usual
        .filter(Guess::isLanguage)
        .filter(guess -> !Oddities.hasCapitalBehindSmall(guess.text()))
        .map(Guess::used)
        .map(Used::charset);
  }

  private static boolean isCertain(Guess best, List<Guess> guesses) {
    return guesses.stream()
        .takeWhile(other -> other.bits() < best.bits() + CERTAIN)
        .noneMatch(best::differs);
  }
}
