package io.twicetold.cli;

import io.twicetold.Live;
import io.twicetold.article.Article;
import io.twicetold.cli.folder.WatchFolder;
import io.twicetold.group.Grouping;
import io.twicetold.json.LineWriter;
import io.twicetold.window.Collation;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The grouping of a folder's articles, kept up with them: {@code changes.jsonl} has a line for each
 * time that some came, {@code grouped.jsonl} and {@code stories.jsonl} how things are. Serves one
 * thread.
 */
final class GrowingGroups implements AutoCloseable {

  private final Surroundings surroundings;
  private final EngineOptions options;
  private final WatchFolder folder;
  private final Clock clock;
  private final ProgressBar bar;
  private Optional<Engine> engine = Optional.empty();
  private Optional<Live> live = Optional.empty();

  GrowingGroups(Surroundings surroundings, EngineOptions options, WatchFolder folder, Clock clock) {
    this.surroundings = surroundings;
    this.options = options;
    this.folder = folder;
    this.clock = clock;
    bar = ProgressBar.on(surroundings);
  }

  /**
   * Takes up the articles of earlier runs. What a run that was killed did not come to tell is told
   * now.
   */
  void recall() throws IOException {
    Set<String> told = folder.told();
    List<Article> known = new ArrayList<>();
    List<Article> untold = new ArrayList<>();
    folder.articles().forEach(one -> (told.contains(one.id()) ? known : untold).add(one));
    if (!known.isEmpty()) {
      live().addAll(known);
    }
    add(untold);
    if (!folder.articles().isEmpty()) {
      write();
    }
  }

  /** Takes up the articles that have come in. */
  void grow() throws IOException {
    List<Article> fresh = folder.fresh();
    if (!fresh.isEmpty()) {
      add(fresh);
      write();
    }
  }

  private void add(List<Article> articles) throws IOException {
    if (!articles.isEmpty()) {
      Collation.Change change = live().addAll(articles);
      bar.clear();
      folder.change(clock.instant(), articles, change);
    }
  }

  private void write() throws IOException {
    Grouping grouping = live().grouping();
    bar.clear();
    try (OutputFiles files = new OutputFiles()) {
      LineWriter grouped = files.lines(folder.file("grouped.jsonl"));
      LineWriter stories = files.lines(folder.file("stories.jsonl"));
      grouping.assignments().forEach(one -> grouped.grouped(one, folder.article(one.id())));
      grouping.stories().forEach(stories::story);
      files.commit();
    }
  }

  private Live live() {
    Live open = live.orElseGet(() -> engine().live());
    live = Optional.of(open);
    return open;
  }

  private Engine engine() {
    Engine open = engine.orElseGet(() -> surroundings.engines().open(options, bar));
    engine = Optional.of(open);
    return open;
  }

  @Override
  public void close() {
    bar.clear();
    engine.ifPresent(Engine::close);
  }
}
