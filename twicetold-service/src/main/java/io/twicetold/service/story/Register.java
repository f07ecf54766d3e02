package io.twicetold.service.story;

import io.twicetold.group.Family;
import io.twicetold.group.Story;
import io.twicetold.service.store.Name;
import io.twicetold.service.store.Pass;
import io.twicetold.service.store.Placement;
import io.twicetold.service.store.Remembered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The lasting ids as they are now, and who has them: the same as the store remembers. Serves one
 * thread.
 */
final class Register {

  private final Map<String, Placement> placements = new HashMap<>();
  private final Map<String, Name> names = new HashMap<>();
  private final Standings standings;
  private long position;
  private long events;
  private long stories;
  private long families;

  Register(Remembered remembered) {
    remembered.placements().forEach(one -> placements.put(one.article(), one));
    remembered.names().forEach(name -> names.put(name.id(), name));
    standings = new Standings(remembered.standings());
    position = remembered.position();
    events = remembered.events();
    stories = remembered.stories();
    families = remembered.families();
  }

  /** Changes up to here are settled. */
  long position() {
    return position;
  }

  /** Number of the last event. */
  long events() {
    return events;
  }

  /** Ids of the articles that belong somewhere. */
  Set<String> articles() {
    return Set.copyOf(placements.keySet());
  }

  /** Whether an article belongs somewhere. */
  boolean has(String article) {
    return placements.containsKey(article);
  }

  /** How many articles belong somewhere. */
  int size() {
    return placements.size();
  }

  /** What a pass found, in lasting ids. Nothing here changes before {@link #take}. */
  Settled settle(Found found, Instant now) {
    Map<String, Placement> before = before(found);
    Succession ofStories =
        Heirs.of(
            ids(before, found, Placement::story),
            found.replaced(),
            groups(found, Register::members),
            's',
            stories);
    Succession ofFamilies =
        Heirs.of(
            ids(before, found, Placement::family),
            found.replaced(),
            found.stories().stream()
                .flatMap(story -> story.families().stream().map(Family::members))
                .toList(),
            'f',
            families);
    Turn turn = new Turn(names, before, ofStories, ofFamilies, new Journal(events, now));
    turn.write(found);
    Pass pass =
        new Pass(
            found.position(),
            turn.events(),
            turn.moved(),
            standings.fresh(found),
            List.copyOf(found.gone()),
            turn.names(),
            ofStories.last(),
            ofFamilies.last());
    return new Settled(pass, told(found, turn), ofStories.ended().keySet());
  }

  private Map<String, Placement> before(Found found) {
    Set<String> touched = new HashSet<>(found.redone());
    found.assignments().forEach(one -> touched.add(one.id()));
    touched.addAll(found.gone());
    return touched.stream()
        .flatMap(id -> Optional.ofNullable(placements.get(id)).stream())
        .collect(Collectors.toMap(Placement::article, Function.identity()));
  }

  /**
   * What articles belonged to. A story that is opened again has still those that were deleted
   * meanwhile; it goes on without them where the others stay as they are.
   */
  private Map<String, String> ids(
      Map<String, Placement> before, Found found, Function<Placement, String> id) {
    Set<String> untouched =
        found.gone().isEmpty()
            ? Set.of()
            : placements.values().stream()
                .filter(placement -> !before.containsKey(placement.article()))
                .map(id)
                .collect(Collectors.toSet());
    Map<String, String> ids = new HashMap<>();
    before.forEach((article, placement) -> {
      if (!untouched.contains(id.apply(placement))) {
        ids.put(article, id.apply(placement));
      }
    });
    return ids;
  }

  private static List<List<String>> groups(Found found, Function<Story, List<String>> members) {
    return found.stories().stream().map(members).toList();
  }

  private static List<String> members(Story story) {
    return story.families().stream().flatMap(family -> family.members().stream()).toList();
  }

  private List<ToldStory> told(Found found, Turn turn) {
    return found.stories().stream().map(story -> told(story, turn)).toList();
  }

  private ToldStory told(Story story, Turn turn) {
    String id = turn.storyOf(members(story).getFirst());
    List<ToldFamily> told = new ArrayList<>();
    for (Family family : story.families()) {
      told.add(new ToldFamily(turn.familyOf(family.members().getFirst()), id, family));
    }
    Name name = turn.name(id);
    return new ToldStory(id, name.began(), name.changed(), told, story);
  }

  /** Takes back what the store remembers of a story that was closed. */
  void reopen(Remembered story) {
    story.placements().forEach(one -> placements.put(one.article(), one));
    story.names().forEach(name -> names.put(name.id(), name));
    standings.reopen(story.standings());
  }

  /** Ids of the stories that go on. */
  Set<String> stories() {
    return placements.values().stream().map(Placement::story).collect(Collectors.toSet());
  }

  /** Forgets stories that were closed, with their articles. */
  void close(Collection<String> closed, Collection<String> articles) {
    for (String article : articles) {
      Optional.ofNullable(placements.remove(article))
          .ifPresent(place -> names.remove(place.family()));
    }
    closed.forEach(names::remove);
    standings.close(articles);
  }

  /** Takes over what the store remembers now. */
  void take(Pass pass) {
    pass.gone().forEach(placements::remove);
    pass.placed().forEach(one -> placements.put(one.article(), one));
    standings.take(pass);
    take(pass.names());
    position = pass.position();
    events += pass.events().size();
    stories = pass.stories();
    families = pass.families();
  }

  private void take(Collection<Name> changed) {
    for (Name name : changed) {
      if (name.ended() == 0) {
        names.put(name.id(), name);
      } else {
        names.remove(name.id());
      }
    }
  }
}
