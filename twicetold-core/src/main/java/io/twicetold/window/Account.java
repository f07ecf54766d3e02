package io.twicetold.window;

import io.twicetold.group.Assignment;
import io.twicetold.group.Story;
import io.twicetold.window.Collation.Change;
import io.twicetold.window.Telling.Told;
import it.unimi.dsi.fastutil.objects.Reference2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is told of each part, so that of parts that were redone only what differs is told again. */
final class Account {

  private static final Comparator<Story> LARGEST_FIRST =
      Comparator.comparingInt(Story::reports).reversed().thenComparing(Story::story);

  private final Map<Component, List<Told>> told = new Reference2ObjectOpenHashMap<>();

  /**
   * Follows the parts; tells the stories that are other than before.
   *
   * @param given ids of articles whose stories are told in any case
   */
  Change follow(Components.Change parts, Set<String> given) {
    Map<String, Told> before = new HashMap<>();
    for (Component part : parts.gone()) {
      told.getOrDefault(part, List.of()).forEach(one -> before.put(one.story().story(), one));
      told.remove(part);
    }
    List<List<Told>> found =
        parts.found().parallelStream().map(part -> new Telling(part).told()).toList();
    List<Told> other = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      List<Told> kept = new ArrayList<>();
      for (Told now : found.get(i)) {
        String name = now.story().story();
        if (now.equals(before.get(name)) && !now.hasAny(given)) {
          kept.add(before.remove(name)); // others hold it too
        } else {
          kept.add(now);
          other.add(now);
        }
      }
      told.put(parts.found().get(i), kept);
    }
    return new Change(stories(other), assignments(other), ids(before.values()));
  }

  /** The stories of all parts. */
  List<Story> stories() {
    return stories(all());
  }

  /** Where all articles belong. */
  List<Assignment> assignments() {
    return assignments(all());
  }

  private List<Told> all() {
    return told.values().stream().flatMap(List::stream).toList();
  }

  private static List<Story> stories(Collection<Told> all) {
    return all.stream().map(Told::story).sorted(LARGEST_FIRST).toList();
  }

  private static List<Assignment> assignments(Collection<Told> all) {
    return all.stream()
        .flatMap(one -> one.assignments().stream())
        .sorted(Comparator.comparing(Assignment::id))
        .toList();
  }

  private static List<String> ids(Collection<Told> all) {
    return all.stream()
        .flatMap(one -> one.assignments().stream())
        .map(Assignment::id)
        .sorted()
        .toList();
  }
}
