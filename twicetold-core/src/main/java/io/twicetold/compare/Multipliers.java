package io.twicetold.compare;

import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import io.twicetold.text.Characters;
import java.lang.Character.UnicodeScript;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The words of a language that multiply the number before them: "thousand", "Milliarden", "億". From
 * the compact number formats of the Unicode locale data (CLDR).
 */
final class Multipliers {

  /** Short forms of the press, in whatever language. */
  private static final Map<String, Integer> PRESS =
      Map.of("bn", 9, "mn", 6, "tn", 12, "mln", 6, "mio", 6, "mrd", 9, "mld", 9, "mlrd", 9);

  /** Of the east, what the locale data writes in digits, or in one way of writing only. */
  private static final Map<String, Integer> EASTERN =
      Map.ofEntries(
          Map.entry("萬", 4),
          Map.entry("億", 8),
          Map.entry("百万", 6),
          Map.entry("千万", 7),
          Map.entry("百萬", 6),
          Map.entry("千萬", 7),
          Map.entry("百億", 10),
          Map.entry("千億", 11),
          Map.entry("百亿", 10),
          Map.entry("千亿", 11),
          Map.entry("백만", 6),
          Map.entry("백억", 10));

  /** Those of no language. */
  static final Multipliers COMMON = new Multipliers(PRESS, '.');

  /** Zeros of the smallest and of the largest number that has a word. */
  private static final int LEAST = 3;

  private static final int MOST = 14;

  /** Numbers that take other endings: one, few and many in the languages that part them. */
  private static final String[] COUNTS = {"1", "2", "3", "5", "21"};

  /** Letters of the longest word that may be joined to the next. */
  private static final int LETTERS = 8;

  private final Map<String, Integer> powers;
  private final int longest;
  private final char decimal;

  private Multipliers(Map<String, Integer> powers, char decimal) {
    this.powers = powers;
    longest = powers.keySet().stream().mapToInt(String::length).max().orElse(0);
    this.decimal = decimal;
  }

  /**
   * What a number is multiplied by.
   *
   * @param power of ten, 0 if no such word follows
   * @param end where the reading goes on
   */
  record Multiplier(int power, int end) {}

  /** Those of a language; of one that has none in the locale data, what the press uses. */
  static Multipliers of(ULocale locale) {
    ULocale known = DecimalFormatSymbols.getInstance(locale).getLocale(ULocale.ACTUAL_LOCALE);
    if (!Vocabulary.isOf(locale, known)) {
      return COMMON;
    }
    Map<String, Integer> powers = new HashMap<>(PRESS);
    for (int zeros = LEAST; zeros <= MOST; zeros++) {
      for (String count : COUNTS) {
        add(new BigDecimal(count).scaleByPowerOfTen(zeros), locale, powers);
      }
    }
    EASTERN.forEach(powers::putIfAbsent);
    return new Multipliers(
        Map.copyOf(powers),
        DecimalFormatSymbols.getInstance(inLatinDigits(locale)).getDecimalSeparator());
  }

  private static void add(BigDecimal number, ULocale locale, Map<String, Integer> powers) {
    String shown =
        NumberFormatter.withLocale(inLatinDigits(locale))
            .notation(Notation.compactLong())
            .format(number)
            .toString();
    String word = shown.replaceAll("[^\\p{L}\\p{M}]", "").toLowerCase(Locale.ROOT);
    String digits = shown.replaceAll("[^0-9]", "");
    boolean whole = !digits.isEmpty() && shown.matches("\\P{Nd}*[0-9]+\\P{Nd}*");
    if (whole && !word.isEmpty()) {
      int power = number.precision() - number.scale() - digits.length();
      powers.putIfAbsent(word, power);
    }
  }

  private static ULocale inLatinDigits(ULocale locale) {
    return locale.setKeywordValue("numbers", "latn");
  }

  /** What stands before a fraction. */
  char decimal() {
    return decimal;
  }

  /** The multiplying word at a place of a text, at most one space behind it. */
  Multiplier at(String text, int place) {
    int start = place < text.length() && isSpace(text.charAt(place)) ? place + 1 : place;
    if (start >= text.length()) {
      return new Multiplier(0, place);
    }
    char first = text.charAt(start);
    if (Characters.isUnspaced(first)) {
      return unspaced(text, start, place);
    }
    Multiplier word = spaced(text, start, place);
    boolean joined = word.power() == 0 && start == place && isHangul(first); // "만명"
    return joined ? unspaced(text, start, place) : word;
  }

  /**
   * Where digits may go on in smaller units behind a multiplying word: right there in scripts
   * without spaces, behind at most one space in Korean, nowhere in others.
   */
  static int next(String text, int end) {
    char last = text.charAt(end - 1);
    if (isHangul(last)) {
      return end < text.length() && isSpace(text.charAt(end)) ? end + 1 : end;
    }
    return Characters.isUnspaced(last) ? end : text.length();
  }

  private static boolean isHangul(char c) {
    return UnicodeScript.of(c) == UnicodeScript.HANGUL;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\u00a0' || c == '\u2009' || c == '\u202f';
  }

  private Multiplier spaced(String text, int start, int place) {
    int end = start;
    // A word of a million letters and digits, read to its end from each digit, takes hours.
    int most = Math.min(text.length(), start + longest + 1);
    while (end < most && Characters.isWord(text.charAt(end))) {
      end++;
    }
    Integer power = powers.get(text.substring(start, end).toLowerCase(Locale.ROOT));
    return power == null ? new Multiplier(0, place) : new Multiplier(power, end);
  }

  private Multiplier unspaced(String text, int start, int place) {
    for (int end = Math.min(text.length(), start + LETTERS); end > start; end--) {
      Integer power = powers.get(text.substring(start, end));
      if (power != null) {
        return new Multiplier(power, end);
      }
    }
    return new Multiplier(0, place);
  }
}
