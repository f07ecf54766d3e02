package io.twicetold.compare;

import io.twicetold.text.Characters;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the numbers of a text, in digits of any script or in words, and its months and days.
 *
 * <p>Digits parted in threes are one number (1,500 and 1.500 and 1 500), one or two digits after a
 * separator its fraction (4.5 and 4,5, 14:05 and 14.05); of longer chains (3.4.2031) each part is a
 * number. Zeros that add nothing are dropped.
 */
final class Figures {

  private static final int THREE = 3;
  private static final int FRACTION = 2;

  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

  private final String text;
  private final Vocabulary words;
  private final Set<String> found = new LinkedHashSet<>();
  private int at;

  private Figures(String text, Vocabulary words) {
    this.text = text;
    this.words = words;
  }

  /** What a text names, each once, in its order. */
  static Set<String> in(String text, Vocabulary words) {
    Figures figures = new Figures(text, words);
    figures.read();
    return figures.found;
  }

  /** Whether two texts hardly name it by accident: three digits or more, and no year. */
  static boolean isRare(String figure) {
    return figure.chars().filter(Character::isDigit).count() >= THREE
        && !YEAR.matcher(figure).matches();
  }

  private void read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isDigit(at)) {
        number();
      } else if (Character.isLetter(c) && !Characters.isUnspaced(c)) {
        word();
      } else {
        at++;
      }
    }
  }

  private void word() {
    int start = at;
    while (at < text.length() && Characters.isWord(text.charAt(at)) && !isDigit(at)) {
      at++;
    }
    at = Math.max(at, start + 1);
    String meaning = words.meaning(text.substring(start, at));
    if (!meaning.isEmpty()) {
      found.add(Character.isDigit(meaning.charAt(0)) ? scaled(meaning) : meaning);
    }
  }

  private void number() {
    StringBuilder number = new StringBuilder();
    int run = digits(at);
    append(at, run, number);
    at += run;
    if (run <= THREE) {
      while (isSeparator(at, true) && digits(at + 1) == THREE) {
        append(at + 1, THREE, number);
        at += 1 + THREE;
      }
    }
    int fraction = isSeparator(at, false) ? digits(at + 1) : 0;
    if (fraction > 0 && fraction <= FRACTION && !isChain(at + 1 + fraction)) {
      number.append('.');
      append(at + 1, fraction, number);
      at += 1 + fraction;
    }
    found.add(scaled(plain(number.toString())));
  }

  /** 3.4 before "billion" is 3400000000, and so is 34 before "亿". */
  private String scaled(String number) {
    int power = multiplied() + multiplied(); // "mil millones"
    return power == 0
        ? number
        : plain(new BigDecimal(number).scaleByPowerOfTen(power).toPlainString());
  }

  private int multiplied() {
    Multipliers.Multiplier multiplier = words.multipliers().at(text, at);
    at = multiplier.end();
    return multiplier.power();
  }

  private boolean isChain(int end) {
    return isSeparator(end, false) && digits(end + 1) > 0;
  }

  private void append(int from, int count, StringBuilder number) {
    for (int i = from; i < from + count; i++) {
      number.append((char) ('0' + Character.digit(text.charAt(i), 10)));
    }
  }

  private static String plain(String number) {
    int start = 0;
    while (start < number.length() - 1
        && number.charAt(start) == '0'
        && number.charAt(start + 1) != '.') {
      start++;
    }
    int end = number.length();
    if (number.indexOf('.') >= 0) {
      while (number.charAt(end - 1) == '0') {
        end--;
      }
      end -= number.charAt(end - 1) == '.' ? 1 : 0;
    }
    return number.substring(start, end);
  }

  private int digits(int from) {
    int end = from;
    while (isDigit(end)) {
      end++;
    }
    return end - from;
  }

  private boolean isDigit(int i) {
    return i < text.length() && Character.digit(text.charAt(i), 10) >= 0;
  }

  private boolean isSeparator(int i, boolean ofThousands) {
    return i < text.length()
        && (ofThousands ? ",.'’ \u00a0\u202f٬，．" : ".,:٫．，：").indexOf(text.charAt(i)) >= 0;
  }
}
