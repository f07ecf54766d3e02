package io.twicetold.ingest.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a line says against the time at which it was seen: {@code 2 hours ago}, {@code
 * gestern, 14:05}, {@code 3 дня назад}. Whoever has no such time cannot read them.
 */
final class RelativeDates {

  /** Chars of the longest line in which one is looked for. */
  private static final int LONGEST = 60;

  /** Words that say that something lies back, before the span or after it. */
  private static final Pattern AGO =
      Pattern.compile(
          "\\b(?:ago|vor|il y a|hace|há|atrás|fa|geleden|siden|sedan|sitten|temu|před|назад|тому|преди"
              + "|önce|πριν|acum|în urmă|prije|prieš|pirms|tagasi|ezelőtt|órája|perce|napja|hete|lalu|trước|पहले"
              + "|منذ|قبل|پیش|לפני)(?!\\p{L})|(?<!午)前|(?<!오)전|ที่แล้ว",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern SPAN = Pattern.compile("(\\p{Nd}{1,3})\\s*([\\p{L}\\p{M}]+)");

  /** One of something, as a word. */
  private static final Pattern ONE =
      Pattern.compile(
          "\\b(?:an?|one|eine[rm]?|une?|una?|uno|um|uma|een|en|ett|et)(?=\\s+(\\p{L}+))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’-][\\p{L}\\p{M}]+)?");

  private static final Pattern TIME =
      Pattern.compile("(?<!\\d)([01]?\\d|2[0-3])[:.h]([0-5]\\d)(?!\\d)");

  private static final Map<String, ChronoUnit> UNITS = new HashMap<>();

  private static final Map<String, Integer> DAYS = new HashMap<>();

  static {
    put(
        ChronoUnit.MINUTES,
        "minute minutes min mins minuten minuto minutos minuti minut minuty minuta minuter minutter"
            + " minuuttia minuutti dakika perc perce perccel λεπτά λεπτό минуту минуты минут хвилин хвилини"
            + " минути دقيقة دقائق دقیقه मिनट 分 分钟 分鐘 分前 分钟前 分鐘前 분 분전 phút menit นาที דקות"
            + " мин");
    put(
        ChronoUnit.HOURS,
        "hour hours hr hrs h stunde stunden std heure heures hora horas ora ore uur uren timmar timme"
            + " time timer tuntia tunti godziny godzin godzinę hodinami hodin hodinou saat órája órával"
            + " ώρες ώρα час часа часов годину години годин ساعة ساعات ساعت घंटे 小时 小時 小时前 小時前 時間"
            + " 時間前 시간 시간전 giờ jam ชั่วโมง שעות שעה ч");
    put(
        ChronoUnit.DAYS,
        "day days d tag tage tagen jour jours día días dia dias giorno giorni dag dagen dagar dage dager"
            + " päivää päivä dni dzień dny dnem gün nap napja nappal ημέρες μέρες ημέρα μέρα день дня дней дні"
            + " днів дни يوم أيام روز दिन 天 天前 日 日前 일 일전 ngày hari วัน ימים zile");
    put(
        ChronoUnit.WEEKS,
        "week weeks woche wochen semaine semaines semana semanas settimana settimane weken vecka veckor"
            + " uge uger uke uker viikkoa tygodnie tygodni týdny týdnem hafta hét hete héttel εβδομάδες"
            + " εβδομάδα неделю недели недель тиждень тижні тижнів седмици أسبوع أسابيع هفته हफ़्ते 周 周前"
            + " 週 週間 週間前 주 주전 tuần minggu สัปดาห์ שבועות");
    days(
        0,
        "today heute aujourd'hui hoy oggi hoje vandaag idag tänään dzisiaj dziś dnes сегодня сьогодні"
            + " bugün σήμερα اليوم امروز आज 今天 今日 오늘 วันนี้ היום astăzi azi днес danas");
    days(
        1,
        "yesterday gestern hier ayer ieri ontem gisteren igår eilen wczoraj včera вчера вчора dün tegnap"
            + " χθες χτες أمس امس دیروز 昨天 昨日 어제 kemarin เมื่อวาน אתמול jučer juče vakar eile");
    days(2, "vorgestern anteayer avant-hier przedwczoraj předevčírem позавчера позавчора 前天");
  }

  /** Of words that mean something else in other languages, the one in which they are a day. */
  private static final Map<String, String> ONLY_IN = Map.of("hier", "fr");

  private RelativeDates() {}

  private static void put(ChronoUnit unit, String words) {
    for (String word : words.split(" ")) {
      UNITS.put(word, unit);
    }
  }

  private static void days(int back, String words) {
    for (String word : words.split(" ")) {
      DAYS.put(word, back);
    }
  }

  /** The time that a line says, seen from another. */
  static Optional<Instant> find(String line, String language, Instant seen) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    String small = line.toLowerCase(Locale.ROOT);
    return span(small, seen).or(() -> day(small, language, seen));
  }

  private static Optional<Instant> span(String line, Instant seen) {
    return AGO.matcher(line).find()
        ? SPAN.matcher(line)
            .results()
            .flatMap(span ->
                back(Integer.parseInt(span.group(1)), span.group(2).replace("ที่แล้ว", ""), seen)
                    .stream())
            .findFirst()
            .or(() ->
                ONE.matcher(line)
                    .results()
                    .flatMap(one -> back(1, one.group(1), seen).stream())
                    .findFirst())
            .or(() ->
                words(line).stream().flatMap(word -> back(1, word, seen).stream()).findFirst())
        : Optional.empty();
  }

  private static Optional<Instant> back(int count, String unit, Instant seen) {
    return Optional.ofNullable(UNITS.get(unit)).map(known -> back(count, known, seen));
  }

  private static Instant back(int count, ChronoUnit unit, Instant seen) {
    Instant instant = seen.minus(unit.getDuration().multipliedBy(count));
    return unit.isTimeBased() ? instant : instant.truncatedTo(ChronoUnit.DAYS);
  }

  private static List<String> words(String line) {
    return WORD.matcher(line).results().map(MatchResult::group).toList();
  }

  private static Optional<Instant> day(String line, String language, Instant seen) {
    return words(line).stream()
        .filter(DAYS::containsKey)
        .filter(word -> language.startsWith(ONLY_IN.getOrDefault(word, "")))
        .findFirst()
        .map(
            word -> LocalDate.ofInstant(seen, ZoneOffset.UTC).minusDays(DAYS.getOrDefault(word, 0)))
        .map(day -> at(day, line));
  }

  private static Instant at(LocalDate day, String line) {
    Matcher time = TIME.matcher(line);
    return time.find()
        ? day.atTime(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)))
            .toInstant(ZoneOffset.UTC)
        : day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
