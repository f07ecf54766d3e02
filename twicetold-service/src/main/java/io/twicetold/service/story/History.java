package io.twicetold.service.story;

import io.twicetold.article.Article;
import io.twicetold.service.store.Condition;
import io.twicetold.service.store.Forwarding;
import io.twicetold.service.store.Name;
import io.twicetold.service.store.Pass;
import io.twicetold.service.store.Placement;
import io.twicetold.service.store.Receipt;
import io.twicetold.service.store.Remembered;
import io.twicetold.service.store.SignedDecision;
import io.twicetold.service.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives a store that has no stories yet those that were found elsewhere, so that their ids go on.
 * What the service finds else when it starts is told as changes of them.
 */
public final class History {

  private History() {}

  /**
   * Takes articles in, and where they belong.
   *
   * @param articles all articles; those without a place get one from the service
   * @param places where the others belong
   * @param decisions what people decided; of two about the same, the later holds
   * @param left what stories and families left that ended or were split; those that it names and
   *     that are not here are passed over
   * @throws IllegalArgumentException if the places do not go together, or one names no article
   * @throws IllegalStateException if the store has stories, or another text under an id
   */
  public static void take(
      Store store,
      Collection<Article> articles,
      List<Placement> places,
      Collection<SignedDecision> decisions,
      Collection<Forwarding> left,
      Instant now) {
    Remembered remembered = store.remembered();
    if (!remembered.placements().isEmpty() || remembered.events() > 0) {
      throw new IllegalStateException("the store has stories already");
    }
    check(articles, places);
    Map<String, Name> names = names(places, left);
    Set<String> placed = places.stream().map(Placement::article).collect(Collectors.toSet());
    Map<Boolean, List<Article>> known =
        articles.stream().collect(Collectors.partitioningBy(one -> placed.contains(one.id())));
    long position = put(store, known.getOrDefault(true, List.of()), now);
    put(store, known.getOrDefault(false, List.of()), now); // wait for the service's own passes
    decisions.stream()
        .sorted(Comparator.comparing(SignedDecision::at))
        .forEach(one -> store.decide(one.decision(), one.signed(), one.at()).join());
    // Last, since who finds stories takes no history: an import that broke off can be made again.
    store.record(pass(places, names, position, now)).join();
  }

  private static void check(Collection<Article> articles, List<Placement> places) {
    Set<String> ids = new HashSet<>();
    articles.forEach(article -> ids.add(article.id()));
    Map<String, String> storyOf = new TreeMap<>();
    for (Placement place : places) {
      need(ids.remove(place.article()), "no article, or two places: " + place.article());
      need(place.story().startsWith("s"), "expected a story like s:ID, not " + place.story());
      need(place.family().startsWith("f"), "expected a family like f:ID, not " + place.family());
      String story = storyOf.computeIfAbsent(place.family(), family -> place.story());
      need(story.equals(place.story()), "a family in two stories: " + place.family());
    }
  }

  private static void need(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** Takes articles in; returns the last position. */
  private static long put(Store store, Collection<Article> articles, Instant now) {
    List<CompletableFuture<Receipt>> told = new ArrayList<>();
    for (Article article : articles) {
      told.add(store.put(article, Condition.KEEP, now));
    }
    long last = 0;
    for (CompletableFuture<Receipt> one : told) {
      Receipt receipt = one.join();
      if (receipt.outcome() == Receipt.Outcome.CONFLICT) {
        throw new IllegalStateException("the store has another text under the id of an article");
      }
      last = Math.max(last, receipt.position());
    }
    return last;
  }

  /** What is known of stories and families before the first event. */
  private static Map<String, Name> names(List<Placement> places, Collection<Forwarding> left) {
    Set<String> live = new HashSet<>();
    places.forEach(place -> live.addAll(List.of(place.story(), place.family())));
    Set<String> known = new HashSet<>(live);
    left.stream().filter(Forwarding::ended).map(Forwarding::id).forEach(known::add);
    Map<String, Name> names = new LinkedHashMap<>();
    for (Forwarding one : left) {
      need(!one.ended() || !live.contains(one.id()), "has articles and ended: " + one.id());
      if (known.contains(one.id())) {
        List<String> into = one.mergedInto().stream().filter(known::contains).toList();
        List<String> split = one.splitInto().stream().filter(known::contains).toList();
        names.put(one.id(), new Name(one.id(), Turn.kind(one.id()), 0, 0, 0, into, split));
      }
    }
    return names;
  }

  private static Pass pass(
      List<Placement> places, Map<String, Name> names, long position, Instant now) {
    Succession stories = begun(places, Placement::story, names, Name.Kind.STORY);
    Succession families = begun(places, Placement::family, names, Name.Kind.FAMILY);
    Turn turn = new Turn(names, Map.of(), stories, families, new Journal(0, now));
    turn.write(new Found(List.of(), List.of(), List.of(), Set.of(), Set.of(), List.of(), position));
    return new Pass(
        position,
        turn.events(),
        turn.moved(),
        List.of(),
        List.of(),
        turn.names(),
        stories.last(),
        families.last());
  }

  /**
   * All of them are new, and some end at once; numbers given later are larger than those that were
   * given already.
   */
  private static Succession begun(
      List<Placement> places,
      Function<Placement, String> id,
      Map<String, Name> names,
      Name.Kind kind) {
    Map<String, List<String>> members = new TreeMap<>();
    Map<String, Optional<String>> fresh = new LinkedHashMap<>();
    long last = 0;
    for (Placement place : places) {
      String name = id.apply(place);
      members.computeIfAbsent(name, key -> new ArrayList<>()).add(place.article());
      last = Math.max(last, Heirs.number(name));
    }
    members.keySet().forEach(name -> fresh.put(name, Optional.empty()));
    Map<String, List<String>> ended = new LinkedHashMap<>();
    for (Name name : names.values()) {
      if (name.kind() == kind && !members.containsKey(name.id())) {
        ended.put(name.id(), name.mergedInto());
        last = Math.max(last, Heirs.number(name.id()));
      }
    }
    return new Succession(members, fresh, ended, last);
  }
}
