package io.twicetold.compare;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A day of the week as Chinese and Japanese write it: 周二, 星期二, 火曜日. The locale data has the Chinese
 * days in one way of three, and words without spaces are not looked up.
 *
 * @param name in English
 * @param end where the text goes on behind it
 */
record HanDay(String name, int end) {

  private static final List<String> WEEKS = List.of("周", "週", "星期", "礼拜", "禮拜");

  private static final String BEGINNINGS = "周週星礼禮";

  /** From Monday on; Sunday has two characters. */
  private static final String CHINESE = "一二三四五六日天";

  private static final String JAPANESE = "月火水木金土日";
  private static final char DAY = '曜';

  /** The day that begins at a place of a text. */
  static Optional<HanDay> at(String text, int place) {
    char first = text.charAt(place);
    if (place + 1 < text.length() && text.charAt(place + 1) == DAY) {
      return of(JAPANESE.indexOf(first), place + 2);
    }
    if (BEGINNINGS.indexOf(first) < 0) {
      return Optional.empty();
    }
    boolean counted = place > 0 && isNumber(text, place - 1); // 一周三次: three times a week
    return WEEKS.stream()
        .filter(week -> !counted && text.startsWith(week, place))
        .map(week -> place + week.length())
        .filter(end -> end < text.length())
        .flatMap(end -> of(CHINESE.indexOf(text.charAt(end)), end + 1).stream())
        .findFirst();
  }

  private static boolean isNumber(String text, int place) {
    return HanNumeral.isPart(text.charAt(place)) || Numeral.isDigit(text, place);
  }

  private static Optional<HanDay> of(int day, int end) {
    int last = DayOfWeek.SUNDAY.ordinal();
    return day < 0
        ? Optional.empty()
        : Optional.of(
            new HanDay(
                DayOfWeek.of(Math.min(day, last) + 1)
                    .getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                end));
  }
}
