package io.twicetold.ingest.html;

import io.twicetold.ingest.date.Dates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chooses among the dates of a page. Serves one page. */
final class PageDates {

  /** Clocks of outlets go wrong, and their zones are left out: a day ahead is believed. */
  private static final Duration AHEAD = Duration.ofDays(1);

  /** Year, month and day as folders of an address. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[/-]((?:19|20)\\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)");

  private static final Pattern CHANGED_FIRST =
      Pattern.compile(
          "(?iu)\\b(?:updated|modified|aktualisiert|mise? à jour|actualizado|atualizado|aggiornato"
              + "|bijgewerkt|uppdaterad|обновлено)\\b.{1,80}?\\b(?:published|veröffentlicht|publiée?"
              + "|publicado|pubblicato|gepubliceerd|publicerad|опубликовано)\\b");

  private static final String[] METAS = {
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "date_published",
    "publication_date",
    "publish-date",
    "publishdate",
    "pubdate",
    "sailthru.date",
    "parsely-pub-date",
    "article.published",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "date",
    "originalpublicationdate"
  };

  private final Instant latest;
  private final String language;
  private final Optional<Instant> seen;
  private PageDate unbelieved = PageDate.NONE;

  /**
   * Chooses among dates up to now.
   *
   * @param seen when the page was fetched, if somebody knows
   */
  PageDates(Instant now, String language, Optional<Instant> seen) {
    latest = now.plus(AHEAD);
    this.language = language;
    this.seen = seen;
  }

  /** The first date that can be believed, from the surest place to the least sure. */
  PageDate of(String linked, Signs signs, List<String> datelines, String address) {
    return declared("json-ld", 0.95, List.of(linked))
        .or(() -> metas(signs))
        .or(() -> declared("time", 0.85, signs.all("datepublished")))
        .or(() -> declared("time", 0.75, signs.times()))
        .or(() -> text(signs.datedLines()))
        .or(() -> text(datelines))
        .or(() -> address(address))
        .or(() -> relative(signs.datedLines()))
        .orElse(unbelieved);
  }

  /** One date alone, as the entries of live blogs declare it. */
  PageDate of(String linked) {
    return declared("json-ld", 0.95, List.of(linked)).orElse(unbelieved);
  }

  private Optional<PageDate> metas(Signs signs) {
    for (String name : METAS) {
      Optional<PageDate> found = declared("meta", 0.9, signs.all(name));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<PageDate> declared(String source, double confidence, List<String> dates) {
    return dates.stream()
        .filter(date -> !date.isBlank())
        .flatMap(date -> believed(Dates.find(date, language), date, source, confidence).stream())
        .findFirst();
  }

  private Optional<PageDate> text(List<String> lines) {
    return lines.stream()
        .flatMap(line ->
            first(line).stream().flatMap(instant -> believed(instant, line, "text", 0.6).stream()))
        .findFirst();
  }

  /** What stands behind the word for publishing, where the change comes first. */
  private Optional<Instant> first(String line) {
    Matcher changed = CHANGED_FIRST.matcher(line);
    return (changed.find()
            ? Dates.find(line.substring(changed.end()), language).instant()
            : Optional.<Instant>empty())
        .or(() -> Dates.find(line, language).instant());
  }

  /** What is told against the time at which the page was fetched. */
  private Optional<PageDate> relative(List<String> lines) {
    return seen.flatMap(at ->
        lines.stream()
            .flatMap(line ->
                Dates.findRelative(line, language, at).instant().stream()
                    .flatMap(instant -> believed(instant, line, "relative", 0.4).stream()))
            .findFirst());
  }

  private Optional<PageDate> address(String address) {
    Matcher found = ADDRESS.matcher(address);
    return found.find()
        ? Dates.read(found.group(1) + '-' + found.group(2) + '-' + found.group(3))
            .instant()
            .flatMap(instant -> believed(instant, found.group(), "address", 0.5))
        : Optional.empty();
  }

  private Optional<PageDate> believed(
      Dates.Reading reading, String declared, String source, double confidence) {
    if (reading.instant().isPresent()) {
      return believed(reading.instant().get(), declared, source, confidence);
    }
    reading.problem().ifPresent(problem -> doubt(declared, source, problem));
    return Optional.empty();
  }

  private Optional<PageDate> believed(
      Instant instant, String declared, String source, double confidence) {
    if (instant.isAfter(latest)) {
      LocalDate day = LocalDate.ofInstant(latest.minus(AHEAD), ZoneOffset.UTC);
      doubt(declared, source, "lies ahead of today, " + day);
      return Optional.empty();
    }
    return Optional.of(new PageDate(Optional.of(instant), source, confidence, ""));
  }

  /** Keeps the first doubt. */
  private void doubt(String declared, String source, String problem) {
    if (unbelieved.problem().isEmpty()) {
      String shown = declared.substring(0, Math.min(40, declared.length()));
      unbelieved = new PageDate(Optional.empty(), source, 0, '"' + shown + "\" " + problem);
    }
  }
}
