package io.twicetold.service.story;

import io.twicetold.service.store.Event;
import io.twicetold.service.store.Input;
import io.twicetold.service.store.Name;
import io.twicetold.service.store.Placement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** From what was to what is: writes down what happened to articles, stories and families. */
final class Turn {

  private final Map<String, Name> known;
  private final Map<String, Placement> before;
  private final Succession stories;
  private final Succession families;
  private final Map<String, String> storyOf;
  private final Map<String, String> familyOf;
  private final Journal journal;
  private final Map<String, Name> names = new LinkedHashMap<>();
  private final List<Placement> moved;

  Turn(
      Map<String, Name> known,
      Map<String, Placement> before,
      Succession stories,
      Succession families,
      Journal journal) {
    this.known = known;
    this.before = before;
    this.stories = stories;
    this.families = families;
    storyOf = stories.idOf();
    familyOf = families.idOf();
    this.journal = journal;
    moved =
        storyOf.keySet().stream()
            .map(this::now)
            .filter(now -> !now.equals(before.get(now.article())))
            .sorted(Comparator.comparing(Placement::article))
            .toList();
  }

  private Placement now(String article) {
    return new Placement(article, storyOf(article), familyOf(article));
  }

  String storyOf(String article) {
    return storyOf.getOrDefault(article, "");
  }

  String familyOf(String article) {
    return familyOf.getOrDefault(article, "");
  }

  /** A story or family that is now. */
  Name name(String id) {
    return Optional.ofNullable(names.get(id)).orElseGet(() -> known.getOrDefault(id, none(id)));
  }

  private static Name none(String id) {
    return new Name(id, kind(id), 0, 0, 0, List.of(), List.of());
  }

  /** What an id is of. */
  static Name.Kind kind(String id) {
    return id.startsWith("s") ? Name.Kind.STORY : Name.Kind.FAMILY;
  }

  List<Event> events() {
    return journal.events();
  }

  /** Articles that are new or belong elsewhere now. */
  List<Placement> moved() {
    return moved;
  }

  /** Stories and families that began, changed or ended. */
  List<Name> names() {
    return List.copyOf(names.values());
  }

  /** Writes everything down: what happened to articles, then what follows for their groups. */
  void write(Found found) {
    found.decided().forEach(this::decided);
    found.gone().stream().sorted().forEach(this::removed);
    moved().forEach(now -> placed(arrival(now), now));
    List<Placement> replaced = found.replaced().stream().sorted().map(this::now).toList();
    replaced.forEach(now -> placed("article-replaced", now));
    follow(stories, "story", Placement::story, replaced);
    follow(families, "family", Placement::family, replaced);
  }

  private void decided(Input input) {
    journal.add(
        input.kind() == Input.Kind.UNDONE ? "decision-undone" : "decision-made",
        Members.of("a", input.articles().getFirst()).and("b", input.articles().getLast()).map());
  }

  private void removed(String article) {
    if (before.containsKey(article)) {
      journal.add("article-removed", Members.of("article", article).map());
    }
  }

  private String arrival(Placement now) {
    return before.containsKey(now.article()) ? "article-moved" : "article-added";
  }

  private void placed(String kind, Placement now) {
    journal.add(
        kind,
        Members.of("article", now.article())
            .and("story", now.story())
            .and("family", now.family())
            .map());
  }

  private void follow(
      Succession succession,
      String kind,
      Function<Placement, String> id,
      List<Placement> replaced) {
    Set<String> other = other(id);
    replaced.stream().map(id).forEach(other::add);
    succession.fresh().forEach((name, from) -> started(kind, name, from, succession));
    succession.members().keySet().stream()
        .filter(name -> other.contains(name) && !succession.fresh().containsKey(name))
        .sorted()
        .forEach(name -> changed(kind, name, succession));
    succession.ended().forEach((name, into) -> ended(kind, name, into));
  }

  /** The groups that an article left, or came into, or is otherwise in than before. */
  private Set<String> other(Function<Placement, String> id) {
    Set<String> other = new HashSet<>();
    for (Placement now : moved) {
      other.add(id.apply(now));
      Optional.ofNullable(before.get(now.article())).map(id).ifPresent(other::add);
    }
    before.forEach((article, was) -> {
      if (!storyOf.containsKey(article)) {
        other.add(id.apply(was));
      }
    });
    return other;
  }

  private Members about(String kind, String id, Succession succession) {
    List<String> articles = succession.members().getOrDefault(id, List.of());
    Members members = Members.of(kind, id);
    if (kind.equals("family")) {
      members.and("story", storyOf(articles.getFirst()));
    }
    return members.and("articles", articles.size());
  }

  private void started(String kind, String id, Optional<String> from, Succession succession) {
    Members members = about(kind, id, succession);
    from.ifPresent(old -> members.and("splitFrom", old));
    long event = journal.add(kind + "-started", members.map());
    names.put(id, new Name(id, kind(id), event, event, 0, List.of(), name(id).splitInto()));
  }

  private void changed(String kind, String id, Succession succession) {
    List<String> split = succession.splitFrom(id);
    Members members = about(kind, id, succession);
    if (!split.isEmpty()) {
      members.and("splitInto", split);
    }
    long event = journal.add(kind + "-changed", members.map());
    Name old = name(id);
    List<String> allSplit = new ArrayList<>(old.splitInto());
    allSplit.addAll(split);
    names.put(id, new Name(id, kind(id), old.began(), event, 0, List.of(), allSplit));
  }

  private void ended(String kind, String id, List<String> into) {
    long event =
        into.isEmpty()
            ? journal.add(kind + "-ended", Members.of(kind, id).map())
            : journal.add(kind + "-merged", Members.of(kind, id).and("mergedInto", into).map());
    Name old = name(id);
    names.put(id, new Name(id, kind(id), old.began(), event, event, into, old.splitInto()));
  }
}
