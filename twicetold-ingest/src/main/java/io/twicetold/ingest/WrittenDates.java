package io.twicetold.ingest;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as people write them, with the month in words of any language that CLDR has in
 * plenty: {@code November 19, 2019, 07:47 PM EST}, {@code 12 марта 2026 г., 14:05}, {@code
 * 2019年11月20日}. Dates in digits alone are not guessed at, since nobody knows which is the month.
 */
final class WrittenDates {

  private static final String[] LANGUAGES = {
    "en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "uk", "cs", "sv", "da", "nb", "fi", "hu",
    "ro", "el", "tr", "ar", "he", "fa", "hi", "id", "vi", "th", "bg", "sr", "hr", "sk", "ca"
  };

  /** Letters of the shortest name of a month. */
  private static final int LEAST = 3;

  /** A longer text is no date. */
  private static final int LONGEST = 80;

  private static final int NOON = 12;

  private static final Pattern EAST_ASIAN =
      Pattern.compile("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]");

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");

  private static final Pattern DAY = Pattern.compile("(?<![\\d:.])(\\d{1,2})(?![\\d:])");

  private static final Pattern TIME =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})[:.h](\\d\\d)(?::\\d\\d)?\\s*([ap]\\.?m\\b\\.?)?",
          Pattern.CASE_INSENSITIVE);

  /** What stands after the time: a zone by name, or an offset. */
  private static final Pattern ZONE =
      Pattern.compile("\\d\\d(?:\\s*[APap]\\.?[Mm]\\.?)?\\s*([A-Z]{3,5}|[+-]\\d\\d:?\\d\\d)\\b");

  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("GMT", "Z"),
          Map.entry("UTC", "Z"),
          Map.entry("EST", "America/New_York"),
          Map.entry("EDT", "America/New_York"),
          Map.entry("CST", "America/Chicago"),
          Map.entry("CDT", "America/Chicago"),
          Map.entry("MST", "America/Denver"),
          Map.entry("MDT", "America/Denver"),
          Map.entry("PST", "America/Los_Angeles"),
          Map.entry("PDT", "America/Los_Angeles"),
          Map.entry("CET", "Europe/Paris"),
          Map.entry("CEST", "Europe/Paris"),
          Map.entry("BST", "Europe/London"),
          Map.entry("MSK", "Europe/Moscow"),
          Map.entry("IST", "Asia/Kolkata"),
          Map.entry("JST", "Asia/Tokyo"),
          Map.entry("KST", "Asia/Seoul"));

  private static final Map<String, Integer> MONTHS = months();

  private WrittenDates() {}

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String language : LANGUAGES) {
      DateFormatSymbols symbols = new DateFormatSymbols(new ULocale(language));
      for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
        for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
          String[] names = symbols.getMonths(context, width);
          for (int month = 0; month < NOON; month++) {
            String name = names[month].toLowerCase(Locale.ROOT).replace(".", "");
            if (name.length() >= LEAST && !Character.isDigit(name.charAt(0))) {
              months.putIfAbsent(name, month + 1);
            }
          }
        }
      }
    }
    return months;
  }

  /** The time, empty if it is no date of this kind. Without a zone it is UTC. */
  static Optional<Instant> parse(String date) {
    if (date.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher asian = EAST_ASIAN.matcher(date);
    if (asian.find()) {
      return at(number(asian, 1), number(asian, 2), number(asian, 3), date);
    }
    Matcher year = YEAR.matcher(date);
    Optional<Integer> month = month(date);
    if (month.isEmpty() || !year.find()) {
      return Optional.empty();
    }
    String rest = TIME.matcher(date.replace(year.group(1), " ")).replaceAll(" ");
    Matcher day = DAY.matcher(rest);
    return day.find() ? at(number(year, 1), month.get(), number(day, 1), date) : Optional.empty();
  }

  private static Optional<Integer> month(String date) {
    for (String word : date.toLowerCase(Locale.ROOT).split("[\\s,.;:()\\d/|-]+")) {
      Integer month = MONTHS.get(word);
      if (month != null) {
        return Optional.of(month);
      }
    }
    return Optional.empty();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static Optional<Instant> at(int year, int month, int day, String date) {
    Matcher time = TIME.matcher(date);
    boolean timed = time.find();
    int hour = timed ? hour(number(time, 1), time.group(3)) : 0;
    int minute = timed ? number(time, 2) : 0;
    try {
      return Optional.of(
          LocalDateTime.of(year, month, day, hour, minute).atZone(zone(date)).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty(); // 31 February, 25:70, a zone that is none
    }
  }

  private static int hour(int hour, @Nullable String half) {
    if (half == null) {
      return hour;
    }
    boolean after = Character.toLowerCase(half.charAt(0)) == 'p';
    return hour % NOON + (after ? NOON : 0);
  }

  /** The zone named after the time, UTC if none is; one that nobody knows is no zone. */
  private static ZoneId zone(String date) {
    Matcher zone = ZONE.matcher(date);
    return zone.find()
        ? ZoneId.of(ZONES.getOrDefault(zone.group(1), zone.group(1)))
        : ZoneOffset.UTC;
  }
}
