package io.twicetold.ingest.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to try again after failures: twice as long after each, up to a longest time, and at a random
 * point of the last half of it, so that what failed together does not come back together.
 *
 * @param shortest after the first failure
 * @param longest however many there were
 */
record Backoff(Duration shortest, Duration longest) {

  private static final int MOST_DOUBLINGS = 20;

  /**
   * The time of the next try.
   *
   * @param failures in a row, from 1
   * @param notBefore the time that the server named
   */
  Instant next(Instant now, int failures, Optional<Instant> notBefore, RandomGenerator random) {
    long doubled = shortest.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
    long whole = Math.max(1, Math.min(doubled, longest.toMillis()));
    Instant next = now.plusMillis(whole - random.nextLong(whole / 2 + 1));
    return notBefore.filter(next::isBefore).orElse(next);
  }
}
