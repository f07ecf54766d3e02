package io.twicetold.ingest.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the date in a line that a person wrote: {@code 12 марта 2026 г., 14:05}, {@code March 12th,
 * 2026 at 2:05 pm EST}, {@code 2026年3月12日}, {@code 12.03.2026}. The first one in the line counts.
 */
final class WrittenDates {

  /** Chars of the longest line in which a date is looked for. */
  private static final int LONGEST = 200;

  private static final Set<String> YEAR_SIGNS = Set.of("年", "년");

  /** The first year of an era has no number. */
  private static final String FIRST_YEAR = "元年";

  private static final Set<String> MONTH_SIGNS = Set.of("月", "월");

  /** Words that may stand between the parts of a date. */
  private static final Set<String> FILLERS =
      Set.of(
          "de", "del", "d", "m", "st", "nd", "rd", "th", "of", "er", "gada", "z", "roku", "г", "a",
          "e", "ב", "ngày", "tháng", "năm");

  private final List<Token> tokens;
  private final String language;
  private final Reckoning reckoning;

  private WrittenDates(String line, String language) {
    tokens = Token.of(Reckoning.joined(line));
    this.language = language;
    reckoning = Reckoning.of(tokens, language);
  }

  /**
   * The first date in a line, at its time if one follows.
   *
   * @param language ISO 639 code, empty if nobody knows
   */
  static Optional<Instant> find(String line, String language) {
    return line.length() > LONGEST ? Optional.empty() : new WrittenDates(line, language).find();
  }

  private Optional<Instant> find() {
    for (int i = 0; i < tokens.size(); i++) {
      Optional<Found> found = at(i);
      if (found.isPresent()) {
        return found
            .flatMap(date -> new WrittenTime(tokens, date).moment())
            .map(moment -> moment.toInstant(ZoneOffset.UTC))
            .map(instant -> instant.minusSeconds(WrittenTime.offset(tokens, found.get())));
      }
    }
    return Optional.empty();
  }

  /**
   * A date.
   *
   * @param day the day
   * @param from its first token
   * @param to the token after it
   */
  record Found(LocalDate day, int from, int to) {}

  private Optional<Found> at(int i) {
    return signed(i).or(() -> named(i)).or(() -> vietnamese(i)).or(() -> numeric(i));
  }

  private Optional<Token> token(int i) {
    return i >= 0 && i < tokens.size() ? Optional.of(tokens.get(i)) : Optional.empty();
  }

  private boolean isSign(int i, Set<String> signs) {
    return token(i)
        .filter(token -> token.word().length() > 0)
        .filter(token -> signs.contains(token.word().substring(0, 1)))
        .isPresent();
  }

  private int number(int i) {
    return token(i).map(Token::number).orElse(-1);
  }

  /** Year, month and day, each with its sign, as in East Asia. */
  private Optional<Found> signed(int i) {
    if (token(i).filter(first -> first.word().endsWith(FIRST_YEAR)).isPresent()) {
      int before = Reckoning.era(tokens.get(i).word().replace(FIRST_YEAR, ""));
      return isSign(i + 2, MONTH_SIGNS) && before > 0
          ? date(before + 1, number(i + 1), number(i + 3), i, i + 4)
          : Optional.empty();
    }
    int before = token(i - 1).map(era -> Reckoning.era(era.word())).orElse(0);
    return number(i) > 0 && isSign(i + 1, YEAR_SIGNS) && isSign(i + 3, MONTH_SIGNS)
        ? date(before + number(i), number(i + 2), number(i + 4), i, i + 5)
        : Optional.empty();
  }

  /** Where months are numbers with the word for it before them. */
  private Optional<Found> vietnamese(int i) {
    boolean month = token(i).map(Token::word).filter("tháng"::equalsIgnoreCase).isPresent();
    boolean year = token(i + 2).map(Token::word).filter("năm"::equalsIgnoreCase).isPresent();
    return month && year
        ? date(number(i + 3), number(i + 1), number(i - 1), i - 1, i + 4)
        : month
            ? date(number(i + 2), number(i + 1), number(i - 1), i - 1, i + 3)
            : Optional.empty();
  }

  /** A month with its name: the day before or after it, the year at either end. */
  private Optional<Found> named(int i) {
    int month =
        token(i).filter(token -> !token.isNumber()).map(token -> month(token.word())).orElse(0);
    if (month == 0) {
      return Optional.empty();
    }
    int before = skip(i, -1);
    int after = skip(i, 1);
    int last = skip(after, 1);
    int first = skip(before, -1);
    return dayMonthYear(month, before, after)
        .or(() -> date(year(last), month, day(after), i, last + 1))
        .or(() -> date(year(before), month, day(after), before, after + 1))
        .or(() -> date(year(first), month, day(before), first, i + 1));
  }

  private int month(String word) {
    int month = Months.of(word, language);
    return month == 0 ? Reckoning.hijriMonth(word) : month;
  }

  private Optional<Found> dayMonthYear(int month, int before, int after) {
    return day(before) > 0
        ? date(year(after), month, day(before), before, after + 1)
        : Optional.empty();
  }

  private int skip(int i, int step) {
    int at = i + step;
    while (token(at)
        .filter(token -> !token.isNumber())
        .filter(token -> FILLERS.contains(token.word().toLowerCase(Locale.ROOT)))
        .isPresent()) {
      at += step;
    }
    return at;
  }

  private int day(int i) {
    return token(i).filter(token -> token.word().length() <= 2).map(Token::number).orElse(-1);
  }

  private int year(int i) {
    return token(i).filter(Token::isYear).map(Token::number).orElse(-1);
  }

  /** Three numbers with one sign between them. */
  private Optional<Found> numeric(int i) {
    if (number(i) < 0 || number(i + 1) < 0 || number(i + 2) < 0) {
      return Optional.empty();
    }
    String between = tokens.get(i + 1).before();
    boolean alike = between.length() == 1 && between.equals(tokens.get(i + 2).before());
    if (!alike || "./-．／".indexOf(between.charAt(0)) < 0) {
      return Optional.empty();
    }
    return isMinguo(i)
        ? date(Reckoning.era("民國") + number(i), number(i + 1), number(i + 2), i, i + 3)
        : tokens.get(i).isYear()
            ? date(number(i), number(i + 1), number(i + 2), i, i + 3)
            : tokens.get(i + 2).isYear() ? yearLast(i, between) : Optional.empty();
  }

  /** In Taiwan years have three digits. */
  private boolean isMinguo(int i) {
    return language.startsWith("zh") && tokens.get(i).word().length() == 3 && number(i) < 200;
  }

  /**
   * With stops the day comes first; with strokes only the language tells, unless the numbers do.
   */
  private Optional<Found> yearLast(int i, String between) {
    int first = number(i);
    int second = number(i + 1);
    int year = number(i + 2);
    boolean american = language.equalsIgnoreCase("en-US") || language.equalsIgnoreCase("en_US");
    boolean told = !between.equals("/") || first > 12 || first == second;
    if (second > 12 || (!told && american)) {
      return date(year, first, second, i, i + 3);
    }
    boolean open = language.isEmpty() || language.equalsIgnoreCase("en");
    return told || !open ? date(year, second, first, i, i + 3) : Optional.empty();
  }

  private Optional<Found> date(int year, int month, int day, int from, int to) {
    return year < 0 || month < 1 || day < 1
        ? Optional.empty()
        : reckoning.day(year, month, day).map(found -> new Found(found, Math.max(0, from), to));
  }
}
