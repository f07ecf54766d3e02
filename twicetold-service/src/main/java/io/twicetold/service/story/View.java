package io.twicetold.service.story;

import io.twicetold.article.Article;
import io.twicetold.group.Assignment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The stories as people see them. Safe for use by several threads; each answer is of one moment.
 */
final class View {

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, ToldStory> stories = new HashMap<>();
  private final Map<String, ToldFamily> families = new HashMap<>();
  private final Map<String, Face> faces = new HashMap<>();
  private final TreeMap<Long, ToldStory> byChange = new TreeMap<>();

  /**
   * Articles that are shown no more, by the position at which they were taken away, until a pass is
   * shown that knows it: one that was under way may have them still.
   */
  private final Map<String, Long> hidden = new HashMap<>();

  /** A story as it will be shown. */
  private record Drawn(ToldStory told, List<Place> places, Face face) {}

  /**
   * Shows what a pass found. It is drawn before and then shown at once, so that readers hardly
   * wait.
   *
   * @param found what the library says
   * @param settled the same in lasting ids
   * @param articles the articles that are new or other than before
   */
  void show(Found found, Settled settled, Collection<Article> articles) {
    show(
        drawing(settled.stories(), found.assignments(), articles),
        found.position(),
        settled.ended(),
        found.gone());
  }

  /** Shows what was shown before, where nothing is shown yet. */
  void begin(Recall recall, Collection<Article> articles) {
    show(drawing(recall.stories(), recall.assignments(), articles), 0, Set.of(), Set.of());
  }

  private void show(
      Function<Set<String>, List<Drawn>> drawing,
      long position,
      Collection<String> ended,
      Set<String> gone) {
    Set<String> before = hiddenAfter(position);
    List<Drawn> early = drawing.apply(before);
    write(() -> {
      Set<String> unseen = hiddenAfter(position);
      List<Drawn> drawn = unseen.equals(before) ? early : drawing.apply(unseen);
      hidden.keySet().retainAll(unseen);
      ended.forEach(this::take);
      drawn.forEach(one -> take(one.told().id()));
      gone.forEach(places::remove);
      drawn.forEach(this::put);
    });
  }

  /** The articles that were taken away after a position. */
  private Set<String> hiddenAfter(long position) {
    return read(() ->
        hidden.entrySet().stream()
            .filter(one -> one.getValue() > position)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()));
  }

  /** Shows stories no more, nor their articles. */
  void forget(Collection<String> closed) {
    write(() -> {
      for (String id : closed) {
        Optional.ofNullable(stories.get(id))
            .ifPresent(told -> told.members().toList().forEach(places::remove));
        take(id);
      }
    });
  }

  /** Ids of all stories. */
  Set<String> all() {
    return read(() -> Set.copyOf(stories.keySet()));
  }

  /** All places. */
  List<Place> everything() {
    return read(() -> List.copyOf(places.values()));
  }

  /**
   * Shows an article no more; its story stays as it is until a pass has seen to it.
   *
   * @param position where the store took it away
   */
  void hide(String article, long position) {
    write(() -> {
      hidden.merge(article, position, Math::max);
      Optional.ofNullable(places.remove(article)).ifPresent(gone -> faces.remove(gone.story()));
    });
  }

  private void take(String story) {
    Optional.ofNullable(stories.remove(story))
        .ifPresent(old -> {
          byChange.remove(old.changed());
          faces.remove(story);
          old.families().forEach(family -> families.remove(family.id(), family));
        });
  }

  private void put(Drawn drawn) {
    ToldStory told = drawn.told();
    stories.put(told.id(), told);
    byChange.put(told.changed(), told);
    told.families().forEach(family -> families.put(family.id(), family));
    drawn.places().forEach(place -> places.put(place.article().id(), place));
    faces.put(told.id(), drawn.face());
  }

  /** Draws stories, of articles that are given or shown, without those that are hidden. */
  private Function<Set<String>, List<Drawn>> drawing(
      List<ToldStory> told, List<Assignment> assignments, Collection<Article> articles) {
    Map<String, Assignment> assigned = new HashMap<>();
    assignments.forEach(one -> assigned.put(one.id(), one));
    Map<String, Article> given = new HashMap<>();
    articles.forEach(article -> given.put(article.id(), article));
    return unseen -> {
      Map<String, Assignment> seen = new HashMap<>(assigned);
      seen.keySet().removeAll(unseen);
      return told.stream().map(one -> draw(one, seen, given)).toList();
    };
  }

  private Drawn draw(ToldStory told, Map<String, Assignment> assigned, Map<String, Article> given) {
    List<Place> shown = new ArrayList<>();
    for (ToldFamily family : told.families()) {
      for (String id : family.family().members()) {
        Optional<Article> article =
            Optional.ofNullable(given.get(id)).or(() -> place(id).map(Place::article));
        Optional<Assignment> assignment = Optional.ofNullable(assigned.get(id));
        if (article.isPresent() && assignment.isPresent()) {
          shown.add(new Place(article.get(), told.id(), family.id(), assignment.get()));
        }
      }
    }
    return new Drawn(told, shown, Face.of(told, shown));
  }

  private void write(Runnable writing) {
    lock.writeLock().lock();
    try {
      writing.run();
    } finally {
      lock.writeLock().unlock();
    }
  }

  private <T> T read(Supplier<T> reading) {
    lock.readLock().lock();
    try {
      return reading.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  Optional<Place> place(String article) {
    return read(() -> Optional.ofNullable(places.get(article)));
  }

  Optional<ToldStory> story(String id) {
    return read(() -> Optional.ofNullable(stories.get(id)));
  }

  /** What lists show of a story. */
  Optional<Face> face(String id) {
    return read(() -> Optional.ofNullable(faces.get(id)));
  }

  Optional<ToldFamily> family(String id) {
    return read(() -> Optional.ofNullable(families.get(id)));
  }

  /** The stories that are asked for, those first that changed last. */
  List<ToldStory> stories(StoryQuery query) {
    return read(() -> {
      List<ToldStory> found = new ArrayList<>();
      long before = query.before().orElse(Long.MAX_VALUE);
      for (ToldStory told : byChange.headMap(before, false).descendingMap().values()) {
        if (found.size() == query.most()) {
          break;
        }
        if (query.accepts(told, id -> Optional.ofNullable(places.get(id)).stream())) {
          found.add(told);
        }
      }
      return found;
    });
  }

  /** Places of the articles with these ids, of those that are here. */
  List<Place> places(Collection<String> articles) {
    return read(() ->
        articles.stream().flatMap(id -> Optional.ofNullable(places.get(id)).stream()).toList());
  }

  /** The first by id of the articles that were published at an address. */
  Optional<Place> withAddress(String url) {
    return read(() ->
        places.values().stream()
            .filter(place -> Address.same(place.article().url(), url))
            .min(Comparator.comparing((Place place) -> place.article().id())));
  }

  Stories.Counts count() {
    return read(() -> new Stories.Counts(places.size(), stories.size(), families.size()));
  }
}
