package io.twicetold.ingest.date;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.chrono.HijrahDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How years are counted elsewhere: from other events, and by the moon. */
enum Reckoning {
  /** As in most of the world; in Thailand ahead by 543 years. */
  COMMON,
  /** Iran and Afghanistan, by the sun. */
  PERSIAN,
  /** The Islamic year, by the moon, as Umm al-Qura has it. */
  HIJRI;

  /** Years of the Thai calendar are ahead by so many. */
  private static final int BUDDHIST = 543;

  /** The first year that can only be Buddhist. */
  private static final int FIRST_BUDDHIST = 2_400;

  /** The years of the two calendars that count from the Hijra that news can be from. */
  private static final int FIRST = 1_300;

  private static final int END = 1_500;

  /** The year before the first of each era, by the words that stand before its years. */
  private static final Map<String, Integer> ERAS =
      Map.of("令和", 2018, "平成", 1988, "昭和", 1925, "民國", 1911, "民国", 1911);

  private static final Set<String> PERSIAN_LANGUAGES = Set.of("fa", "ps", "prs");

  private static final Set<String> HIJRI_LANGUAGES = Set.of("ar", "ur");

  private static final List<String> PERSIAN_MONTHS =
      List.of(
          "فروردین",
          "اردیبهشت",
          "خرداد",
          "تیر",
          "مرداد",
          "شهریور",
          "مهر",
          "آبان",
          "آذر",
          "دی",
          "بهمن",
          "اسفند");

  private static final List<String> HIJRI_MONTHS =
      List.of(
          "محرم",
          "صفر",
          "ربيعالأول",
          "ربيعالآخر",
          "جمادىالأولى",
          "جمادىالآخرة",
          "رجب",
          "شعبان",
          "رمضان",
          "شوال",
          "ذوالقعدة",
          "ذوالحجة");

  /** Names of two words, short ones with stops, and other ways to write them, as known here. */
  private static final Map<String, String> JOINED =
      Map.ofEntries(
          Map.entry("ربيع الأول", "ربيعالأول"),
          Map.entry("ربيع الاول", "ربيعالأول"),
          Map.entry("ربيع الآخر", "ربيعالآخر"),
          Map.entry("ربيع الثاني", "ربيعالآخر"),
          Map.entry("جمادى الأولى", "جمادىالأولى"),
          Map.entry("جمادى الآخرة", "جمادىالآخرة"),
          Map.entry("جمادى الثانية", "جمادىالآخرة"),
          Map.entry("ذو القعدة", "ذوالقعدة"),
          Map.entry("ذي القعدة", "ذوالقعدة"),
          Map.entry("ذو الحجة", "ذوالحجة"),
          Map.entry("ذي الحجة", "ذوالحجة"),
          Map.entry("ม.ค.", "มกราคม"),
          Map.entry("ก.พ.", "กุมภาพันธ์"),
          Map.entry("มี.ค.", "มีนาคม"),
          Map.entry("เม.ย.", "เมษายน"),
          Map.entry("พ.ค.", "พฤษภาคม"),
          Map.entry("มิ.ย.", "มิถุนายน"),
          Map.entry("ก.ค.", "กรกฎาคม"),
          Map.entry("ส.ค.", "สิงหาคม"),
          Map.entry("ก.ย.", "กันยายน"),
          Map.entry("ต.ค.", "ตุลาคม"),
          Map.entry("พ.ย.", "พฤศจิกายน"),
          Map.entry("ธ.ค.", "ธันวาคม"));

  /** A line with the names of months in one word each. */
  static String joined(String line) {
    String joined = line;
    if (line.chars()
        .anyMatch(c -> (c >= '\u0600' && c < '\u0700') || (c >= '\u0e00' && c < '\u0e80'))) {
      for (Map.Entry<String, String> name : JOINED.entrySet()) {
        joined = joined.replace(name.getKey(), name.getValue());
      }
    }
    return joined;
  }

  /** The month of the Islamic year that a word names, 0 if none. */
  static int hijriMonth(String word) {
    return HIJRI_MONTHS.indexOf(word) + 1;
  }

  /** The year before the first of the era that a word names, 0 if it names none. */
  static int era(String word) {
    return ERAS.entrySet().stream()
        .filter(era -> word.endsWith(era.getKey()))
        .mapToInt(Map.Entry::getValue)
        .findFirst()
        .orElse(0);
  }

  /** How a line counts its years: by the months that it names, else as its language does. */
  static Reckoning of(List<Token> tokens, String language) {
    if (tokens.stream().anyMatch(token -> PERSIAN_MONTHS.contains(token.word()))) {
      return PERSIAN;
    }
    if (tokens.stream().anyMatch(token -> hijriMonth(token.word()) > 0)) {
      return HIJRI;
    }
    String primary = language.split("[-_]", 2)[0];
    return PERSIAN_LANGUAGES.contains(primary)
        ? PERSIAN
        : HIJRI_LANGUAGES.contains(primary) ? HIJRI : COMMON;
  }

  /** A day by its numbers, if there is such a day. */
  Optional<LocalDate> day(int year, int month, int day) {
    try {
      boolean common = this == COMMON || year < FIRST || year >= END;
      return common
          ? Optional.of(LocalDate.of(year > FIRST_BUDDHIST ? year - BUDDHIST : year, month, day))
          : this == HIJRI
              ? Optional.of(LocalDate.from(HijrahDate.of(year, month, day)))
              : persian(year, month, day);
    } catch (DateTimeException e) {
      return Optional.empty(); // no such day
    }
  }

  private static Optional<LocalDate> persian(int year, int month, int day) {
    Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("fa@calendar=persian"));
    calendar.setLenient(false);
    calendar.clear();
    calendar.set(year, month - 1, day);
    try {
      Instant instant = Instant.ofEpochMilli(calendar.getTimeInMillis());
      return Optional.of(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no such day
    }
  }
}
