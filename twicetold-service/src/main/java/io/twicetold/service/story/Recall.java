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
  private List<Recalled> recalled = List.of();

  /** A story with where its articles belong. */
  private record Recalled(ToldStory told, List<Assignment> assignments) {}

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
    recall.recalled =
        stories.entrySet().parallelStream()
            .map(one -> recall.recall(one.getKey(), one.getValue()))
            .toList();
    return Optional.of(recall);
  }

  private boolean knows(Placement one) {
    return standings.containsKey(one.article())
        && names.containsKey(one.story())
        && names.containsKey(one.family());
  }

  /** The stories under their lasting ids. */
  List<ToldStory> stories() {
    return recalled.stream().map(Recalled::told).toList();
  }

  /** Where their articles belong. */
  List<Assignment> assignments() {
    return recalled.stream().flatMap(one -> one.assignments().stream()).toList();
  }

  private Standing standing(String article) {
    return Optional.ofNullable(standings.get(article)).orElseThrow();
  }

  private Recalled recall(String id, Map<String, List<String>> families) {
    Map<Family, String> ids = new HashMap<>();
    families.forEach((family, members) -> ids.put(family(members), family));
    Story story = Story.of(ids.keySet(), articles(families.values()));
    List<ToldFamily> told = new ArrayList<>();
    List<Assignment> assignments = new ArrayList<>();
    for (Family family : story.families()) {
      told.add(new ToldFamily(ids.getOrDefault(family, ""), id, family));
      assign(story, family, assignments);
    }
    Name name = Optional.ofNullable(names.get(id)).orElseThrow();
    return new Recalled(new ToldStory(id, name.began(), name.changed(), told, story), assignments);
  }

  private List<Article> articles(Collection<List<String>> families) {
    List<Article> found = new ArrayList<>();
    for (List<String> members : families) {
      for (String member : members) {
        Optional.ofNullable(articles.get(member)).ifPresent(found::add);
      }
    }
    return found;
  }

  private Family family(List<String> members) {
    members.sort(Comparator.comparingInt(one -> standing(one).place()));
    return Family.of(members, standing(members.getFirst()).place() == 0);
  }

  private void assign(Story story, Family family, List<Assignment> assignments) {
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
