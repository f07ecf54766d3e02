package io.twicetold.ingest.charset;

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

  private static boolean isCertain(Guess best, List<Guess> guesses) {
    return guesses.stream()
        .takeWhile(other -> other.bits() < best.bits() + CERTAIN)
        .noneMatch(best::differs);
  }
}
