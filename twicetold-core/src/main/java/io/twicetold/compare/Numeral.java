package io.twicetold.compare;

/**
 * A number in digits of any script.
 *
 * <p>Digits parted in threes are one number (1,500 and 1.500 and 1 500), and so are pairs before
 * three, as in India (12,34,567). One or two digits after a separator are its fraction (4.5 and
 * 4,5, 14:05 and 14.05), and after a lone zero any (0.125); of longer chains (3.4.2031) each part
 * is a number. Zeros that add nothing are dropped.
 */
final class Numeral {

  private static final int PAIR = 2;
  private static final int THREE = 3;
  private static final int FRACTION = 2;

  /** Groups of three after the first digits, with spaces between them: more are a list. */
  private static final int MOST_GROUPS = 5;

  private final String text;
  private final StringBuilder number = new StringBuilder();
  private int at;
  private int firstGroup;

  private Numeral(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** The number that begins at a digit of a text. */
  static Numeral at(String text, int place) {
    Numeral numeral = new Numeral(text, place);
    numeral.read();
    return numeral;
  }

  static boolean isDigit(String text, int i) {
    return i >= 0 && i < text.length() && Character.digit(text.charAt(i), 10) >= 0;
  }

  /** The same number without zeros that add nothing. */
  static String plain(CharSequence number) {
    int start = 0;
    while (start < number.length() - 1
        && number.charAt(start) == '0'
        && number.charAt(start + 1) != '.') {
      start++;
    }
    int end = number.length();
    if (number.toString().indexOf('.') >= 0) {
      while (number.charAt(end - 1) == '0') {
        end--;
      }
      end -= number.charAt(end - 1) == '.' ? 1 : 0;
    }
    return number.subSequence(start, end).toString();
  }

  /** In ASCII digits, with a point before the fraction. */
  String number() {
    return plain(number);
  }

  /** Where the text goes on behind it. */
  int end() {
    return at;
  }

  /** Whether it is, as 2.125, either thousands or a fraction of three digits. */
  boolean isPartedOnceBy(char separator) {
    return at == firstGroup + 1 + THREE
        && text.charAt(firstGroup) == separator
        && number.indexOf(".") < 0;
  }

  private void read() {
    boolean inChain = isSeparator(at - 1, false) && isDigit(text, at - 2);
    int run = digits(at);
    take(run);
    firstGroup = at;
    boolean zero = run == 1 && number.charAt(0) == '0';
    if (!zero && run <= THREE) {
      groups(run <= PAIR && !inChain && isIndian());
    }
    if (!inChain) {
      fraction(zero ? Integer.MAX_VALUE : FRACTION);
    }
  }

  private void groups(boolean indian) {
    if (indian) {
      pairs();
    } else {
      threes();
    }
  }

  private boolean isIndian() {
    int end = endOfPairs();
    boolean three = end > at && isComma(end) && digits(end + 1) == THREE;
    return three && !(isComma(end + 1 + THREE) && digits(end + 2 + THREE) > 0);
  }

  private void pairs() {
    int end = endOfPairs();
    while (at < end) {
      group(PAIR);
    }
    group(THREE);
  }

  private int endOfPairs() {
    int end = at;
    while (isComma(end) && digits(end + 1) == PAIR) {
      end += 1 + PAIR;
    }
    return end;
  }

  private void threes() {
    if (isList()) {
      return;
    }
    while (isSeparator(at, true) && digits(at + 1) == THREE) {
      group(THREE);
    }
  }

  /** "5 100 20": numbers of which some have three digits by chance, and no zero before them. */
  private boolean isList() {
    int end = at;
    for (int groups = 0; groups <= MOST_GROUPS; groups++) {
      int digits = end < text.length() && text.charAt(end) == ' ' ? digits(end + 1) : 0;
      if (digits != THREE) {
        return groups > 0 && digits > 0;
      }
      if (Character.digit(text.charAt(end + 1), 10) == 0) {
        return false;
      }
      end += 1 + THREE;
    }
    return true;
  }

  private void fraction(int most) {
    int fraction = isSeparator(at, false) ? digits(at + 1) : 0;
    if (fraction > 0 && fraction <= most && !isChain(at + 1 + fraction)) {
      number.append('.');
      group(fraction);
    }
  }

  private boolean isChain(int end) {
    return isSeparator(end, false) && digits(end + 1) > 0;
  }

  private void group(int count) {
    at++;
    take(count);
  }

  private void take(int count) {
    for (int end = at + count; at < end; at++) {
      number.append((char) ('0' + Character.digit(text.charAt(at), 10)));
    }
  }

  private int digits(int from) {
    int end = from;
    while (isDigit(text, end)) {
      end++;
    }
    return end - from;
  }

  private boolean isComma(int i) {
    return i < text.length() && ",，".indexOf(text.charAt(i)) >= 0;
  }

  private boolean isSeparator(int i, boolean ofThousands) {
    return i >= 0
        && i < text.length()
        && (ofThousands ? ",.'’ \u00a0\u2009\u202f٬，．" : ".,:٫．，：").indexOf(text.charAt(i)) >= 0;
  }
}
