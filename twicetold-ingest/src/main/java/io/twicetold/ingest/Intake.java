package io.twicetold.ingest;

import com.dynatrace.hash4j.hashing.Hashing;
import io.twicetold.article.Article;
import io.twicetold.ingest.date.Dates;
import io.twicetold.ingest.html.Pages;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes records in, tells articles from rejections and counts both. Of an article it remembers 16
 * bytes: fingerprints of its id and of its words. Serves one thread.
 */
final class Intake {

  private final Consumer<Article> articles;
  private final Consumer<Rejection> rejections;
  private final Headings headings;
  private final Clock clock;
  private final DeclaredDates dates;
  private final PageDrafts pages;
  private final boolean fetched;
  private final Long2ObjectOpenHashMap<Known> contents = new Long2ObjectOpenHashMap<>();
  private final Map<String, String> stems = new HashMap<>();
  private String charset = "";
  private long read;
  private long duplicates;
  private long rejected;
  private long undated;
  private long unopened;
  private boolean receiverFailed;

  Intake(
      Headings headings,
      Clock clock,
      boolean places,
      Consumer<Article> articles,
      Consumer<Rejection> rejections) {
    this(headings, clock, pages(clock, places), false, articles, rejections);
  }

  private static Pages pages(Clock clock, boolean places) {
    return places ? Pages.at(clock).withPlaces() : Pages.at(clock);
  }

  /** An intake of what is fetched again and again. */
  static Intake ofFetched(
      Headings headings, Clock clock, Consumer<Article> articles, Consumer<Rejection> rejections) {
    return new Intake(headings, clock, Pages.at(clock), true, articles, rejections);
  }

  /** An intake of what stands within a record of this one's, which is asked whether it takes it. */
  Intake within(Consumer<Article> articles, Consumer<Rejection> rejections) {
    return ofFetched(headings, clock, articles, rejections);
  }

  private Intake(
      Headings headings,
      Clock clock,
      Pages pages,
      boolean fetched,
      Consumer<Article> articles,
      Consumer<Rejection> rejections) {
    this.fetched = fetched;
    this.headings = headings;
    this.clock = clock;
    dates = new DeclaredDates(clock);
    this.pages = new PageDrafts(pages);
    this.articles = articles;
    this.rejections = rejections;
  }

  /** What makes drafts of web pages. */
  PageDrafts pages() {
    return pages;
  }

  /** What the fields are called. */
  Headings headings() {
    return headings;
  }

  /**
   * An id for a record that has none: {@code news:17} for number 17 (a line, where there are lines)
   * of {@code news.jsonl}. A second file of that name in another folder goes by its whole path. In
   * what was fetched the place of a record changes with every new one, so there its words name it.
   */
  String idFor(SourceFile file, long number, Draft draft) {
    return fetched ? file.name() + '#' + draft.fingerprint() : idAt(file, number);
  }

  private String idAt(SourceFile file, long number) {
    Optional<String> owner = Optional.ofNullable(stems.putIfAbsent(file.stem(), file.name()));
    boolean other = owner.isPresent() && !owner.get().equals(file.name());
    return (other ? file.name() : file.stem()) + ":" + number;
  }

  /** Says in which charset the records are, where that was guessed; empty where it was not. */
  void guessed(String found) {
    charset = found;
  }

  /** Takes a record that was parsed; of one that is divided, its parts. */
  void take(Draft draft, Place place) {
    List<Draft> parts = draft.parts();
    if (parts.isEmpty()) {
      takeOne(draft, place);
    }
    parts.forEach(part -> takeOne(part, place));
  }

  private void takeOne(Draft draft, Place place) {
    if (fetched && draft.length() > FetchedFeed.LONGEST) {
      reject(place, FetchedFeed.TOO_LONG);
      return;
    }
    if (fetched && draft.dateSource().isEmpty()) {
      draft.datedBy("feed");
    }
    Dates.Reading date;
    Article article;
    try {
      preferUnusedId(draft, place);
      draft.guessedIn(charset);
      draft.speak();
      date = dates.of(draft);
      article = draft.article(date.instant());
    } catch (Refusal refusal) {
      reject(place, refusal.reason());
      return;
    }
    if (isNew(article, place)) {
      date.problem().ifPresent(problem -> undated(place, draft.get(Field.PUBLISHED), problem));
      read++;
      give(articles, article);
    }
  }

  /** Of an id that another text has, the draft's second is taken, and at last with its place. */
  private void preferUnusedId(Draft draft, Place place) {
    if (isUsedOtherwise(draft)) {
      draft.useSecondId("");
    }
    if (isUsedOtherwise(draft)) {
      draft.useSecondId("@" + place.offset()); // all of a document may stand on one line
    }
  }

  private boolean isUsedOtherwise(Draft draft) {
    return isUsedOtherwise(draft.get(Field.ID), Known.of(draft.content(), draft.get(Field.SOURCE)));
  }

  /** Whether another text, or another outlet, has its id. */
  boolean isUsedOtherwise(Article article) {
    return isUsedOtherwise(article.id(), Known.of(article));
  }

  private boolean isUsedOtherwise(String name, Known known) {
    Known before = contents.get(Hashing.xxh3_64().hashCharsToLong(name));
    return before != null && !before.isOf(known);
  }

  /**
   * What is kept of an article, in fingerprints. Outlets count on their own: one wire text under
   * one number in two of them is two reports; an outlet that is not named may be any.
   */
  private record Known(long content, long outlet) {

    static Known of(Article article) {
      return of(Draft.content(article.title(), article.text()), article.source());
    }

    static Known of(long content, String outlet) {
      return new Known(content, outlet.isBlank() ? 0 : Hashing.xxh3_64().hashCharsToLong(outlet));
    }

    boolean isOf(Known other) {
      boolean oneOutlet = outlet == 0 || other.outlet == 0 || outlet == other.outlet;
      return content == other.content && oneOutlet;
    }
  }

  /** Takes an article from within a record. */
  void take(Article article, Place place) {
    if (isNew(article, place)) {
      read++;
      give(articles, article);
    }
  }

  private <T> void give(Consumer<T> receiver, T taken) {
    try {
      receiver.accept(taken);
    } catch (RuntimeException | Error e) {
      receiverFailed = true;
      throw e;
    }
  }

  /**
   * Whether something went wrong beyond this, where articles and rejections go: no input's fault.
   */
  boolean hasReceiverFailed() {
    return receiverFailed;
  }

  /** Counts what was not taken within a record. */
  void count(Delivery within) {
    duplicates += within.duplicates();
    rejected += within.rejected();
    undated += within.undated();
  }

  /** Counts a record that cannot be taken. */
  void reject(Place place, String reason) {
    rejected++;
    tell(place, reason);
  }

  /** Counts an input that cannot be opened. */
  void rejectUnopened(Place place, String reason) {
    unopened++;
    reject(place, reason);
  }

  private void undated(Place place, String declared, String problem) {
    undated++;
    tell(place, withoutDate(declared, problem));
  }

  /** Says that an article is read without the date that it declares. */
  static String withoutDate(String declared, String problem) {
    return "published: "
        + Refusal.quote(declared)
        + " "
        + problem
        + "; the article is read without its date";
  }

  /** Says what is wrong with something, which is counted elsewhere. */
  void tell(Place place, String reason) {
    give(
        rejections,
        new Rejection(place.source(), place.offset(), Refusal.line(reason), place.beginning()));
  }

  private boolean isNew(Article article, Place place) {
    Known known = Known.of(article);
    Known before = contents.putIfAbsent(Hashing.xxh3_64().hashCharsToLong(article.id()), known);
    if (before == null) {
      return true;
    }
    if (before.isOf(known)) {
      duplicates++;
    } else {
      reject(
          place,
          "id " + Refusal.quote(article.id()) + " was used before for another text or outlet");
    }
    return false;
  }

  /** What has been taken in so far. */
  Delivery delivery() {
    return new Delivery(
        read + duplicates + rejected, read, duplicates, rejected, undated, unopened);
  }
}
