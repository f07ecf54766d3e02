package io.twicetold.service.story;

import io.twicetold.article.Article;
import io.twicetold.service.store.Condition;
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
   * @throws IllegalArgumentException if the places do not go together, or one names no article
   * @throws IllegalStateException if the store has stories, or another text under an id
   */
  public static void take(
      Store store,
      Collection<Article> articles,
      List<Placement> places,
      Collection<SignedDecision> decisions,
      Instant now) {
    Remembered remembered = store.remembered();
    if (!remembered.placements().isEmpty() || remembered.events() > 0) {
      throw new IllegalStateException("the store has stories already");
    }
    check(articles, places);
    Set<String> placed = places.stream().map(Placement::article).collect(Collectors.toSet());
    Map<Boolean, List<Article>> known =
        articles.stream().collect(Collectors.partitioningBy(one -> placed.contains(one.id())));
    long position = put(store, known.getOrDefault(true, List.of()), now);
    put(store, known.getOrDefault(false, List.of()), now); // wait for the service's own passes
    decisions.stream()
        .sorted(Comparator.comparing(SignedDecision::at))
        .forEach(one -> store.decide(one.decision(), one.signed(), one.at()).join());
    // Last, since who finds stories takes no history: an import that broke off can be made again.
    store.record(pass(places, position, now)).join();
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

  private static Pass pass(List<Placement> places, long position, Instant now) {
    Succession stories = begun(places, Placement::story);
    Succession families = begun(places, Placement::family);
    Turn turn = new Turn(Map.of(), Map.of(), stories, families, new Journal(0, now));
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

  /** All of them are new; numbers given later are larger than those that were given already. */
  private static Succession begun(List<Placement> places, Function<Placement, String> id) {
    Map<String, List<String>> members = new TreeMap<>();
    Map<String, Optional<String>> fresh = new LinkedHashMap<>();
    long last = 0;
    for (Placement place : places) {
      String name = id.apply(place);
      members.computeIfAbsent(name, key -> new ArrayList<>()).add(place.article());
      last = Math.max(last, Heirs.number(name));
    }
    members.keySet().forEach(name -> fresh.put(name, Optional.empty()));
    return new Succession(members, fresh, Map.of(), last);
  }
}
