package io.twicetold.compare;

import com.ibm.icu.number.CompactNotation;
import com.ibm.icu.number.LocalizedNumberFormatter;
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
import java.util.Set;

/**
 * The words of a language that multiply the number before them: "thousand", "Milliarden", "億". From
 * the compact number formats of the Unicode locale data (CLDR).
 */
final class Multipliers {

  /** Short forms of the press, in whatever language. */
  private static final Map<String, Integer> PRESS =
      Map.ofEntries(
          Map.entry("bn", 9),
          Map.entry("mn", 6),
          Map.entry("tn", 12),
          Map.entry("mln", 6),
          Map.entry("mio", 6),
          Map.entry("mrd", 9),
          Map.entry("mld", 9),
          Map.entry("mlrd", 9),
          Map.entry("млн", 6),
          Map.entry("млрд", 9),
          Map.entry("трлн", 12),
          Map.entry("εκατ", 6));

  /** Of the east, what the locale data writes in digits, or in one way of writing only. */
  private static final Map<String, Integer> EASTERN =
      Map.ofEntries(
          Map.entry("百", 2),
          Map.entry("千", 3),
          Map.entry("佰", 2),
          Map.entry("仟", 3),
          Map.entry("백", 2),
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

  /** Those below 万 that other words begin with. */
  private static final String SMALL = "百千佰仟백";

  /** With these they are other words: kilograms, Chiba, Baidu, vaccines. */
  private static final String OTHER = "克米瓦伏卡帕赫焦安兆巴分葉叶代貨货科合姓度事신화혈두제악";

  /** Short forms that are centimetres, kilometres and millimetres as well. */
  private static final Set<String> MEASURES = Set.of("εκ.", "km", "mm");

  /** A single letter multiplies nothing: "5 m". */
  private static final int LEAST_LETTERS = 2;

  /** From a million on, "2.125 million" is counted in fractions and hardly has thousands. */
  private static final int FINE = 6;

  /** Nobody knows whether "2.125 mn" of no known language has; of billions all count so. */
  private static final int FINE_ANYWHERE = 8;

  /** Those of no language. */
  static final Multipliers COMMON = new Multipliers(PRESS, '.', FINE_ANYWHERE);

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
  private final int fine;

  private Multipliers(Map<String, Integer> powers, char decimal, int fine) {
    this.powers = powers;
    longest = powers.keySet().stream().mapToInt(String::length).max().orElse(0);
    this.decimal = decimal;
    this.fine = fine;
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
    add(Notation.compactLong(), "[^\\p{L}\\p{M}]", 1, locale, powers);
    add(Notation.compactShort(), "[^\\p{L}\\p{M}.]", LEAST_LETTERS, locale, powers);
    powers.keySet().removeAll(MEASURES);
    EASTERN.forEach(powers::putIfAbsent);
    return new Multipliers(
        Map.copyOf(powers),
        DecimalFormatSymbols.getInstance(inLatinDigits(locale)).getDecimalSeparator(),
        FINE);
  }

  private static void add(
      CompactNotation notation,
      String noWord,
      int letters,
      ULocale locale,
      Map<String, Integer> powers) {
    LocalizedNumberFormatter format =
        NumberFormatter.withLocale(inLatinDigits(locale)).notation(notation);
    for (int zeros = LEAST; zeros <= MOST; zeros++) {
      for (String count : COUNTS) {
        BigDecimal number = new BigDecimal(count).scaleByPowerOfTen(zeros);
        String shown = format.format(number).toString();
        String word = shown.replaceAll(noWord, "").toLowerCase(Locale.ROOT);
        if (word.codePoints().filter(Character::isLetter).count() >= letters) {
          add(number, shown, word, powers);
        }
      }
    }
  }

  private static void add(
      BigDecimal number, String shown, String word, Map<String, Integer> powers) {
    String digits = shown.replaceAll("[^0-9]", "");
    boolean whole = !digits.isEmpty() && shown.matches("\\P{Nd}*[0-9]+\\P{Nd}*");
    if (whole) {
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

  /** Whether three digits before such a word may be a fraction. */
  boolean isFine(int power) {
    return power >= fine;
  }

  /** The multiplying word at a place of a text, at most one space or hyphen behind it. */
  Multiplier at(String text, int place) {
    boolean hyphen = place < text.length() && "-\u2010\u2011".indexOf(text.charAt(place)) >= 0;
    boolean gap = hyphen || (place < text.length() && isSpace(text.charAt(place)));
    int start = gap ? place + 1 : place;
    if (start >= text.length()) {
      return new Multiplier(0, place);
    }
    char first = text.charAt(start);
    if (Characters.isUnspaced(first)) {
      return hyphen ? new Multiplier(0, place) : unspaced(text, start, place);
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
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    boolean stop = end < text.length() && text.charAt(end) == '.';
    Integer power = powers.get(stop && powers.containsKey(word + '.') ? word + '.' : word);
    return power == null ? new Multiplier(0, place) : new Multiplier(power, end);
  }

  private Multiplier unspaced(String text, int start, int place) {
    for (int end = Math.min(text.length(), start + LETTERS); end > start; end--) {
      Integer power = powers.get(text.substring(start, end));
      if (power != null && isWord(text, start, end, place)) {
        return new Multiplier(power, end);
      }
    }
    return new Multiplier(0, place);
  }

  /** A small one has a single digit before it ("2026百度"), and no other word begins with it. */
  private static boolean isWord(String text, int start, int end, int place) {
    boolean small = end == start + 1 && SMALL.indexOf(text.charAt(start)) >= 0;
    boolean single = start == place && !Numeral.isDigit(text, place - 2);
    boolean other = end < text.length() && OTHER.indexOf(text.charAt(end)) >= 0;
    return !small || (single && !other);
  }
}
