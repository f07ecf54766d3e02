package io.twicetold.ingest.watch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What headers say of when to ask again. */
final class Freshness {

  private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[\\s,])max-age=\"?(\\d{1,9})");

  private static final Pattern NOT_KEPT = Pattern.compile("(?i)\\bno-(?:cache|store)\\b");

  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private Freshness() {}

  /** How long Cache-Control says that an answer stays as it is. */
  static Optional<Duration> maxAge(String cacheControl) {
    Matcher age = MAX_AGE.matcher(cacheControl);
    return age.find() && !NOT_KEPT.matcher(cacheControl).find()
        ? Optional.of(Duration.ofSeconds(Long.parseLong(age.group(1))))
        : Optional.empty();
  }

  /** The time that Retry-After names, as seconds or as a date; nothing where it says neither. */
  static Optional<Instant> retryAfter(String value, Instant now) {
    if (SECONDS.matcher(value).matches()) {
      return Optional.of(now.plusSeconds(Long.parseLong(value)));
    }
    try {
      return Optional.of(
          ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
