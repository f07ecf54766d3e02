package io.twicetold.cli;

import io.twicetold.article.Article;
import io.twicetold.candidate.Pair;
import io.twicetold.ingest.Delivery;
import io.twicetold.ingest.Rejection;
import io.twicetold.window.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The articles of a run.
 *
 * @param articles by id, in the order in which they were read
 * @param delivery what became of the records
 */
record Collected(Map<String, Article> articles, Delivery delivery) {

  /**
   * Reads inputs; the total of the progress is 0, since nobody knows it.
   *
   * @throws IOException if no input could be opened
   */
  static Collected from(
      List<Path> inputs, Reading reading, Consumer<Rejection> rejections, Progress progress)
      throws IOException {
    Map<String, Article> articles = new LinkedHashMap<>();
    Delivery delivery =
        reading.read(
            inputs,
            article -> {
              articles.put(article.id(), article);
              progress.at("reading", articles.size(), 0);
            },
            rejections);
    return new Collected(articles, delivery);
  }

  /** Two articles from two files, which are named after the files if they have the same id. */
  static Collected ofTwo(Article a, Article b, List<Path> files) {
    Map<String, Article> articles = new LinkedHashMap<>();
    boolean same = a.id().equals(b.id());
    Article first = same ? a.withId(files.getFirst().toString()) : a;
    String other = files.getLast().toString();
    Article second = same ? b.withId(other.equals(first.id()) ? other + " (2)" : other) : b;
    articles.put(first.id(), first);
    articles.put(second.id(), second);
    return new Collected(articles, new Delivery(2, 2, 0, 0, 0));
  }

  /** Two of the articles alone. */
  Collected only(Pair pair) {
    Map<String, Article> two = new LinkedHashMap<>();
    two.put(pair.a(), article(pair.a()));
    two.put(pair.b(), article(pair.b()));
    return new Collected(two, delivery);
  }

  /** The article with an id that is known to be there. */
  Article article(String id) {
    return Optional.ofNullable(articles.get(id))
        .orElseThrow(() -> new IllegalArgumentException("no article has the id " + id));
  }
}
