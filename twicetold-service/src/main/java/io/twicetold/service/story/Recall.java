package io.twicetold.service.story;

import io.twicetold.article.Article;
import io.twicetold.group.Assignment;
import io.twicetold.group.Assignment.Made;
import io.twicetold.group.Family;
import io.twicetold.group.Story;
import io.twicetold.judge.Relation;
import io.twicetold.service.store.Name;
import io.twicetold.service.store.Placement;
import io.twicetold.service.store.Remembered;
import io.twicetold.service.store.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The stories as they were when the service ended, from what the store remembers: nothing has to be
 * compared or clustered for them to be shown.
 */
final class Recall {

  private final Map<String, Standing> standings = new HashMap<>();
  private final Map<String, Name> names = new HashMap<>();
  private final Map<String, Article> articles = new HashMap<>();
  private final List<ToldStory> stories = new ArrayList<>();
  private final List<Assignment> assignments = new ArrayList<>();

  private Recall(Remembered remembered, Collection<Article> articles) {
    remembered.standings().forEach(one -> standings.put(one.article(), one));
    remembered.names().forEach(one -> names.put(one.id(), one));
    articles.forEach(one -> this.articles.put(one.id(), one));
  }

  /** What was shown; empty if the store does not remember all of it. */
  static Optional<Recall> of(Remembered remembered, Collection<Article> articles) {
    Recall recall = new Recall(remembered, articles);
    Map<String, Map<String, List<String>>> stories = new TreeMap<>();
    for (Placement one : remembered.placements()) {
      if (!recall.knows(one)) {
        return Optional.empty();
      }
      stories
          .computeIfAbsent(one.story(), story -> new TreeMap<>())
          .computeIfAbsent(one.family(), family -> new ArrayList<>())
          .add(one.article());
    }
    stories.forEach(recall::recall);
    return Optional.of(recall);
  }

  private boolean knows(Placement one) {
    return standings.containsKey(one.article())
        && names.containsKey(one.story())
        && names.containsKey(one.family());
  }

  /** The stories under their lasting ids. */
  List<ToldStory> stories() {
    return stories;
  }

  /** Where their articles belong. */
  List<Assignment> assignments() {
    return assignments;
  }

  private Standing standing(String article) {
    return Optional.ofNullable(standings.get(article)).orElseThrow();
  }

  private void recall(String id, Map<String, List<String>> families) {
    Map<Family, String> ids = new HashMap<>();
    families.forEach((family, members) -> ids.put(family(members), family));
    Story story =
        Story.of(
            ids.keySet(),
            families.values().stream()
                .flatMap(List::stream)
                .flatMap(one -> Optional.ofNullable(articles.get(one)).stream())
                .toList());
    List<ToldFamily> told =
        story.families().stream()
            .map(family -> new ToldFamily(ids.getOrDefault(family, ""), id, family))
            .toList();
    Name name = Optional.ofNullable(names.get(id)).orElseThrow();
    stories.add(new ToldStory(id, name.began(), name.changed(), told, story));
    story.families().forEach(family -> assign(story, family));
  }

  private Family family(List<String> members) {
    members.sort(Comparator.comparingInt(one -> standing(one).place()));
    return Family.of(members, standing(members.getFirst()).place() == 0);
  }

  private void assign(Story story, Family family) {
    for (String id : family.members()) {
      Standing standing = standing(id);
      assignments.add(
          new Assignment(id, story.story(), family.family(), standing.language(), made(standing)));
    }
  }

  private static Optional<Made> made(Standing standing) {
    return standing.relation().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Made(
                standing.source(), Relation.valueOf(standing.relation()), standing.confidence()));
  }
}
