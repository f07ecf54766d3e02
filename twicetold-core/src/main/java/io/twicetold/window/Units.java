package io.twicetold.window;

import com.dynatrace.hash4j.hashing.HashValue128;
import io.twicetold.article.Article;
import io.twicetold.candidate.Keys;
import io.twicetold.sketch.Sketch;
import io.twicetold.sketch.Sketcher;
import io.twicetold.text.OutletFrames;
import io.twicetold.text.Splitter;
import io.twicetold.text.Statement;
import io.twicetold.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Cleans, sketches and splits articles, and keeps equal ones as one unit. Serves one thread. */
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
  private long statements;

  /** Splits into statements only where their meaning will be asked for. */
  Units(boolean split, int mostStatements, Progress progress) {
    this.split = split;
    this.mostStatements = mostStatements;
    this.progress = progress;
  }

  /**
   * What a change did.
   *
   * @param added new units, numbered in this order
   * @param removed units that are no more
   * @param changed units for which another copy stands now
   * @param joined units that were here before and have other copies now
   */
  record Change(List<Unit> added, Set<Unit> removed, Set<Unit> changed, Set<Unit> joined) {}

  /** What is made of an article before it is known whether it is new. */
  private record Prepared(Text text, Sketch sketch) {

    String id() {
      return text.article().id();
    }
  }

  Keys keys() {
    return keys;
  }

  Collection<Unit> all() {
    return byContent.values();
  }

  int articles() {
    return articles.size();
  }

  /** Statements of all units. */
  long statements() {
    return statements;
  }

  /** The unit of an article, if it is here. */
  Optional<Unit> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Unit of(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no article has the id " + id));
  }

  /** What is compared of an article. */
  Text text(String id) {
    return of(id).copy(Objects.requireNonNull(articles.get(id)));
  }

  /**
   * Adds articles and takes others away. One that is here already is not added again.
   *
   * @param gone ids of articles, which may be used again at once; those that are not here are
   *     passed over
   * @throws IllegalArgumentException if an id is used for two different articles; nothing is done
   */
  Change change(Collection<Article> delivered, Set<String> gone) {
    List<Article> fresh = fresh(delivered, gone);
    Turnover turnover = new Turnover();
    Set<String> reframed = new LinkedHashSet<>();
    for (String id : gone) {
      Optional.ofNullable(articles.remove(id))
          .ifPresent(article -> {
            reframed.addAll(frames.remove(article));
            turnover.leave(Objects.requireNonNull(byId.remove(id)), article);
          });
    }
    fresh.forEach(article -> reframed.addAll(frames.add(article)));
    List<Prepared> prepared = prepare(reframed.stream().flatMap(id -> here(id).stream()).toList());
    prepared.stream().filter(this::isOther).forEach(turnover::move);
    fresh.forEach(article -> articles.put(article.id(), article));
    prepare(fresh).forEach(turnover::enter);
    return turnover.change();
  }

  private Optional<Article> here(String id) {
    return Optional.ofNullable(articles.get(id));
  }

  /** Whether an article that is here says something else now that frames have changed. */
  private boolean isOther(Prepared again) {
    return !of(again.id()).sketch().lines().equals(again.sketch.lines());
  }

  /**
   * The articles that are not here yet.
   *
   * @param gone ids that may be used again
   * @throws IllegalArgumentException if an id is used for two different articles
   */
  List<Article> fresh(Collection<Article> delivered, Set<String> gone) {
    Map<String, Article> fresh = new LinkedHashMap<>();
    for (Article article : delivered) {
      String id = article.id();
      Optional<Article> known =
          Optional.ofNullable(fresh.get(id)).or(() -> here(id).filter(one -> !gone.contains(id)));
      if (known.isEmpty()) {
        fresh.put(id, article);
      } else if (!known.get().equals(article)) {
        throw new IllegalArgumentException(
            "two different articles have the id " + id + "; nothing was added");
      }
    }
    return List.copyOf(fresh.values());
  }

  /** A unit of an article that is not added. */
  Unit alone(Article article) {
    Prepared prepared = prepare(article, new Sketcher());
    Unit unit = new Unit(NOBODY, prepared.sketch);
    unit.add(prepared.text);
    if (split) {
      unit.split(split(unit));
    }
    return unit;
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

  /** Follows units through one change. */
  private final class Turnover {

    /** The units touched, with the copy that stood for those that were here before. */
    private final Map<Unit, Optional<Text>> touched = new LinkedHashMap<>();

    private final List<Unit> added = new ArrayList<>();
    private final List<Unit> again = new ArrayList<>();
    private final Set<Unit> removed = new LinkedHashSet<>();
    private final Set<Unit> changed = new LinkedHashSet<>();
    private final Set<Unit> joined = new LinkedHashSet<>();

    void leave(Unit unit, Article article) {
      touched.putIfAbsent(unit, Optional.of(unit.text()));
      unit.remove(article);
    }

    void move(Prepared one) {
      leave(of(one.id()), one.text.article());
      enter(one);
    }

    void enter(Prepared one) {
      Unit unit = byContent.get(one.sketch.lines());
      if (unit == null) {
        unit = make(one.sketch, added);
        touched.put(unit, Optional.empty());
      } else if (!touched.containsKey(unit)) {
        touched.put(unit, Optional.of(unit.text()));
      }
      unit.add(one.text);
      byId.put(one.id(), unit);
    }

    private Unit make(Sketch sketch, List<Unit> among) {
      Unit unit = new Unit(keys.add(sketch.lines().getAsLong()), sketch);
      byContent.put(sketch.lines(), unit);
      among.add(unit);
      return unit;
    }

    Change change() {
      touched.forEach((unit, before) -> before.ifPresent(text -> settle(unit, text)));
      added.addAll(again);
      if (split) {
        added.parallelStream().forEach(unit -> unit.split(split(unit)));
      }
      added.forEach(unit -> statements += unit.statements().size());
      removed.forEach(unit -> statements -= unit.statements().size());
      return new Change(added, removed, changed, joined);
    }

    private void settle(Unit unit, Text before) {
      if (unit.copies().isEmpty()) {
        byContent.remove(unit.sketch().lines());
        removed.add(unit);
      } else if (unit.text().equals(before)) {
        joined.add(unit);
      } else if (isReadAlike(unit, before)) {
        unit.split(split ? split(unit) : List.of());
        changed.add(unit);
        joined.add(unit);
      } else {
        removed.add(unit);
        Unit other = make(unit.sketch(), again);
        unit.copies()
            .forEach(copy -> {
              other.add(copy);
              byId.put(copy.article().id(), other);
            });
      }
    }
  }

  /** Whether what was made of the copy that stood for a unit holds of the one that does now. */
  private boolean isReadAlike(Unit unit, Text before) {
    return unit.article().language().equals(before.article().language())
        && (!split || texts(split(unit)).equals(texts(unit.statements())));
  }

  private static List<String> texts(List<Statement> statements) {
    return statements.stream().map(Statement::text).toList();
  }

  private final ThreadLocal<Splitter> splitters = ThreadLocal.withInitial(Splitter::new);

  private List<Statement> split(Unit unit) {
    return splitters.get().split(unit.text(), mostStatements);
  }
}
