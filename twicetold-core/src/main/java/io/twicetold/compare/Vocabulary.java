package io.twicetold.compare;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import io.twicetold.text.Characters;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
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

  /** Whole hundreds are known too; a hundred alone is not, for the sake of "per cento". */
  private static final int HUNDRED = 100;

  private static final int HUNDREDS = 9;

  /** What calls a year before its number, and a number elsewhere: Vietnamese. */
  private static final Set<String> YEARS = Set.of("năm", "Năm");

  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{M}]+");

  private static final Vocabulary NONE = new Vocabulary(Map.of(), Multipliers.COMMON);
  private static final Map<String, Vocabulary> KNOWN = new ConcurrentHashMap<>();

  private final Map<String, String> meanings;
  private final Set<String> begun;
  private final Multipliers multipliers;

  private Vocabulary(Map<String, String> meanings, Multipliers multipliers) {
    this.meanings = meanings;
    this.begun = beginnings(meanings.keySet());
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
   * @param word as it is written; months that a language capitalises are known with a capital only;
   *     several words ("twenty five") with a space between them, whatever stands there in the text
   * @return empty if the word is none of these
   */
  String meaning(String word) {
    return meanings.getOrDefault(word, "");
  }

  /** Whether more words may go with these: "twenty", "treinta y". */
  boolean isBegun(String words) {
    return begun.contains(words);
  }

  /** Whether a word may call a year, so that before one it is no number. */
  boolean isYear(String word) {
    return YEARS.contains(word);
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
          number(number, speller.format(number, rules), meanings);
        }
        if (locale.getLanguage().equals("en")) {
          english(speller, rules, meanings);
        }
        for (int hundreds = LEAST; hundreds <= HUNDREDS; hundreds++) {
          int number = hundreds * HUNDRED;
          number(number, speller.format(number, rules), meanings);
        }
      }
    }
  }

  /** "Three hundred and fifty", "a hundred and twenty"; no other language was looked at. */
  private static void english(
      RuleBasedNumberFormat speller, String rules, Map<String, String> meanings) {
    for (int number = HUNDRED + 1; number < (HUNDREDS + 1) * HUNDRED; number++) {
      String spelled = speller.format(number, rules);
      number(number, spelled, meanings);
      if (number < 2 * HUNDRED) {
        number(number, spelled.replaceFirst("^one ", "a "), meanings);
      }
    }
  }

  private static void number(int number, String spelled, Map<String, String> meanings) {
    String word = spelled.replace("\u00ad", "");
    put(word, Integer.toString(number), meanings);
    put(capitalised(word), Integer.toString(number), meanings);
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

  private static void put(String spelled, String meaning, Map<String, String> meanings) {
    String words = GAP.matcher(spelled.strip()).replaceAll(" ");
    boolean known = !words.isBlank() && spelled.codePoints().noneMatch(Character::isDigit);
    if (known && words.chars().allMatch(Vocabulary::isOfSpacedWords)) {
      meanings.putIfAbsent(words, meaning);
    }
  }

  private static Set<String> beginnings(Set<String> known) {
    Set<String> beginnings = new HashSet<>();
    for (String words : known) {
      for (int end = words.indexOf(' '); end > 0; end = words.indexOf(' ', end + 1)) {
        beginnings.add(words.substring(0, end));
      }
    }
    return Set.copyOf(beginnings);
  }

  private static boolean isOfSpacedWords(int c) {
    return c == ' ' || (Characters.isWord((char) c) && !Characters.isUnspaced((char) c));
  }

  private static String capitalised(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
