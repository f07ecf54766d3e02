package io.twicetold.ingest.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates: ISO 8601 in its usual forms, those of mail, and those that people write in some
 * fifty languages. Without an offset they are UTC.
 */
public final class Dates {

  /** News on the web is not older than the web. */
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  /** Dates from here on are slips of the pen. */
  private static final Instant END = Instant.parse("2101-01-01T00:00:00Z");

  /** {@code 2026-03-01T10:00:00+01:00}, also with a space for the T and {@code +0100} or none. */
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendPattern("[XXXXX][XX][X]['['VV']']")
          .toFormatter(Locale.ROOT)
          .withChronology(IsoChronology.INSTANCE)
          .withResolverStyle(ResolverStyle.STRICT);

  /** {@code 20260301T100000Z}, as news agencies have it. */
  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("uuuuMMdd['T'HHmm[ss][XX][X]]", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final List<DateTimeFormatter> FORMS = List.of(ISO, BASIC);

  /** {@code Sun Mar 01 10:00:00 +0000 2026}, as C, Java and a network of short messages have it. */
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "\\p{L}{3} (\\p{L}{3}) {1,2}(\\d{1,2}) (\\d\\d:\\d\\d:\\d\\d) ?((?:[A-Z]{1,5}|[+-]\\d{4}) )?(\\d{4})");

  /** The end of a day: the next one's midnight. */
  private static final Pattern END_OF_DAY =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d[Tt ]|\\d{8}T)24((?::?00){1,2}(?:\\.0+)?(?!\\d).*)");

  /** A place after a time, as some write it for {@code [Europe/Berlin]}. */
  private static final Pattern PLACE = Pattern.compile("(.*\\d) (\\p{Alpha}+/[\\p{Alpha}/_-]+)");

  /**
   * What programs write, whatever the numbers are: one that is no date is none that a person wrote.
   * A leap second is left to what reads those.
   */
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:\\d{4}-\\d\\d-\\d\\d[Tt ]"
              + "\\d\\d:\\d\\d(?::(?!60)\\d\\d(?:\\.\\d{1,9})?)?|\\d{8}T\\d{4}(?:\\d\\d)?)"
              + "(?:[Zz]|[+-]\\d\\d(?::?\\d\\d)?)?(?:\\[.*])?");

  private Dates() {}

  /**
   * What a declared date says.
   *
   * @param instant the time, if it can be used
   * @param problem why it cannot be used, if so: what follows on the date in a sentence
   */
  public record Reading(Optional<Instant> instant, Optional<String> problem) {}

  /**
   * Reads a date as programs write it: nothing else may stand beside it. Of the empty string
   * nothing, and that is no problem.
   */
  public static Reading read(String declared) {
    return declared.isBlank()
        ? new Reading(Optional.empty(), Optional.empty())
        : read(parse(declared.strip()));
  }

  /**
   * Finds the first date in a line that a person wrote, in any of some fifty languages, by the
   * calendars of Iran, Thailand, Japan, Taiwan and of Islam, too. What is relative ("two hours
   * ago") or lacks a year is no date.
   *
   * @param language ISO 639 code of the line, which decides where two languages call two months
   *     alike and whether 3/4/2026 is in March or April; empty if nobody knows
   */
  public static Reading find(String line, String language) {
    Reading strict = read(parse(line.strip()));
    boolean parsed = parse(line.strip()).isPresent();
    if (strict.instant().isPresent() || (!parsed && SHAPE.matcher(line.strip()).matches())) {
      return strict;
    }
    Reading written = read(WrittenDates.find(line, language));
    return written.instant().isPresent() || !parsed ? written : strict;
  }

  /**
   * Finds what a line says against the time at which it was seen: {@code 2 hours ago}, {@code
   * gestern, 14:05}.
   *
   * @param language ISO 639 code of the line, empty if nobody knows
   */
  public static Reading findRelative(String line, String language, Instant seen) {
    return read(RelativeDates.find(line, language, seen));
  }

  private static Reading read(Optional<Instant> instant) {
    if (instant.isEmpty()) {
      return unusable("is no date that can be read");
    }
    if (instant.get().isBefore(EARLIEST) || !instant.get().isBefore(END)) {
      return unusable("lies outside 1990 to 2100");
    }
    return new Reading(instant, Optional.empty());
  }

  private static Reading unusable(String problem) {
    return new Reading(Optional.empty(), Optional.of(problem));
  }

  private static Optional<Instant> parse(String written) {
    Matcher end = END_OF_DAY.matcher(written);
    if (end.matches()) {
      return parse(end.group(1) + "00" + end.group(2)).map(start -> start.plus(1, ChronoUnit.DAYS));
    }
    Matcher place = PLACE.matcher(written);
    String date = place.matches() ? place.group(1) + "[" + place.group(2) + "]" : written;
    return FORMS.stream()
        .flatMap(form -> parse(date, form).stream())
        .findFirst()
        .or(() -> MailDates.parse(yearFirst(date)));
  }

  /** A date with its year at the end as mail has it; any other as it is. */
  private static String yearFirst(String date) {
    Matcher parts = YEAR_LAST.matcher(date);
    String zone = parts.matches() && parts.group(4) != null ? parts.group(4).strip() : "UTC";
    return parts.matches()
        ? String.join(" ", parts.group(2), parts.group(1), parts.group(5), parts.group(3), zone)
        : date;
  }

  private static Optional<Instant> parse(String date, DateTimeFormatter form) {
    try {
      return Optional.of(
          instant(
              form.parseBest(
                  date,
                  OffsetDateTime::from,
                  ZonedDateTime::from,
                  LocalDateTime::from,
                  LocalDate::from)));
    } catch (DateTimeException e) {
      return Optional.empty(); // not in this form
    }
  }

  private static Instant instant(TemporalAccessor date) {
    return switch (date) {
      case OffsetDateTime time -> time.toInstant();
      case ZonedDateTime time -> time.toInstant();
      case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
      default -> LocalDate.from(date).atStartOfDay().toInstant(ZoneOffset.UTC);
    };
  }
}
