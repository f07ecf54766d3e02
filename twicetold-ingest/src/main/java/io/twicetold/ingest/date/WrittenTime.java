package io.twicetold.ingest.date;

import io.twicetold.ingest.date.WrittenDates.Found;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The time of day that stands beside a date: after it, else before it. Serves one line. */
final class WrittenTime {

  /** Words between a date and its time: "12 марта 2026 г. в 14:05". */
  private static final int FARTHEST = 4;

  /** 24:00 is the midnight at the end of a day. */
  private static final int LAST_HOUR = 24;

  private static final Set<String> AFTERNOON =
      Set.of("pm", "p", "μμ", "오후", "下午", "午後", "م", "شام");

  private static final Set<String> MORNING = Set.of("am", "a", "πμ", "오전", "上午", "午前", "ص");

  /** Times of North America, in summer as in winter. */
  private static final Map<String, ZoneId> PLACES =
      Map.of(
          "ET", ZoneId.of("America/New_York"),
          "CT", ZoneId.of("America/Chicago"),
          "MT", ZoneId.of("America/Denver"),
          "PT", ZoneId.of("America/Los_Angeles"));

  private final List<Token> tokens;
  private final Found date;

  WrittenTime(List<Token> tokens, Found date) {
    this.tokens = tokens;
    this.date = date;
  }

  /** The day at its time, its midnight if there is none; empty where the time cannot be. */
  Optional<LocalDateTime> moment() {
    if (isImpossible(date.to())) {
      return Optional.empty();
    }
    int at = place(tokens, date);
    LocalDate day = date.day();
    return Optional.of(
        at < 0
            ? day.atStartOfDay()
            : tokens.get(at).number() == LAST_HOUR
                ? day.plusDays(1).atStartOfDay()
                : day.atTime(time(at)));
  }

  /** Whether two numbers stand where a time stands, as one is written, and are none. */
  private boolean isImpossible(int i) {
    return i + 1 < tokens.size()
        && tokens.get(i).isNumber()
        && tokens.get(i).word().length() <= 2
        && tokens.get(i + 1).isNumber()
        && tokens.get(i + 1).word().length() == 2
        && tokens.get(i + 1).before().equals(":")
        && !isTime(tokens, i);
  }

  private static int place(List<Token> tokens, Found date) {
    for (int i = date.to(); i < Math.min(tokens.size() - 1, date.to() + FARTHEST); i++) {
      if (isTime(tokens, i)) {
        return i;
      }
    }
    for (int i = date.from() - 2; i >= Math.max(0, date.from() - FARTHEST - 1); i--) {
      if (isTime(tokens, i) && tokens.get(i + 1).before().equals(":")) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isTime(List<Token> tokens, int i) {
    Token hour = tokens.get(i);
    Token next = tokens.get(i + 1);
    boolean minutes = next.isNumber() && next.word().length() == 2 && next.number() < 60;
    boolean stop =
        next.before().equals(":") || next.before().equals(".") || next.before().equals("：");
    return hour.isNumber()
        && hour.word().length() <= 2
        && (hour.number() < LAST_HOUR || (hour.number() == LAST_HOUR && next.number() == 0))
        && ((minutes && stop) || (isHourSign(next) && minutesAfter(tokens, i + 1)));
  }

  private static boolean isHourSign(Token token) {
    return Set.of("h", "時", "时", "點", "点", "시").contains(token.word().toLowerCase(Locale.ROOT));
  }

  private static boolean minutesAfter(List<Token> tokens, int i) {
    return i + 1 < tokens.size() && tokens.get(i + 1).isNumber() && tokens.get(i + 1).number() < 60;
  }

  private LocalTime time(int at) {
    boolean sign = !tokens.get(at + 1).isNumber();
    int minute = tokens.get(sign ? at + 2 : at + 1).number();
    int hour = tokens.get(at).number();
    boolean afternoon =
        says(at - 1, AFTERNOON) || says(at + 2, AFTERNOON) || says(at + 3, AFTERNOON);
    boolean morning = says(at - 1, MORNING) || says(at + 2, MORNING) || says(at + 3, MORNING);
    if (afternoon && hour < 12) {
      hour += 12;
    } else if (morning && !afternoon && hour == 12) {
      hour = 0;
    }
    return LocalTime.of(hour, minute);
  }

  private boolean says(int i, Set<String> words) {
    return i >= 0
        && i < tokens.size()
        && words.contains(tokens.get(i).word().toLowerCase(Locale.ROOT));
  }

  /** Seconds that the zone after the time is ahead of UTC, 0 if none is named. */
  static int offset(List<Token> tokens, Found date) {
    int at = place(tokens, date);
    for (int i = at + 2; at >= 0 && i < Math.min(tokens.size(), at + 6); i++) {
      ZoneId place = PLACES.get(tokens.get(i).word());
      Optional<ZoneOffset> zone =
          place == null
              ? zone(tokens, i)
              : Optional.of(place.getRules().getOffset(date.day().atTime(LocalTime.NOON)));
      if (zone.isPresent()) {
        return zone.get().getTotalSeconds();
      }
    }
    return 0;
  }

  private static Optional<ZoneOffset> zone(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean signed = token.before().endsWith("+") || token.before().endsWith("-");
    if (token.isNumber() && signed && token.before().length() <= 2) {
      return numbered(tokens, i);
    }
    boolean named = token.word().length() >= 3 && token.word().length() <= 4;
    boolean plain = i + 1 >= tokens.size() || !tokens.get(i + 1).before().matches("[+-]");
    return named && plain && token.word().equals(token.word().toUpperCase(Locale.ROOT))
        ? MailDates.zone(token.word())
        : Optional.empty();
  }

  private static Optional<ZoneOffset> numbered(List<Token> tokens, int i) {
    String digits = tokens.get(i).word();
    boolean whole = digits.length() == 4;
    boolean minutes =
        !whole
            && i + 1 < tokens.size()
            && tokens.get(i + 1).before().equals(":")
            && tokens.get(i + 1).isNumber();
    int hour = whole ? tokens.get(i).number() / 100 : tokens.get(i).number();
    int minute = whole ? tokens.get(i).number() % 100 : minutes ? tokens.get(i + 1).number() : 0;
    if (hour > 14 || minute > 59) {
      return Optional.empty();
    }
    int seconds = 3600 * hour + 60 * minute;
    return Optional.of(
        ZoneOffset.ofTotalSeconds(tokens.get(i).before().endsWith("-") ? -seconds : seconds));
  }
}
