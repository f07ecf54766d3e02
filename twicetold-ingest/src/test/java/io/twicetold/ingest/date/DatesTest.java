package io.twicetold.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "en ~ Published: March 12th, 2026 at 2:05 pm EST ~ 2026-03-12T19:05:00Z",
        "en ~ March 3, 2026 at 9:15 a.m. ET ~ 2026-03-03T14:15:00Z",
        "en ~ 9:15 a.m. ET, March 12, 2026 ~ 2026-03-12T13:15:00Z",
        "en ~ July 3, 2026 9:15 PM PT ~ 2026-07-04T04:15:00Z",
        "en ~ 12 March 2026 14:05 GMT ~ 2026-03-12T14:05:00Z",
        "en ~ Thursday, Mar. 12, 2026 | 9:05 a.m. ~ 2026-03-12T09:05:00Z",
        "en ~ Sept 3, 2026 ~ 2026-09-03T00:00:00Z",
        "en-US ~ 3/4/2026 ~ 2026-03-04T00:00:00Z",
        "en-GB ~ 3/4/2026 ~ 2026-04-03T00:00:00Z",
        "en ~ 12:30 AM, 5 May 2026 ~ 2026-05-05T00:30:00Z",
        "ru ~ 12 марта 2026 г., 14:05 ~ 2026-03-12T14:05:00Z",
        "ru ~ 12 марта 2026 в 14:05 МСК ~ 2026-03-12T11:05:00Z",
        "uk ~ 12 березня 2026, 14:05 ~ 2026-03-12T14:05:00Z",
        "bg ~ 12 март 2026, 14:05 ч. ~ 2026-03-12T14:05:00Z",
        "ja ~ 2026年3月12日 14時05分 ~ 2026-03-12T14:05:00Z",
        "ja ~ 2026年3月12日(木) 午後2:05 ~ 2026-03-12T14:05:00Z",
        "zh ~ 2026年03月12日 14:05 ~ 2026-03-12T14:05:00Z",
        "ko ~ 2026년 3월 12일 오후 2:05 ~ 2026-03-12T14:05:00Z",
        "de ~ Stand: 12. März 2026, 14.05 Uhr ~ 2026-03-12T14:05:00Z",
        "de ~ 12.03.2026 14:05 ~ 2026-03-12T14:05:00Z",
        "fr ~ Publié le 12 août 2026 à 14h05 ~ 2026-08-12T14:05:00Z",
        "fr ~ 1er mars 2026 ~ 2026-03-01T00:00:00Z",
        "es ~ 12 de marzo de 2026 14:05 ~ 2026-03-12T14:05:00Z",
        "es ~ 12 de agosto de 2026 ~ 2026-08-12T00:00:00Z",
        "pt ~ 12 de março de 2026 às 14h05 ~ 2026-03-12T14:05:00Z",
        "it ~ 12 marzo 2026 - 14:05 ~ 2026-03-12T14:05:00Z",
        "nl ~ donderdag 12 maart 2026 om 14:05 ~ 2026-03-12T14:05:00Z",
        "pl ~ 12 marca 2026, 14:05 ~ 2026-03-12T14:05:00Z",
        "pl ~ 12 listopada 2026 ~ 2026-11-12T00:00:00Z",
        "hr ~ 12. listopada 2026. ~ 2026-10-12T00:00:00Z",
        "cs ~ 12. března 2026 14:05 ~ 2026-03-12T14:05:00Z",
        "tr ~ 12 Mart 2026 14:05 ~ 2026-03-12T14:05:00Z",
        "tr ~ 12 HAZİRAN 2026 ~ 2026-06-12T00:00:00Z",
        "sv ~ 12 mars 2026 kl. 14.05 ~ 2026-03-12T14:05:00Z",
        "fi ~ 12. maaliskuuta 2026 klo 14.05 ~ 2026-03-12T14:05:00Z",
        "hu ~ 2026. március 12. 14:05 ~ 2026-03-12T14:05:00Z",
        "el ~ 12 Μαρτίου 2026, 14:05 ~ 2026-03-12T14:05:00Z",
        "fa ~ ۲۱ اسفند ۱۴۰۴ - ۱۴:۰۵ ~ 2026-03-12T14:05:00Z",
        "fa ~ ۱۴۰۴/۱۲/۲۱ ~ 2026-03-12T00:00:00Z",
        "fa ~ 1404-12-21 ~ 2026-03-12T00:00:00Z",
        "fa ~ ۱۲ مارس ۲۰۲۶ ~ 2026-03-12T00:00:00Z",
        "'' ~ یکشنبه ۱ فروردین ۱۴۰۵ ~ 2026-03-21T00:00:00Z",
        "ar ~ ٢٣ رمضان ١٤٤٧ هـ ~ 2026-03-12T00:00:00Z",
        "ar ~ 12 ذو الحجة 1447 ~ 2026-05-29T00:00:00Z",
        "ar ~ 1447/09/23 ~ 2026-03-12T00:00:00Z",
        "th ~ 12 มี.ค. 2569 14:05 น. ~ 2026-03-12T14:05:00Z",
        "th ~ 12/03/2569 ~ 2026-03-12T00:00:00Z",
        "ja ~ 令和8年3月12日 ~ 2026-03-12T00:00:00Z",
        "ja ~ 令和元年5月1日 ~ 2019-05-01T00:00:00Z",
        "ja ~ 平成30年12月3日 14時05分 ~ 2018-12-03T14:05:00Z",
        "zh ~ 中華民國115年3月12日 ~ 2026-03-12T00:00:00Z",
        "zh-TW ~ 115/03/12 ~ 2026-03-12T00:00:00Z",
        "ar ~ 12 مارس 2026 ~ 2026-03-12T00:00:00Z",
        "ar ~ ١٢ مارس ٢٠٢٦ ~ 2026-03-12T00:00:00Z",
        "ar ~ 12 آذار 2026 ~ 2026-03-12T00:00:00Z",
        "he ~ 12 במרץ 2026, 14:05 ~ 2026-03-12T14:05:00Z",
        "hi ~ 12 मार्च 2026, 14:05 ~ 2026-03-12T14:05:00Z",
        "bn ~ ১২ মার্চ ২০২৬ ~ 2026-03-12T00:00:00Z",
        "th ~ 12 มีนาคม 2569 ~ 2026-03-12T00:00:00Z",
        "vi ~ Thứ năm, 12/3/2026, 14:05 (GMT+7) ~ 2026-03-12T07:05:00Z",
        "vi ~ ngày 12 tháng 3 năm 2026 ~ 2026-03-12T00:00:00Z",
        "id ~ Kamis, 12 Maret 2026 14:05 ~ 2026-03-12T14:05:00Z",
        "lt ~ 2026 m. kovo 12 d. 14:05 ~ 2026-03-12T14:05:00Z",
        "lv ~ 2026. gada 12. martā ~ 2026-03-12T00:00:00Z",
        "ro ~ 12 martie 2026, 14:05 ~ 2026-03-12T14:05:00Z",
        "'' ~ 2026/03/12 14:05 +0530 ~ 2026-03-12T08:35:00Z",
        "'' ~ 2026.03.12 ~ 2026-03-12T00:00:00Z",
        "'' ~ 31/12/2026 ~ 2026-12-31T00:00:00Z",
        "'' ~ 12/31/2026 ~ 2026-12-31T00:00:00Z"
      })
  void datesAreFoundAsPeopleWriteThem(String language, String line, Instant instant) {
    assertThat(Dates.find(line, language).instant()).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 hours ago",
        "vor 3 Stunden",
        "вчера, 14:05",
        "3月12日",
        "March 12",
        "3/4/2026",
        "Updated May be 2026",
        "30 February 2026",
        "12 listopada",
        "version 1.2.3",
        ""
      })
  void whatIsRelativeOrOpenIsNoDate(String line) {
    assertThat(Dates.find(line, "").instant()).isEmpty();
    assertThat(Dates.find(line, "").problem()).isPresent();
  }

  @Property
  void everyDayIsFoundInEveryLanguageInFull(
      @ForAll @IntRange(min = 0, max = 13_000) int days, @ForAll @IntRange(max = 11) int index) {
    String language =
        java.util.List.of("en", "de", "fr", "es", "it", "pl", "ru", "uk", "sv", "nl", "cs", "id")
            .get(index);
    LocalDate day = LocalDate.of(1990, 1, 2).plusDays(days);
    String line =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(Locale.forLanguageTag(language))
            .format(day);

    assertThat(Dates.find(line, language).instant())
        .isEqualTo(Optional.of(day.atStartOfDay().toInstant(ZoneOffset.UTC)));
  }

  @Property
  void anyLineIsReadWithoutAnError(@ForAll String line, @ForAll String language) {
    assertThat(Dates.find(line, language).instant().isPresent())
        .isNotEqualTo(Dates.find(line, language).problem().isPresent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "en ~ 2 hours ago ~ 2026-03-12T12:05:00Z",
        "en ~ Updated an hour ago ~ 2026-03-12T13:05:00Z",
        "en ~ Yesterday, 10:15 ~ 2026-03-11T10:15:00Z",
        "en ~ 3 days ago ~ 2026-03-09T00:00:00Z",
        "de ~ vor 2 Stunden ~ 2026-03-12T12:05:00Z",
        "de ~ gestern, 10:15 Uhr ~ 2026-03-11T10:15:00Z",
        "fr ~ il y a une heure ~ 2026-03-12T13:05:00Z",
        "fr ~ hier à 10h15 ~ 2026-03-11T10:15:00Z",
        "es ~ hace 2 horas ~ 2026-03-12T12:05:00Z",
        "it ~ 2 ore fa ~ 2026-03-12T12:05:00Z",
        "pt ~ há 2 horas ~ 2026-03-12T12:05:00Z",
        "nl ~ 2 uur geleden ~ 2026-03-12T12:05:00Z",
        "sv ~ för 2 timmar sedan ~ 2026-03-12T12:05:00Z",
        "da ~ for 2 timer siden ~ 2026-03-12T12:05:00Z",
        "fi ~ 2 tuntia sitten ~ 2026-03-12T12:05:00Z",
        "pl ~ 2 godziny temu ~ 2026-03-12T12:05:00Z",
        "cs ~ před 2 hodinami ~ 2026-03-12T12:05:00Z",
        "ru ~ вчера в 10:15 ~ 2026-03-11T10:15:00Z",
        "ru ~ час назад ~ 2026-03-12T13:05:00Z",
        "uk ~ 2 години тому ~ 2026-03-12T12:05:00Z",
        "bg ~ преди 2 часа ~ 2026-03-12T12:05:00Z",
        "tr ~ 2 saat önce ~ 2026-03-12T12:05:00Z",
        "el ~ πριν από 2 ώρες ~ 2026-03-12T12:05:00Z",
        "hu ~ 2 órája ~ 2026-03-12T12:05:00Z",
        "ro ~ acum 2 ore ~ 2026-03-12T12:05:00Z",
        "ar ~ منذ 2 ساعات ~ 2026-03-12T12:05:00Z",
        "fa ~ ۲ ساعت پیش ~ 2026-03-12T12:05:00Z",
        "he ~ לפני 2 שעות ~ 2026-03-12T12:05:00Z",
        "hi ~ 2 घंटे पहले ~ 2026-03-12T12:05:00Z",
        "ja ~ 2時間前 ~ 2026-03-12T12:05:00Z",
        "zh ~ 昨天 10:15 ~ 2026-03-11T10:15:00Z",
        "ko ~ 2시간 전 ~ 2026-03-12T12:05:00Z",
        "vi ~ 2 giờ trước ~ 2026-03-12T12:05:00Z",
        "id ~ 2 jam yang lalu ~ 2026-03-12T12:05:00Z",
        "th ~ 2 ชั่วโมงที่แล้ว ~ 2026-03-12T12:05:00Z",
      })
  void whatIsToldAgainstTheTimeItWasSeenIsRead(String language, String line, Instant instant) {
    Instant seen = Instant.parse("2026-03-12T14:05:00Z");

    assertThat(Dates.findRelative(line, language, seen).instant()).contains(instant);
    assertThat(Dates.find(line, language).instant()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3 min read", "hier klicken", "3日 午前10時", "12 March", "Live", "2 h"})
  void whatIsNoTimeThatLiesBackIsNone(String line) {
    Instant seen = Instant.parse("2026-03-12T14:05:00Z");

    assertThat(Dates.findRelative(line, "de", seen).instant()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2031-05-01T24:00:00Z, 2031-05-02T00:00:00Z",
    "2031-12-31 24:00, 2032-01-01T00:00:00Z",
    "20310501T240000Z, 2031-05-02T00:00:00Z",
    "2031-05-01T24:00:00+02:00, 2031-05-01T22:00:00Z",
    "1.5.2031 24:00, 2031-05-02T00:00:00Z",
    "2031-05-01T10:00:00 Europe/Berlin, 2031-05-01T08:00:00Z",
    "2031-05-01T10:00:00[Europe/Berlin], 2031-05-01T08:00:00Z",
    "2031-05-01T10:00:00 America/Argentina/Buenos_Aires, 2031-05-01T13:00:00Z",
    "2031-06-30T23:59:60Z, 2031-06-30T23:59:00Z",
  })
  void theEndOfADayAndPlacesAreRead(String written, Instant instant) {
    assertThat(Dates.find(written, "").instant()).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2031-05-01T10:00:00+25:00",
        "2031-05-01T10:00:00-99:00",
        "2031-05-01T25:00:00Z",
        "2031-05-01T24:30:00Z",
        "2031-05-01T10:61:00Z",
        "2031-05-01T10:00:00[Europe/Nowhere]",
        "20310501T250000Z",
        "1.5.2031 25:70",
        "1 May 2031 10:61",
        "Thu, 01 May 2031 25:00:00 +0000"
      })
  void timesThatCannotBeAreNoOtherTimes(String written) {
    assertThat(Dates.find(written, "").instant()).isEmpty();
    assertThat(Dates.find(written, "").problem()).contains("is no date that can be read");
  }
}
