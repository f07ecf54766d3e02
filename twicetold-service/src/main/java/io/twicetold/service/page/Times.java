package io.twicetold.service.page;

import java.time.Duration;

/** Lengths of time in words. */
final class Times {

  private static final int MINUTES = 60;
  private static final int HOURS = 24;

  private Times() {}

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
