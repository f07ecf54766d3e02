package io.twicetold.compare;

import io.twicetold.compare.Multipliers.Multiplier;
import java.math.BigDecimal;

/**
 * A number with the words that multiply it (3.4 billion), and with what goes on in smaller units
 * (3億4500万).
 *
 * @param number in digits, all told
 * @param power of ten of the last multiplying word, 0 if there is none
 * @param end where the text goes on behind it
 */
record Amount(String number, int power, int end) {

  /** Zeros of 万, by which numbers of the east are counted. */
  private static final int MYRIAD = 4;

  private static final int THREE = 3;

  /** Digits of the longest number that is reckoned with; a longer one says how much of nothing. */
  private static final int MOST_DIGITS = 30;

  /** The amount that begins at a digit of a text. */
  static Amount at(String text, int place, Multipliers multipliers) {
    Amount amount = myriads(text, place, multipliers);
    Amount rest = amount.rest(text, multipliers);
    while (rest.end > amount.end) {
      amount = amount.and(rest);
      rest = amount.rest(text, multipliers);
    }
    return amount;
  }

  /** This and what goes on in smaller units. */
  Amount and(Amount rest) {
    return new Amount(sum(number, rest.number), rest.power, rest.end);
  }

  /** 3千5百万: what multiplies the last multiplies all. */
  private static Amount myriads(String text, int place, Multipliers multipliers) {
    Amount amount = part(text, place, multipliers);
    Amount last = amount.below(text, multipliers);
    while (last.end > amount.end) {
      String before = scaled(amount.number, last.power - last.power % MYRIAD);
      amount = new Amount(sum(before, last.number), last.power, last.end);
      last = amount.below(text, multipliers);
    }
    return amount;
  }

  /** What goes on with a smaller unit of more myriads; ends where this does if nothing does. */
  private Amount below(String text, Multipliers multipliers) {
    if (power == 0 || power >= MYRIAD) {
      return this;
    }
    int next = Multipliers.next(text, end);
    Amount last = Numeral.isDigit(text, next) ? part(text, next, multipliers) : this;
    int small = last.power % MYRIAD;
    return last.power > MYRIAD && small > 0 && small < power ? last : this;
  }

  /** The amount of a number that is told in words up to a place of a text. */
  static Amount of(String number, String text, int place, Multipliers multipliers) {
    Multiplier multiplier = multiplier(text, place, multipliers);
    return new Amount(scaled(number, multiplier.power()), multiplier.power(), multiplier.end());
  }

  private static Amount part(String text, int place, Multipliers multipliers) {
    Numeral numeral = Numeral.at(text, place);
    if (!isReckoned(numeral.number())) {
      return new Amount(numeral.number(), 0, numeral.end());
    }
    Multiplier multiplier = multiplier(text, numeral.end(), multipliers);
    int power = multiplier.power();
    boolean finely = multipliers.isFine(power) || isPercent(text, numeral.end());
    boolean fraction = finely && numeral.isPartedOnceBy(multipliers.decimal());
    String number = scaled(numeral.number(), fraction ? power - THREE : power);
    return new Amount(number, power, multiplier.end());
  }

  /** A rate of 5.125 % is none of thousands. */
  private static boolean isPercent(String text, int end) {
    int sign = end < text.length() && Character.isSpaceChar(text.charAt(end)) ? end + 1 : end;
    return sign < text.length() && "%％٪".indexOf(text.charAt(sign)) >= 0;
  }

  /** What follows in smaller units; ends where this does if nothing does. */
  private Amount rest(String text, Multipliers multipliers) {
    int next = power > 0 ? Multipliers.next(text, end) : end;
    if (power > 0 && Numeral.isDigit(text, next)) {
      Amount rest = myriads(text, next, multipliers);
      return rest.isBelow(power) ? rest : this;
    }
    return this;
  }

  /** Whether it has no more digits before its fraction than so many. */
  boolean isBelow(int zeros) {
    int point = number.indexOf('.');
    return isReckoned(number) && (point < 0 ? number.length() : point) <= zeros;
  }

  /** Java takes minutes to read a million digits as a number. */
  private static boolean isReckoned(String number) {
    return number.length() <= MOST_DIGITS;
  }

  private static Multiplier multiplier(String text, int place, Multipliers multipliers) {
    Multiplier first = multipliers.at(text, place);
    Multiplier second = multipliers.at(text, first.end());
    return second.power() > first.power() // "mil millones"
        ? new Multiplier(first.power() + second.power(), second.end())
        : first;
  }

  private static String scaled(String number, int power) {
    return power == 0
        ? number
        : Numeral.plain(new BigDecimal(number).scaleByPowerOfTen(power).toPlainString());
  }

  private static String sum(String one, String other) {
    return Numeral.plain(new BigDecimal(one).add(new BigDecimal(other)).toPlainString());
  }
}
