package io.twicetold.window;

import com.dynatrace.hash4j.hashing.HashValue128;
import io.twicetold.article.Article;
import io.twicetold.candidate.Keys;
import io.twicetold.sketch.Sketch;
import io.twicetold.sketch.Sketcher;
import io.twicetold.text.OutletFrames;
import io.twicetold.text.Splitter;
import io.twicetold.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Cleans, sketches and splits articles, and keeps equal ones as one unit. */
final class Units {

  /** Number of a unit that is not here. */
  private static final int NOBODY = -1;

  private final Keys keys = new Keys();
  private final OutletFrames frames = new OutletFrames();
  private final Map<String, Article> articles = new HashMap<>();
  private final Map<String, Unit> byId = new HashMap<>();
  private final Map<HashValue128, Unit> byContent = new LinkedHashMap<>();
  private final boolean split;
  private final int mostStatements;
  private final Progress progress;

  /** Splits into statements only where their meaning will be asked for. */
  Units(boolean split, int mostStatements, Progress progress) {
    this.split = split;
    this.mostStatements = mostStatements;
    this.progress = progress;
  }

  /**
   * What an addition did.
   *
   * @param added new units, numbered in this order
   * @param removed units that are no more, because a frame of their outlet was learned
   * @param changed units for which another copy stands now
   * @param joined units that were here before and have one more copy
   */
  record Change(List<Unit> added, Set<Unit> removed, Set<Unit> changed, Set<Unit> joined) {}

  /** What is made of an article before it is known whether it is new. */
  private record Prepared(Text text, Sketch sketch) {}

  Keys keys() {
    return keys;
  }

  Collection<Unit> all() {
    return byContent.values();
  }

  int articles() {
    return articles.size();
  }

  /** The unit of an article, if it is here. */
  Optional<Unit> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Unit of(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no article has the id " + id));
  }

  /**
   * Adds articles. One that is here already is not added again.
   *
   * @throws IllegalArgumentException if an id is used for two different articles; nothing is added
   */
  Change add(Collection<Article> delivered) {
    List<Article> fresh = fresh(delivered);
    Set<String> outlets = new LinkedHashSet<>();
    for (Article article : fresh) {
      if (frames.add(article)) {
        outlets.add(article.source());
      }
    }
    Set<Unit> removed = remove(outlets);
    List<Article> toPrepare = new ArrayList<>(fresh);
    removed.forEach(unit -> unit.copies().forEach(copy -> toPrepare.add(copy.article())));
    fresh.forEach(article -> articles.put(article.id(), article));
    return enter(prepare(toPrepare), removed);
  }

  private List<Article> fresh(Collection<Article> delivered) {
    Map<String, Article> fresh = new LinkedHashMap<>();
    for (Article article : delivered) {
      Article known = articles.getOrDefault(article.id(), fresh.get(article.id()));
      if (known == null) {
        fresh.put(article.id(), article);
      } else if (!known.equals(article)) {
        throw new IllegalArgumentException(
            "two different articles have the id " + article.id() + "; nothing was added");
      }
    }
    return List.copyOf(fresh.values());
  }

  /** A unit of an article that is not added. */
  Unit alone(Article article) {
    Prepared prepared = prepare(article, new Sketcher());
    Unit unit = new Unit(NOBODY, prepared.text, prepared.sketch);
    if (split) {
      split(unit);
    }
    return unit;
  }

  private Set<Unit> remove(Set<String> outlets) {
    Set<Unit> removed = new LinkedHashSet<>();
    if (!outlets.isEmpty()) {
      for (Unit unit : byContent.values()) {
        if (unit.copies().stream().anyMatch(text -> outlets.contains(text.article().source()))) {
          removed.add(unit);
        }
      }
    }
    removed.forEach(unit -> byContent.remove(unit.sketch().lines()));
    return removed;
  }

  private List<Prepared> prepare(List<Article> fresh) {
    Prepared[] prepared = new Prepared[fresh.size()];
    ThreadLocal<Sketcher> sketchers = ThreadLocal.withInitial(Sketcher::new);
    progress.at("sketching", 0, fresh.size());
    IntStream.range(0, prepared.length)
        .parallel()
        .forEach(i -> prepared[i] = prepare(fresh.get(i), sketchers.get()));
    progress.at("sketching", fresh.size(), fresh.size());
    return List.of(prepared);
  }

  private Prepared prepare(Article article, Sketcher sketcher) {
    Text text = Text.of(article, frames);
    return new Prepared(text, sketcher.sketch(text));
  }

  private Change enter(List<Prepared> prepared, Set<Unit> removed) {
    List<Unit> added = new ArrayList<>();
    Set<Unit> changed = new LinkedHashSet<>();
    Set<Unit> joined = new LinkedHashSet<>();
    for (Prepared one : prepared) {
      Unit unit = byContent.get(one.sketch.lines());
      if (unit == null) {
        int number = keys.add(one.sketch.lines().getAsLong());
        unit = new Unit(number, one.text, one.sketch);
        byContent.put(one.sketch.lines(), unit);
        added.add(unit);
      } else {
        joined.add(unit);
        if (unit.add(one.text)) {
          changed.add(unit);
        }
      }
      byId.put(one.text.article().id(), unit);
    }
    if (split) {
      added.forEach(this::split);
      changed.forEach(this::split);
    }
    return new Change(added, removed, changed, joined);
  }

  private final Splitter splitter = new Splitter();

  private void split(Unit unit) {
    unit.split(splitter.split(unit.text(), mostStatements));
  }
}
