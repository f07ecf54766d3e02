package io.twicetold.service.story;

import io.twicetold.Live;
import io.twicetold.article.Article;
import io.twicetold.group.Decisions;
import io.twicetold.service.store.Input;
import io.twicetold.service.store.Part;
import io.twicetold.service.store.Placement;
import io.twicetold.service.store.Store;
import io.twicetold.service.store.StoredArticle;
import io.twicetold.service.store.StoredDecision;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The stories that are closed, put together from the store when they are asked for. Safe for use by
 * several threads.
 */
final class Past {

  /** Closed articles that are looked at for one that is like them. */
  private static final int MOST = 4;

  private final Engine library;
  private final Store store;
  private volatile Optional<Asked> asked = Optional.empty();

  /** The collection that was asked last: a page of a closed story asks it some hundred times. */
  private record Asked(Set<Article> articles, Decisions decisions, Live live) {

    boolean isOf(Set<Article> others, Decisions made) {
      return articles.equals(others) && decisions.all().equals(made.all());
    }
  }

  Past(Engine library, Store store) {
    this.library = library;
    this.store = store;
  }

  /** A closed story as it was shown, by itself. */
  private Optional<View> view(String story) {
    return store
        .closed(story)
        .flatMap(part ->
            Recall.of(part.remembered(), part.articles())
                .map(recall -> {
                  View view = new View();
                  view.begin(recall, part.articles());
                  return view;
                }));
  }

  Optional<ToldStory> story(String id) {
    return view(id).flatMap(view -> view.story(id));
  }

  Optional<ToldFamily> family(String id) {
    return store.closedStoryOf(id).flatMap(this::view).flatMap(view -> view.family(id));
  }

  Optional<Place> place(String article) {
    return store
        .closedPlace(article)
        .flatMap(place -> view(place.story()))
        .flatMap(view -> view.place(article));
  }

  /** The places of those articles that are in closed stories. */
  Map<String, Place> places(Collection<String> articles) {
    Map<String, Place> places = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (String article : articles) {
      Optional<Placement> place =
          seen.contains(article) ? Optional.empty() : store.closedPlace(article);
      place
          .flatMap(one -> view(one.story()))
          .ifPresent(view ->
              view.everything()
                  .forEach(one -> {
                    seen.add(one.article().id());
                    places.put(one.article().id(), one);
                  }));
    }
    return places;
  }

  /** The first by id of the articles that were published at an address. */
  Optional<Place> withAddress(String url) {
    List<Long> prints = Stream.of(url, Address.usual(url)).map(Prints::address).distinct().toList();
    return store.closedLike(prints, 1, MOST).stream()
        .sorted()
        .flatMap(article -> place(article).stream())
        .filter(place -> Address.same(place.article().url(), url))
        .findFirst();
  }

  /** The closed stories that changes are about: their own, and those of which they bring a copy. */
  Set<String> touched(Collection<Input> inputs) {
    Set<String> stories = new HashSet<>();
    if (store.hasClosed()) {
      for (Input input : inputs) {
        for (String article : input.articles()) {
          storyWith(article).ifPresent(stories::add);
          store
              .article(article)
              .map(StoredArticle::article)
              .ifPresent(one -> stories.addAll(storiesLike(one)));
        }
      }
    }
    return stories;
  }

  /** Whether an article is in a closed story. */
  boolean has(String article) {
    return storyWith(article).isPresent();
  }

  private Optional<String> storyWith(String article) {
    return store.closedPlace(article).map(Placement::story);
  }

  private Set<String> storiesLike(Article article) {
    Set<String> stories = new HashSet<>();
    Prints prints = Prints.of(article);
    List<String> same = store.closedLike(List.of(prints.lines()), 1, MOST);
    List<String> like =
        prints.shingles().size() < Prints.LEAST
            ? List.of()
            : store.closedLike(prints.shingles(), Prints.LEAST, MOST);
    for (List<String> found : List.of(same, like)) {
      found.forEach(one -> storyWith(one).ifPresent(stories::add));
    }
    return stories;
  }

  /**
   * A collection of a few articles, for questions about pairs of which one is in a closed story.
   */
  Live live(Collection<Article> open, Collection<String> closed) {
    Set<Article> articles = new HashSet<>(open);
    Set<String> stories = new HashSet<>();
    closed.forEach(id -> storyWith(id).ifPresent(stories::add));
    stories.forEach(story -> store.closed(story).map(Part::articles).ifPresent(articles::addAll));
    Decisions decisions =
        Decisions.of(store.decisions().stream().map(StoredDecision::decision).toList());
    Optional<Asked> before = asked.filter(one -> one.isOf(articles, decisions));
    if (before.isPresent()) {
      return before.get().live;
    }
    Live live = library.get().live();
    live.addAll(Spoken.of(articles));
    live.decide(decisions);
    asked = Optional.of(new Asked(articles, decisions, live));
    return live;
  }
}
