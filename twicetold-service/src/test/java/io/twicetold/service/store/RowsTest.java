package io.twicetold.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RowsTest {

  /** Seconds of the years 0 and 9999: outside of them years are written with a sign. */
  private static final long FIRST = -62_167_219_200L;

  private static final long LAST = 253_402_300_799L;

  @Property
  void wholeSecondsAreReadAsTheyWereWritten(
      @ForAll @LongRange(min = FIRST, max = LAST) long second) {
    Instant time = Instant.ofEpochSecond(second);

    assertThat(Rows.instant(time.toString())).isEqualTo(time);
  }

  @Property
  void timesAreReadAsTheyWereWritten(@ForAll Instant time) {
    assertThat(Rows.instant(time.toString())).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2019-11-01",
        "2019-13-01T12:00:00Z",
        "2019-11-01T12:61:00Z",
        "2019-11-01 noon"
      })
  void whatIsNoTimeIsRefused(String time) {
    assertThatThrownBy(() -> Rows.instant(time)).isInstanceOf(DateTimeException.class);
  }

  @Property
  void idsAreReadAsTheyWereWritten(@ForAll List<String> ids) {
    assertThat(Rows.list(Rows.ids(ids))).isEqualTo(ids);
  }
}
