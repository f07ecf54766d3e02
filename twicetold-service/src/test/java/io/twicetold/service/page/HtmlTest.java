package io.twicetold.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 %",
    "0.004, 0 %",
    "0.125, 13 %",
    "0.5, 50 %",
    "0.994, 99 %",
    "0.995, 99 %",
    "0.9999999, 99 %",
    "1, 100 %"
  })
  void certain_is_only_what_is(double probability, String words) {
    assertThat(Html.percent(probability)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"0, 0 reports", "1, 1 report", "2, 2 reports", "21, 21 reports"})
  void one_is_counted_with_another_word(long number, String words) {
    assertThat(Html.count(number, "report", "reports")).isEqualTo(words);
  }

  @Test
  void a_day_has_no_hour() {
    assertThat(Html.shown(Instant.parse("2031-04-08T00:00:00Z"))).isEqualTo("8 Apr 2031");
    assertThat(Html.shown(Instant.parse("2031-04-08T00:05:00Z"))).isEqualTo("8 Apr 2031, 00:05");
  }
}
