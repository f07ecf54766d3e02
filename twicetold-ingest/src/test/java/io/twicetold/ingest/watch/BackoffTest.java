package io.twicetold.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class BackoffTest {

  private static final Backoff BACKOFF = new Backoff(Duration.ofMinutes(15), Duration.ofDays(1));

  private static final Instant NOW = Instant.parse("2026-03-12T12:00:00Z");

  @Property
  void thePauseDoublesUpToTheLongestAndLiesInItsLastHalf(
      @ForAll @IntRange(min = 1, max = 1_000) int failures, @ForAll long seed) {
    Instant next = BACKOFF.next(NOW, failures, Optional.empty(), new Random(seed));

    double doubled = 15 * Math.pow(2, failures - 1);
    Duration whole = Duration.ofMinutes((long) Math.min(doubled, 24 * 60));
    assertThat(Duration.between(NOW, next)).isBetween(whole.dividedBy(2), whole);
  }

  @Property
  void whatTheServerNamesIsWaitedFor(
      @ForAll @IntRange(min = 1, max = 30) int failures,
      @ForAll @IntRange(max = 1_000_000) int seconds,
      @ForAll long seed) {
    Instant named = NOW.plusSeconds(seconds);

    Instant next = BACKOFF.next(NOW, failures, Optional.of(named), new Random(seed));

    Instant alone = BACKOFF.next(NOW, failures, Optional.empty(), new Random(seed));
    assertThat(next).isEqualTo(named.isAfter(alone) ? named : alone);
  }

  @Property
  void whatFailedTogetherComesBackApart(@ForAll long seed) {
    Random random = new Random(seed);

    assertThat(
            java.util.stream.Stream.generate(() -> BACKOFF.next(NOW, 3, Optional.empty(), random))
                .limit(20)
                .distinct())
        .hasSizeGreaterThan(10);
  }
}
