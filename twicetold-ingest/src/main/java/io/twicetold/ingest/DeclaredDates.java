package io.twicetold.ingest;

import io.twicetold.ingest.date.Dates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What the dates of records say: in the forms of programs, else as people write them. What others
 * publish is not believed ahead of its time; of tables and JSON, which people have in their own
 * hands, every date from 1990 to 2100 is.
 */
final class DeclaredDates {

  /** Chars of the longest date that a person writes into a field. */
  private static final int LONGEST = 60;

  /** How sure a date is that stands in the form of a program. */
  private static final String SURE = "0.9";

  /** How sure one is that people wrote. */
  private static final String WRITTEN = "0.7";

  /** Clocks of outlets go wrong, and their zones are left out: a day ahead is believed. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private final Clock clock;

  DeclaredDates(Clock clock) {
    this.clock = clock;
  }

  /** The date of a record; of one that others published the draft says how sure it is. */
  Dates.Reading of(Draft draft) {
    String declared = draft.get(Field.PUBLISHED);
    Dates.Reading strict = Dates.read(declared);
    Dates.Reading found = found(declared, draft.get(Field.LANGUAGE));
    if (draft.dateSource().isEmpty() || declared.isBlank()) {
      return found;
    }
    Dates.Reading believed = found.instant().map(this::believed).orElse(found);
    draft.putWords("dateSource", draft.dateSource());
    believed
        .instant()
        .ifPresent(
            at -> draft.putMore("dateConfidence", strict.instant().isPresent() ? SURE : WRITTEN));
    believed
        .problem()
        .ifPresent(why -> draft.putWords("dateProblem", Refusal.quote(declared) + " " + why));
    return believed;
  }

  /** A date as programs or people write it. */
  static Dates.Reading found(String declared, String language) {
    Dates.Reading strict = Dates.read(declared);
    if (strict.problem().isEmpty() || declared.length() > LONGEST) {
      return strict;
    }
    Dates.Reading written = Dates.find(declared, language);
    return written.instant().isPresent() ? written : strict;
  }

  private Dates.Reading believed(Instant instant) {
    Instant now = clock.instant();
    return instant.isAfter(now.plus(AHEAD))
        ? new Dates.Reading(
            Optional.empty(),
            Optional.of("lies ahead of today, " + LocalDate.ofInstant(now, ZoneOffset.UTC)))
        : new Dates.Reading(Optional.of(instant), Optional.empty());
  }
}
