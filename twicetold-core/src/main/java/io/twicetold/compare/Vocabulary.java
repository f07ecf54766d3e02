package io.twicetold.compare;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import io.twicetold.text.Characters;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words by which a language calls numbers, months and days of the week, and what they stand
 * for: "three" for 3, "märz" for March. From the Unicode locale data (CLDR); a language that has
 * none there has no words.
 */
final class Vocabulary {

  /** One is left out: in many languages it is the article. */
  private static final int LEAST = 2;

  private static final int MOST = 99;

  private static final Vocabulary NONE = new Vocabulary(Map.of(), Multipliers.COMMON);
  private static final Map<String, Vocabulary> KNOWN = new ConcurrentHashMap<>();

  private final Map<String, String> meanings;
  private final Multipliers multipliers;

  private Vocabulary(Map<String, String> meanings, Multipliers multipliers) {
    this.meanings = meanings;
    this.multipliers = multipliers;
  }

  /**
   * The words of a language.
   *
   * @param language ISO 639 code; empty if unknown
   */
  static Vocabulary of(String language) {
    return language.isEmpty() ? NONE : KNOWN.computeIfAbsent(language, Vocabulary::read);
  }

  /**
   * What a word stands for: a number in digits or the English name of a month or a day.
   *
   * @param word as it is written; months that a language capitalises are known with a capital only
   * @return empty if the word is none of these
   */
  String meaning(String word) {
    return meanings.getOrDefault(word, "");
  }

  /** The words that multiply a number: "million". */
  Multipliers multipliers() {
    return multipliers;
  }

  private static Vocabulary read(String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    Map<String, String> meanings = new HashMap<>();
    calendar(locale, meanings);
    numbers(locale, meanings);
    return new Vocabulary(Map.copyOf(meanings), Multipliers.of(locale));
  }

  private static void numbers(ULocale locale, Map<String, String> meanings) {
    RuleBasedNumberFormat speller =
        new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
    if (!isOf(locale, speller.getLocale(ULocale.ACTUAL_LOCALE))) {
      return;
    }
    for (String rules : speller.getRuleSetNames()) {
      if (rules.contains("cardinal")) {
        for (int number = LEAST; number <= MOST; number++) {
          String word = speller.format(number, rules).replace("\u00ad", "");
          put(word, Integer.toString(number), meanings);
          put(capitalised(word), Integer.toString(number), meanings);
        }
      }
    }
  }

  private static void calendar(ULocale locale, Map<String, String> meanings) {
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
    if (!isOf(locale, symbols.getLocale(ULocale.ACTUAL_LOCALE))) {
      return;
    }
    for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      String[] months = symbols.getMonths(context, DateFormatSymbols.WIDE);
      for (int i = 0; i < Math.min(months.length, Month.values().length); i++) {
        put(months[i], Month.of(i + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH), meanings);
      }
      String[] days = symbols.getWeekdays(context, DateFormatSymbols.WIDE);
      for (int i = 1; i < days.length; i++) {
        DayOfWeek day = DayOfWeek.SUNDAY.plus(i - 1L);
        put(days[i], day.getDisplayName(TextStyle.FULL, Locale.ENGLISH), meanings);
      }
    }
  }

  /** Where the data has nothing, it answers in the language of the machine. */
  static boolean isOf(ULocale asked, @Nullable ULocale answered) {
    return answered != null && asked.getLanguage().equals(answered.getLanguage());
  }

  private static void put(String word, String meaning, Map<String, String> meanings) {
    boolean isWord = !word.isEmpty() && word.chars().allMatch(Vocabulary::isSpacedLetter);
    if (isWord) {
      meanings.putIfAbsent(word, meaning);
    }
  }

  private static boolean isSpacedLetter(int c) {
    return Characters.isWord((char) c)
        && !Characters.isUnspaced((char) c)
        && Character.digit(c, 10) < 0;
  }

  private static String capitalised(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
