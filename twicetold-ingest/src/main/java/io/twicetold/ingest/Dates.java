package io.twicetold.ingest;

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
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads dates: ISO 8601 in its usual forms, those of mail, and those with a month in words. Without
 * an offset they are UTC.
 */
final class Dates {

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

  private Dates() {}

  /**
   * What a declared date says.
   *
   * @param instant the time, if it can be used
   * @param problem why it cannot be used, if so
   */
  record Reading(Optional<Instant> instant, Optional<String> problem) {}

  /** Reads a date; of the empty string nothing, and that is no problem. */
  static Reading read(String declared) {
    if (declared.isBlank()) {
      return new Reading(Optional.empty(), Optional.empty());
    }
    Optional<Instant> instant = parse(declared.strip());
    if (instant.isEmpty()) {
      return unusable("published: " + Refusal.quote(declared) + " is no date that can be read");
    }
    if (instant.get().isBefore(EARLIEST) || !instant.get().isBefore(END)) {
      return unusable("published: " + Refusal.quote(declared) + " lies outside 1990 to 2100");
    }
    return new Reading(instant, Optional.empty());
  }

  private static Reading unusable(String problem) {
    return new Reading(Optional.empty(), Optional.of(problem));
  }

  private static Optional<Instant> parse(String date) {
    return FORMS.stream()
        .flatMap(form -> parse(date, form).stream())
        .findFirst()
        .or(() -> MailDates.parse(date))
        .or(() -> WrittenDates.parse(date));
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
