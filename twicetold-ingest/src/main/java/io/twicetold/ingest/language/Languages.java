package io.twicetold.ingest.language;

import io.twicetold.text.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells the language of an article, and of the stretches of one in several languages, by the runs
 * of letters that languages use (118 languages, and those that have a script for themselves). Takes
 * about 0.1 ms. Safe for use by several threads.
 */
public final class Languages {

  /** Letters that tell a language: of headlines that short nine in ten are told rightly. */
  private static final int LEAST = 40;

  /** Letters of a line that may be in another language than the lines around it. */
  private static final int LEAST_ASIDE = 60;

  /** Chars that are looked at, a third each from the start, the middle and the end. */
  private static final int ENOUGH = 300;

  /** Letters that an ideograph or a syllable of East Asia stands for. */
  private static final int SYLLABLE = 3;

  /**
   * Bits by which a text is nearer to another language than to its own, of a single sentence one
   * time in two thousand, nearly always to a sister; of two sentences declared to be English in
   * whatever language they are, 996 in 1,000 are farther off.
   */
  private static final double DOUBT = 200;

  private Languages() {}

  /**
   * The language as declared, or as the words tell where nothing is declared or the declared
   * language is not written in the script of the text.
   *
   * @param declared as the article declares it, empty if it does not
   */
  public static Told of(String title, String text, String declared) {
    String sample = sample(title, text);
    return isCredible(sample, declared) ? new Told(declared, false) : told(sample, declared);
  }

  /** The same; but a declared language is not believed either if the words clearly tell another. */
  public static Told doubting(String title, String text, String declared) {
    String sample = sample(title, text);
    if (!isCredible(sample, declared)) {
      return told(sample, declared);
    }
    return letters(sample) < LEAST_ASIDE ? new Told(declared, false) : doubted(sample, declared);
  }

  private static boolean isCredible(String sample, String declared) {
    return !declared.isBlank() && Candidates.isWritten(declared, Scripts.ofText(sample));
  }

  private static Told doubted(String sample, String declared) {
    Candidates candidates = Candidates.of(sample);
    return candidates.lead(declared) > DOUBT
        ? new Told(candidates.best(), true)
        : new Told(declared, false);
  }

  private static Told told(String sample, String declared) {
    String best = letters(sample) < LEAST ? "" : Candidates.of(sample).best();
    return best.isEmpty() ? new Told(declared, false) : new Told(best, true);
  }

  /**
   * Bits that the words of a text cost in the language that expects them most.
   *
   * @param usual the languages that it is likely to be in, any if there are none
   * @param unusual bits that it costs more to be in another
   */
  public static double bits(String text, Set<String> usual, double unusual) {
    return Candidates.of(text).fewest(usual, unusual);
  }

  /**
   * The lines of a text by language, each stretch as long as can be; none if all are in one. Lines
   * that are too short to tell count to those before.
   *
   * @param language of the article, believed of every line that is not clearly in another
   */
  public static List<Stretch> stretches(String text, String language) {
    List<Stretch> stretches = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
      add(stretches, new Stretch(start, end, ofLine(text.substring(start, end), language)));
      start = end + 1;
    }
    return stretches.size() < 2 ? List.of() : List.copyOf(stretches);
  }

  private static void add(List<Stretch> stretches, Stretch line) {
    if (stretches.isEmpty()) {
      stretches.add(line);
      return;
    }
    Stretch last = stretches.getLast();
    boolean joins = last.language().isEmpty() || line.language().isEmpty();
    if (joins || last.language().equals(line.language())) {
      String language = last.language().isEmpty() ? line.language() : last.language();
      stretches.set(stretches.size() - 1, new Stretch(last.start(), line.end(), language));
    } else {
      stretches.add(line);
    }
  }

  /** Of a line; empty if it does not tell. */
  private static String ofLine(String line, String language) {
    return letters(line) < LEAST_ASIDE ? "" : doubted(cut(line, 0, ENOUGH), language).language();
  }

  private static String sample(String title, String text) {
    String words = letters(text) < LEAST ? title + ' ' + text : text;
    int part = ENOUGH / 3;
    return words.length() <= ENOUGH
        ? words
        : cut(words, 0, part)
            + ' '
            + cut(words, words.length() / 2, part)
            + ' '
            + cut(words, words.length() - part, part);
  }

  private static String cut(String words, int from, int chars) {
    return words.substring(from, Math.min(words.length(), from + chars));
  }

  /** Letters with their marks: in the scripts of India every second vowel is one. */
  private static int letters(String text) {
    return text.codePoints().limit(ENOUGH).map(Languages::weight).sum();
  }

  private static int weight(int c) {
    if (Character.isIdeographic(c) || (c >= 0x3040 && c < 0xd7b0)) {
      return SYLLABLE;
    }
    int type = Character.getType(c);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    return mark || Character.isLetter(c) ? 1 : 0;
  }
}
