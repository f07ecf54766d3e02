package io.twicetold.ingest.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates of mail and feeds (RFC 822 and 5322) the way they are written: with any weekday,
 * years of two digits, months in full, zones by name, and remarks in brackets.
 */
final class MailDates {

  private static final Pattern FORM =
      Pattern.compile(
          "(?:\\p{L}+\\.?,?\\s+)?(\\d{1,2})[\\s-](\\p{L}{3})\\p{L}*\\.?,?[\\s-](\\d{4}|\\d{2}),?\\s+"
              + "(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([A-Za-z]{1,4}|[+-]\\d{2}:?\\d{2}|)"
              + "\\s*(?:\\([^()]*\\))?");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Hours that zones with names are from UTC: those of RFC 822, and the usual others. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("", 0),
          Map.entry("Z", 0),
          Map.entry("UT", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("WET", 0),
          Map.entry("BST", 1),
          Map.entry("CET", 1),
          Map.entry("CEST", 2),
          Map.entry("EET", 2),
          Map.entry("EEST", 3),
          Map.entry("MSK", 3),
          Map.entry("МСК", 3),
          Map.entry("WIB", 7),
          Map.entry("HKT", 8),
          Map.entry("SGT", 8),
          Map.entry("JST", 9),
          Map.entry("KST", 9),
          Map.entry("AEST", 10),
          Map.entry("AEDT", 11),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7));

  /** Years of two digits below this are of this century. */
  private static final int CENTURY_TURNS = 70;

  private MailDates() {}

  /** The time that a date says, if it is one. */
  static Optional<Instant> parse(String date) {
    Matcher found = FORM.matcher(date);
    if (!found.matches()) {
      return Optional.empty();
    }
    int month = MONTHS.indexOf(found.group(2).toLowerCase(Locale.ROOT)) + 1;
    Optional<ZoneOffset> zone = zone(found.group(7));
    try {
      return zone.map(offset ->
          LocalDateTime.of(
                  year(found.group(3)),
                  month,
                  number(found.group(1)),
                  number(found.group(4)),
                  number(found.group(5)),
                  found.group(6) == null ? 0 : number(found.group(6)))
              .toInstant(offset));
    } catch (DateTimeException e) {
      return Optional.empty(); // no such day or hour
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int year(String digits) {
    int year = number(digits);
    return digits.length() == 4 ? year : year + (year < CENTURY_TURNS ? 2_000 : 1_900);
  }

  /** What a zone is from UTC, by its name or offset. */
  static Optional<ZoneOffset> zone(String name) {
    try {
      return name.startsWith("+") || name.startsWith("-")
          ? Optional.of(ZoneOffset.of(name))
          : Optional.ofNullable(ZONES.get(name.toUpperCase(Locale.ROOT))).map(ZoneOffset::ofHours);
    } catch (DateTimeException e) {
      return Optional.empty(); // nobody is 30 hours ahead
    }
  }
}
