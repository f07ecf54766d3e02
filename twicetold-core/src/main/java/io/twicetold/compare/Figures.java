package io.twicetold.compare;

import io.twicetold.text.Characters;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the numbers of a text, in digits of any script or in words, and its months and days. */
final class Figures {

  /** Digits of the shortest number that hardly agrees by accident. */
  private static final int THREE = 3;

  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

  private static final Pattern BEFORE_YEAR = Pattern.compile("[ \\u00a0]\\d{4}(?!\\d)");

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
      if (Numeral.isDigit(text, at)) {
        number();
      } else if (Characters.isUnspaced(c)) {
        character();
      } else if (Character.isLetter(c)) {
        word();
      } else {
        at++;
      }
    }
  }

  private void word() {
    Phrase phrase = phrase(at);
    at = phrase.end;
    if (phrase.isNumber()) {
      add(amount(phrase));
    } else if (!phrase.meaning.isEmpty()) {
      found.add(phrase.meaning);
    }
  }

  /**
   * Words that belong together.
   *
   * @param meaning what they stand for, empty if it is not known
   * @param end where the text goes on behind them
   */
  private record Phrase(String meaning, int end) {

    boolean isNumber() {
      return !meaning.isEmpty() && Character.isDigit(meaning.charAt(0));
    }
  }

  private Phrase phrase(int start) {
    int end = Math.max(endOfWord(start), start + 1);
    String phrase = text.substring(start, end);
    boolean year = words.isYear(phrase) && isBeforeYear(end);
    Phrase longest = new Phrase(year ? "" : words.meaning(phrase), end);
    while (words.isBegun(phrase) && isJoint(end) && endOfWord(end + 1) > end + 1) {
      int next = endOfWord(end + 1);
      phrase += ' ' + text.substring(end + 1, next);
      end = next;
      if (!words.meaning(phrase).isEmpty()) {
        longest = new Phrase(words.meaning(phrase), end);
      }
    }
    return longest;
  }

  /**
   * A number told in words, with hundreds and thousands that follow: "ten thousand five hundred".
   */
  private Amount amount(Phrase phrase) {
    Amount amount = amountOf(phrase);
    Amount rest = rest(amount);
    while (rest.end() > amount.end()) {
      amount = amount.and(rest);
      rest = rest(amount);
    }
    return amount;
  }

  private Amount rest(Amount amount) {
    int start = amount.end() + 1;
    if (amount.power() > 0 && isJoint(amount.end()) && endOfWord(start) > start) {
      Phrase phrase = phrase(start);
      Amount rest = phrase.isNumber() ? amountOf(phrase) : amount;
      boolean hundreds = rest.number().length() >= THREE; // "of two thousand five were hurt"
      return hundreds && rest.power() < amount.power() && rest.isBelow(amount.power())
          ? rest
          : amount;
    }
    return amount;
  }

  private Amount amountOf(Phrase phrase) {
    return Amount.of(phrase.meaning, text, phrase.end, words.multipliers());
  }

  private int endOfWord(int start) {
    int end = start;
    while (end < text.length()
        && Characters.isWord(text.charAt(end))
        && !Numeral.isDigit(text, end)) {
      end++;
    }
    return end;
  }

  /** What may stand between the words of a number: "twenty-five", "treinta y cinco". */
  private boolean isJoint(int i) {
    return i < text.length() && " \u00a0-\u2010\u2011".indexOf(text.charAt(i)) >= 0;
  }

  private boolean isBeforeYear(int place) {
    return BEFORE_YEAR.matcher(text).region(place, text.length()).lookingAt();
  }

  private void character() {
    Optional<HanDay> day = HanDay.at(text, at);
    if (day.isPresent()) {
      found.add(day.get().name());
      at = day.get().end();
    } else if (HanNumeral.isPart(text.charAt(at))) {
      HanNumeral numeral = HanNumeral.at(text, at);
      at = numeral.end();
      String number = isMonth(at) ? numeral.counted() : numeral.number();
      if (!number.isEmpty()) {
        add(Amount.of(number, text, at, words.multipliers()));
      }
    } else {
      at++;
    }
  }

  private void number() {
    add(Amount.at(text, at, words.multipliers()));
  }

  private void add(Amount amount) {
    at = amount.end();
    boolean month = isMonth(at) && amount.number().matches("[1-9]|1[0-2]");
    found.add(
        month
            ? Month.of(Integer.parseInt(amount.number()))
                .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
            : amount.number());
  }

  /** Whether what stands before is a month's number: 3月, 3월. */
  private boolean isMonth(int i) {
    return i < text.length() && "月월".indexOf(text.charAt(i)) >= 0;
  }
}
