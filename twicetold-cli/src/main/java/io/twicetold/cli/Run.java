package io.twicetold.cli;

import io.twicetold.article.Article;
import io.twicetold.candidate.Pair;
import io.twicetold.group.Grouping;
import io.twicetold.group.Tally;
import io.twicetold.ingest.Rejection;
import io.twicetold.judge.Verdict;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One run of the library, with progress on the terminal. Serves one thread. */
final class Run implements AutoCloseable {

  private final Engines engines;
  private final EngineOptions options;
  private final ProgressBar bar;
  private Optional<Engine> engine = Optional.empty();

  Run(Surroundings surroundings, EngineOptions options) {
    engines = surroundings.engines();
    this.options = options;
    bar = ProgressBar.on(surroundings);
  }

  /** Reads all articles. */
  Collected read(List<Path> inputs, Consumer<Rejection> rejections) {
    Collected collected = Collected.from(inputs, options.headings(), rejections, bar);
    bar.clear();
    return collected;
  }

  /** Families and stories; the relations can be asked for until this is closed. */
  Grouping group(Collected collected) {
    Collection<Article> articles = collected.articles().values();
    if (articles.isEmpty()) {
      return new Grouping(List.of(), List.of(), List.of(), new Tally(0, 0, 0, 0, 0));
    }
    Grouping grouping = engine().group(articles);
    bar.clear();
    return grouping;
  }

  /** What the articles of each pair are to each other. */
  List<Verdict> compare(Collected collected, List<Pair> pairs) {
    if (pairs.isEmpty()) {
      return List.of();
    }
    List<Verdict> verdicts = engine().compare(collected.articles().values(), pairs);
    bar.clear();
    return verdicts;
  }

  private Engine engine() {
    Engine open = engine.orElseGet(() -> engines.open(options, bar));
    engine = Optional.of(open);
    return open;
  }

  @Override
  public void close() {
    bar.clear();
    engine.ifPresent(Engine::close);
  }
}
