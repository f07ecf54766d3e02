package io.twicetold.compare;

/**
 * A number in Chinese characters, as Chinese and Japanese write it: 九十, 一千二百, 二〇二六.
 *
 * <p>What may be no number is none: a character alone (一些, 三月), one of two (二三十, twenty or thirty),
 * units alone (万一, 千万), and a last digit without its unit (三百五 is 350 in Chinese, 305 in Japanese).
 */
final class HanNumeral {

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String SMALL_UNITS = "十百千";
  private static final int MYRIAD = 4;
  private static final int HUNDRED_MILLION = 8;

  /** Digits that stand for a number without units: a year, or what has a zero. */
  private static final int LEAST = 4;

  private static final int LEAST_WITH_ZERO = 3;

  /** Digits of the longest number that is one. */
  private static final int MOST = 30;

  private final String characters;
  private final int end;
  private long all;
  private long section;
  private int digit = -1;
  private int power = MYRIAD;
  private int large = Integer.MAX_VALUE;

  private HanNumeral(String characters, int end) {
    this.characters = characters;
    this.end = end;
  }

  /** Whether numbers are written with a character. */
  static boolean isPart(char c) {
    return digit(c) >= 0 || power(c) > 0;
  }

  /** The characters of numbers from a place of a text on. */
  static HanNumeral at(String text, int place) {
    int end = place;
    while (end < text.length() && isPart(text.charAt(end))) {
      end++;
    }
    return new HanNumeral(text.substring(place, end), end);
  }

  /** Where the text goes on behind it. */
  int end() {
    return end;
  }

  /** In ASCII digits; empty if it may be no number. */
  String number() {
    if (characters.length() > MOST) {
      return "";
    }
    return characters.chars().anyMatch(c -> power((char) c) > 0) ? reckoned() : spelled();
  }

  /** The same where a character alone is a number too, as before 月. */
  String counted() {
    if (characters.length() > 1) {
      return number();
    }
    return characters.equals("十")
        ? "10"
        : Integer.toString(Math.max(0, digit(characters.charAt(0))));
  }

  private String spelled() {
    StringBuilder number = new StringBuilder();
    characters.chars().map(c -> digit((char) c)).forEach(number::append);
    int least = number.indexOf("0") > 0 ? LEAST_WITH_ZERO : LEAST;
    return number.length() < least ? "" : Numeral.plain(number);
  }

  private String reckoned() {
    boolean counted = characters.chars().anyMatch(c -> digit((char) c) > 0);
    for (int i = 0; i < characters.length() && counted; i++) {
      counted = take(characters.charAt(i));
    }
    if (!counted || digit == 0 || endsWithoutUnit()) {
      return "";
    }
    return Long.toString(all + section + Math.max(0, digit));
  }

  /** False if the character cannot stand here. */
  private boolean take(char c) {
    int taken = power(c);
    if (taken == 0) {
      boolean fits = digit <= 0;
      digit = digit(c);
      return fits;
    }
    return taken < MYRIAD ? small(taken) : large(taken);
  }

  private boolean small(int taken) {
    boolean fits = taken < power;
    section += Math.max(1, digit) * tenTo(taken);
    power = taken;
    digit = -1;
    return fits;
  }

  private boolean large(int taken) {
    section += Math.max(0, digit);
    boolean fits = section > 0 && taken < large;
    all += section * tenTo(taken);
    section = 0;
    large = taken;
    power = MYRIAD;
    digit = -1;
    return fits;
  }

  private boolean endsWithoutUnit() {
    int last = characters.length() - 1;
    return digit > 0 && power(characters.charAt(last - 1)) > 1;
  }

  private static long tenTo(int power) {
    long number = 1;
    for (int i = 0; i < power; i++) {
      number *= 10;
    }
    return number;
  }

  private static int digit(char c) {
    return switch (c) {
      case '零' -> 0;
      case '两', '兩' -> 2;
      default -> DIGITS.indexOf(c);
    };
  }

  /** Of ten; 0 if it is no unit. */
  private static int power(char c) {
    return switch (c) {
      case '万', '萬' -> MYRIAD;
      case '亿', '億' -> HUNDRED_MILLION;
      default -> SMALL_UNITS.indexOf(c) + 1;
    };
  }
}
