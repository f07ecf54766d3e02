package io.twicetold.cli;

import io.twicetold.Levels;
import io.twicetold.Live;
import io.twicetold.Twicetold;
import io.twicetold.article.Article;
import io.twicetold.candidate.Pair;
import io.twicetold.group.Decisions;
import io.twicetold.group.Doubt;
import io.twicetold.group.Grouping;
import io.twicetold.group.Objection;
import io.twicetold.judge.Verdict;
import io.twicetold.model.Model;
import io.twicetold.vector.Encoder;
import io.twicetold.window.Collation;
import io.twicetold.window.Explained;
import io.twicetold.window.Progress;
import io.twicetold.window.Route;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The library with the model that ships. */
final class Models {

  private Models() {}

  /**
   * The library as options ask for it.
   *
   * @param library the library
   * @param end gives the memory of the model back
   */
  record Opened(Twicetold library, Runnable end) {}

  /** An engine; the model is loaded only where meaning is compared. */
  static Engine open(EngineOptions options, Progress progress) {
    Opened opened = open(Twicetold.builder().progress(progress), options, options.cache());
    return new LibraryEngine(opened.library, opened.end);
  }

  /** The library, with vectors kept in a folder. */
  static Opened open(Twicetold.Builder builder, EngineOptions options, Optional<Path> cache) {
    return open(builder, options, cache, UnaryOperator.identity());
  }

  /** The same with an encoder that something was put before. */
  static Opened open(
      Twicetold.Builder builder,
      EngineOptions options,
      Optional<Path> cache,
      UnaryOperator<Encoder> before) {
    builder.levels(options.levels());
    if (options.levels() == Levels.LITERAL) {
      return new Opened(builder.build(), () -> {});
    }
    Model model = Model.load(options.threads());
    Encoder encoder =
        cache.map(folder -> Model.cached(model.encoder(), folder)).orElseGet(model::encoder);
    return new Opened(builder.encoder(before.apply(encoder), model.means()).build(), model::close);
  }

  private record LibraryEngine(Twicetold library, Runnable end) implements Engine {

    @Override
    public Collated collate(Collection<Article> articles, Decisions decisions) {
      Collation collation = library.collation(articles);
      if (!decisions.isEmpty()) {
        collation.decide(decisions);
      }
      return new LibraryCollated(collation);
    }

    @Override
    public List<Verdict> compare(Collection<Article> articles, List<Pair> pairs) {
      return library.compare(articles, pairs);
    }

    @Override
    public Live live() {
      return library.live();
    }

    @Override
    public void close() {
      end.run();
    }
  }

  private record LibraryCollated(Collation collation) implements Collated {

    @Override
    public Grouping grouping() {
      return collation.grouping();
    }

    @Override
    public List<Objection> objections() {
      return collation.objections();
    }

    @Override
    public List<Doubt> unsure() {
      return collation.unsure();
    }

    @Override
    public Set<Route> routes(String a, String b) {
      return collation.routes(a, b);
    }

    @Override
    public Explained explain(String a, String b) {
      return collation.explain(a, b);
    }
  }
}
