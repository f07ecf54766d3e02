package io.twicetold.cli;

import io.twicetold.article.Article;
import io.twicetold.candidate.Pair;
import io.twicetold.group.Decisions;
import io.twicetold.group.Doubt;
import io.twicetold.group.Grouping;
import io.twicetold.group.Objection;
import io.twicetold.group.Tally;
import io.twicetold.ingest.Rejection;
import io.twicetold.judge.Verdict;
import io.twicetold.window.Explained;
import io.twicetold.window.Route;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One run of the library, with progress on the terminal. Serves one thread. */
final class Run implements AutoCloseable {

  private final Engines engines;
  private final EngineOptions options;
  private final OutputFiles files;
  private final ProgressBar bar;
  private Optional<Engine> engine = Optional.empty();

  Run(Surroundings surroundings, EngineOptions options, OutputFiles files) {
    this.files = files;
    engines = surroundings.engines();
    this.options = options;
    bar = ProgressBar.on(surroundings);
  }

  /** Reads all articles; of folders, not what the run writes there. */
  Collected read(List<Path> inputs, Consumer<Rejection> rejections) throws IOException {
    Reading reading = new Reading(files.targets(), options.headings(), false);
    Collected collected = Collected.from(inputs, reading, rejections, bar);
    bar.clear();
    return collected;
  }

  /** Families and stories; what else is asked can be asked until this is closed. */
  Collated collate(Collected collected) {
    return collate(collected, Decisions.NONE);
  }

  /** The same with what people decided. */
  Collated collate(Collected collected, Decisions decisions) {
    Collection<Article> articles = collected.articles().values();
    if (articles.isEmpty()) {
      return new Nothing(decisions);
    }
    Collated collated = engine().collate(articles, decisions);
    bar.clear();
    return collated;
  }

  /** What is known of no articles, without a model. */
  private record Nothing(Decisions decisions) implements Collated {

    @Override
    public List<Objection> objections() {
      return decisions.all().stream()
          .map(decision -> (Objection) new Objection.Unknown(decision, decision.a()))
          .toList();
    }

    @Override
    public List<Doubt> unsure() {
      return List.of();
    }

    @Override
    public Grouping grouping() {
      return new Grouping(List.of(), List.of(), List.of(), new Tally(0, 0, 0, 0, 0));
    }

    @Override
    public Set<Route> routes(String a, String b) {
      return Set.of();
    }

    @Override
    public Explained explain(String a, String b) {
      throw new IllegalArgumentException("no article has the id " + a);
    }
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
