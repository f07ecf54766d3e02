package io.twicetold.service.page;

import io.twicetold.group.Family;
import io.twicetold.group.Story;
import io.twicetold.service.story.Place;
import io.twicetold.service.story.Stories;
import io.twicetold.service.story.ToldFamily;
import io.twicetold.service.story.ToldStory;
import io.twicetold.window.Collation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a decision would do to the stories.
 *
 * @param before stories that would not be as they are, as they are
 * @param after the same articles as they would be
 */
record Effect(List<Effect.Group> before, List<Effect.Group> after) {

  /**
   * A story, as it is or would be.
   *
   * @param lead the article that stands for it
   * @param families its families by their members
   */
  record Group(String lead, Set<Set<String>> families) {

    int reports() {
      return families.stream().mapToInt(Set::size).sum();
    }
  }

  Effect {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** Whether it would change nothing that is seen now. */
  boolean isNone() {
    return before.isEmpty() && after.isEmpty();
  }

  /** What is said of it in a line. */
  String said() {
    if (isNone()) {
      return "Nothing changes now; it will stay so, whatever comes in.";
    }
    if (before.size() == after.size()) {
      return before.size() == 1
          ? "One story changes inside."
          : "Reports move between " + before.size() + " stories.";
    }
    return Html.count(before.size(), "story becomes ", "stories become ") + after.size() + ".";
  }

  /** What a change of the collection does to the stories that are seen. */
  static Effect of(Collation.Change change, Stories stories) {
    Map<Set<Set<String>>, Group> after = new LinkedHashMap<>();
    change.stories().forEach(story -> put(after, story));
    Map<Set<Set<String>>, Group> before = new LinkedHashMap<>();
    Set<String> articles =
        change.stories().stream()
            .flatMap(story -> story.families().stream())
            .flatMap(family -> family.members().stream())
            .collect(Collectors.toSet());
    stories.places(articles).stream()
        .map(Place::story)
        .distinct()
        .sorted()
        .forEach(id -> stories.story(id).ifPresent(told -> put(before, told)));
    Set<Set<Set<String>>> same = Set.copyOf(before.keySet());
    before.keySet().removeAll(after.keySet());
    after.keySet().removeAll(same);
    return new Effect(List.copyOf(before.values()), List.copyOf(after.values()));
  }

  private static void put(Map<Set<Set<String>>, Group> groups, ToldStory told) {
    put(
        groups,
        told.story().representative(),
        told.families().stream().map(ToldFamily::family).toList());
  }

  private static void put(Map<Set<Set<String>>, Group> groups, Story story) {
    put(groups, story.representative(), story.families());
  }

  private static void put(Map<Set<Set<String>>, Group> groups, String lead, List<Family> families) {
    Set<Set<String>> members =
        families.stream().map(family -> Set.copyOf(family.members())).collect(Collectors.toSet());
    groups.put(members, new Group(lead, members));
  }
}
