package io.twicetold.service.page;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Lengths of time in words. */
final class Times {

  private static final int MINUTES = 60;
  private static final int HOURS = 24;

  private Times() {}

  /** Whether it is told as a day without an hour, which is read as midnight. */
  static boolean isDay(Instant time) {
    return time.equals(time.truncatedTo(ChronoUnit.DAYS));
  }

  /** A length as people say it: two units at most. */
  static String length(Duration length) {
    long minutes = Math.abs(length.toMinutes());
    long hours = minutes / MINUTES;
    long days = hours / HOURS;
    if (days >= 2) {
      return days + " days";
    }
    if (hours >= 1) {
      long rest = minutes % MINUTES;
      return hours + " h" + (rest == 0 ? "" : " " + rest + " min");
    }
    return minutes + " min";
  }
}
