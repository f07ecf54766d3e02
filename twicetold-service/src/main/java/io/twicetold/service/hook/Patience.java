package io.twicetold.service.hook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When messages that were not taken are sent again: twice as long after each failure, at a random
 * point of the last half of that time, so that what failed together does not come back together.
 *
 * @param shortest after the first failure
 * @param longest however many there were
 * @param end failing for so long, a hook is disabled
 * @param deadline of one try, from the first byte sent to the last one read
 */
public record Patience(Duration shortest, Duration longest, Duration end, Duration deadline) {

  /** Receivers are asked to answer within 15 seconds, and may be away for a long weekend. */
  public static final Patience USUAL =
      new Patience(
          Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofDays(4), Duration.ofSeconds(15));

  private static final int MOST_DOUBLINGS = 20;

  /** The time of the next try, no sooner than the receiver asked for and no later than usual. */
  Instant next(Instant now, int failures, Optional<Duration> wished, RandomGenerator random) {
    long doubled = shortest.toMillis() << Math.min(Math.max(0, failures - 1), MOST_DOUBLINGS);
    long whole = Math.max(1, Math.min(doubled, longest.toMillis()));
    long spread = whole - random.nextLong(whole / 2 + 1);
    long asked = Math.min(longest.toMillis(), wished.map(Duration::toMillis).orElse(0L));
    return now.plusMillis(Math.max(spread, asked));
  }
}
