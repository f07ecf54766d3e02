package io.twicetold.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "November 19, 2019, 07:47 PM EST | 2019-11-20T00:47:00Z",
        "Fri 6:45 PM, Feb 16, 2018 | 2018-02-16T18:45:00Z",
        "19 November 2019 | 2019-11-19T00:00:00Z",
        "12 марта 2026 г., 14:05 | 2026-03-12T14:05:00Z",
        "12 березня 2026, 14:05 | 2026-03-12T14:05:00Z",
        "2019年11月20日 | 2019-11-20T00:00:00Z",
        "2019년 11월 20일 | 2019-11-20T00:00:00Z",
        "20. März 2026, 9:30 Uhr | 2026-03-20T09:30:00Z",
        "20 février 2026 à 9h30 | 2026-02-20T09:30:00Z",
        "3 de junio de 2026 | 2026-06-03T00:00:00Z",
        "3 de março de 2026 | 2026-03-03T00:00:00Z",
        "3 giugno 2026 | 2026-06-03T00:00:00Z",
        "3 juni 2026 | 2026-06-03T00:00:00Z",
        "3 czerwca 2026 | 2026-06-03T00:00:00Z",
        "3. června 2026 | 2026-06-03T00:00:00Z",
        "3. kesäkuuta 2026 | 2026-06-03T00:00:00Z",
        "2026. június 3. | 2026-06-03T00:00:00Z",
        "3 iunie 2026 | 2026-06-03T00:00:00Z",
        "3 Ιουνίου 2026 | 2026-06-03T00:00:00Z",
        "3 Haziran 2026 | 2026-06-03T00:00:00Z",
        "3 يونيو 2026 | 2026-06-03T00:00:00Z",
        "3 जून 2026 | 2026-06-03T00:00:00Z",
        "3 Juni 2026 | 2026-06-03T00:00:00Z",
        "3 јун 2026 | 2026-06-03T00:00:00Z"
      })
  void monthsInWordsAreRead(String written, String instant) {
    assertThat(Dates.find(written, "").instant()).hasToString("Optional[" + instant + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yesterday", "three hours ago", "31 February 2026", "03/04/05", "May", "2026"})
  void whatIsNoDateIsNotGuessedAt(String written) {
    assertThat(Dates.read(written).instant()).isEmpty();
  }
}
