package io.twicetold.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FreshnessTest {

  private static final Instant NOW = Instant.parse("2026-03-12T12:00:00Z");

  @Test
  void theAgeOfAnAnswerIsReadFromItsHeader() {
    assertThat(Freshness.maxAge("max-age=60")).contains(Duration.ofSeconds(60));
    assertThat(Freshness.maxAge("public, MAX-AGE=\"7\"")).contains(Duration.ofSeconds(7));
    assertThat(Freshness.maxAge("s-maxage=9,max-age=0")).contains(Duration.ZERO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "no-store", "max-age=600, no-cache", "s-maxage=9", "max-age=x", "max-age=-1"})
  void whatSaysNothingIsNothing(String header) {
    assertThat(Freshness.maxAge(header)).isEmpty();
  }

  @Test
  void theTimeToComeBackIsANumberOrADate() {
    assertThat(Freshness.retryAfter("120", NOW)).contains(NOW.plusSeconds(120));
    assertThat(Freshness.retryAfter("Thu, 12 Mar 2026 18:00:00 GMT", NOW))
        .contains(Instant.parse("2026-03-12T18:00:00Z"));
    assertThat(Freshness.retryAfter("soon", NOW)).isEmpty();
  }

  @Property
  void whateverStandsThereNothingBreaks(@ForAll String header) {
    assertThat(Freshness.maxAge(header)).isNotNull();
    assertThat(Freshness.retryAfter(header, NOW)).isNotNull();
  }
}
