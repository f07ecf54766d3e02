package io.twicetold.ingest;

import com.dynatrace.hash4j.hashing.Hashing;
import io.twicetold.article.Article;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes records in, tells articles from rejections and counts both. Serves one thread. */
final class Intake {

  private final Consumer<Article> articles;
  private final Consumer<Rejection> rejections;
  private final Map<String, Long> contents = new HashMap<>();
  private final Map<String, String> stems = new HashMap<>();
  private long read;
  private long duplicates;
  private long rejected;
  private long undated;

  Intake(Consumer<Article> articles, Consumer<Rejection> rejections) {
    this.articles = articles;
    this.rejections = rejections;
  }

  /**
   * An id for a record that has none: {@code news:17} for line 17 of {@code news.jsonl}. A second
   * file of that name in another folder goes by its whole path.
   */
  String idFor(SourceFile file, Records records) {
    Optional<String> owner = Optional.ofNullable(stems.putIfAbsent(file.stem(), file.name()));
    boolean other = owner.isPresent() && !owner.get().equals(file.name());
    return (other ? file.name() : file.stem()) + ":" + records.line();
  }

  /** Takes a record that was parsed. */
  void take(Draft draft, Place place) {
    Dates.Reading date = Dates.read(draft.get(Field.PUBLISHED));
    Article article;
    try {
      article = draft.article(date.instant());
    } catch (Refusal refusal) {
      reject(place, refusal.reason());
      return;
    }
    if (isNew(article, place)) {
      date.problem().ifPresent(problem -> undated(place, problem));
      read++;
      articles.accept(article);
    }
  }

  /** Counts a record that cannot be taken. */
  void reject(Place place, String reason) {
    rejected++;
    rejections.accept(new Rejection(place.source(), place.offset(), reason));
  }

  private void undated(Place place, String problem) {
    undated++;
    String reason = problem + "; the article is read without its date";
    rejections.accept(new Rejection(place.source(), place.offset(), reason));
  }

  private boolean isNew(Article article, Place place) {
    Long content = content(article);
    Optional<Long> before = Optional.ofNullable(contents.putIfAbsent(article.id(), content));
    if (before.isEmpty()) {
      return true;
    }
    if (before.get().equals(content)) {
      duplicates++;
    } else {
      reject(place, "id " + Refusal.quote(article.id()) + " was used before for another text");
    }
    return false;
  }

  private static long content(Article article) {
    return Hashing.xxh3_64()
        .hashStream()
        .putString(article.title())
        .putString(article.text())
        .getAsLong();
  }

  /** What has been taken in so far. */
  Delivery delivery() {
    return new Delivery(read + duplicates + rejected, read, duplicates, rejected, undated);
  }
}
