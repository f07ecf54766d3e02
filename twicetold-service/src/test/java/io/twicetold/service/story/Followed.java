package io.twicetold.service.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.Twicetold;
import io.twicetold.article.Article;
import io.twicetold.group.Assignment;
import io.twicetold.group.Decisions;
import io.twicetold.service.store.Condition;
import io.twicetold.service.store.Contents;
import io.twicetold.service.store.Event;
import io.twicetold.service.store.Placement;
import io.twicetold.service.store.Snapshot;
import io.twicetold.service.store.Store;
import io.twicetold.service.store.Stores;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A store with a grouper on it, as a running service has them. */
final class Followed implements AutoCloseable {

  static final Twicetold LITERAL = Twicetold.builder().build();

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

  static final Duration QUIET = Duration.ofDays(14);

  static final Article FERRY =
      article(
          "ferry",
          "Ferry aground",
          "The ferry Halda ran aground off Averin on Monday. All 212 passengers were taken ashore"
              + " by noon. Nobody was hurt when the ship struck the rocks below the lighthouse."
              + " Divers will look at the hull on Tuesday, the harbour master said.");

  static final Article BRIDGE =
      article(
          "bridge",
          "Bridge closed",
          "The old bridge at Tolm is closed until May. Lorries have to go by way of the northern"
              + " tunnel, which takes half an hour longer. The council voted for the repair.");

  final Path folder;
  final Store store;
  final View view = new View();
  final Grouper grouper;
  final Clock clock;

  Followed(Path folder) {
    this(folder, CLOCK, Optional.empty());
  }

  /** Sees to it that what was shown before is shown again at once. */
  Followed(Path folder, Clock clock, Optional<Shown> before) {
    this.folder = folder;
    this.clock = clock;
    store = Stores.in(folder);
    grouper =
        new Grouper(
            () -> LITERAL, store, view, clock, QUIET, new Room(new Progress(), failure -> {}));
    assertThat(grouper.recall()).isTrue();
    before.ifPresent(shown -> assertThat(shown()).isEqualTo(shown));
    grouper.remake();
    before.ifPresent(shown -> assertThat(shown()).isEqualTo(shown));
  }

  Shown shown() {
    List<ToldStory> stories = view.stories(StoryQuery.ALL);
    List<String> articles = stories.stream().flatMap(ToldStory::members).sorted().toList();
    return new Shown(stories, view.places(articles));
  }

  void put(Article article) {
    store.put(article, Condition.KEEP, clock.instant()).join();
  }

  void follow() {
    while (grouper.follow()) {
      // until nothing is left
    }
  }

  List<Event> events() {
    return store.events(0, Integer.MAX_VALUE);
  }

  @Override
  public void close() {
    store.close();
  }

  static Article article(String id, String title, String text) {
    return new Article(
        id, title, text, "https://news.example/" + id, Optional.empty(), "", "en", Map.of());
  }

  static Article again(Article article, String id) {
    return article(id, article.title(), article.text());
  }

  /** A store in which the story of the ferry has been closed, and the one of the bridge has not. */
  static Followed withClosed(Path folder, Moved clock) {
    Followed run = new Followed(folder, clock, Optional.empty());
    run.put(FERRY);
    run.put(again(FERRY, "copy"));
    run.follow();
    clock.pass(Duration.ofDays(13));
    run.put(BRIDGE);
    run.follow();
    assertThat(run.grouper.close()).isFalse();
    clock.pass(Duration.ofDays(2));
    assertThat(run.grouper.close()).isTrue();
    return run;
  }

  /** Everything that people see. */
  record Shown(List<ToldStory> stories, List<Place> places) {}

  /** A clock that tests move. */
  static final class Moved extends Clock {

    private Instant now = CLOCK.instant();

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    void pass(Duration time) {
      now = now.plus(time);
    }
  }

  private static Set<Set<String>> parts(
      Stream<Assignment> assignments, Function<Assignment, String> group) {
    return assignments
        .collect(
            Collectors.groupingBy(group, Collectors.mapping(Assignment::id, Collectors.toSet())))
        .values()
        .stream()
        .collect(Collectors.toSet());
  }

  private static Set<Set<String>> parts(
      List<Placement> placements, Function<Placement, String> of) {
    return placements.stream()
        .collect(
            Collectors.groupingBy(of, Collectors.mapping(Placement::article, Collectors.toSet())))
        .values()
        .stream()
        .collect(Collectors.toSet());
  }

  void assertGroupedAsBatch() {
    Contents contents = store.contents();
    List<Assignment> batch =
        Twicetold.builder()
            .decisions(Decisions.of(contents.decisions()))
            .build()
            .group(contents.articles())
            .assignments();
    List<Placement> placements = store.remembered().placements();
    assertThat(parts(placements, Placement::story))
        .isEqualTo(parts(batch.stream(), Assignment::story));
    assertThat(parts(placements, Placement::family))
        .isEqualTo(parts(batch.stream(), Assignment::family));
  }

  void assertViewIsWhatIsRemembered() {
    List<Placement> placements = store.remembered().placements();
    for (Placement placement : placements) {
      Place place = view.place(placement.article()).orElseThrow();
      assertThat(place.story()).isEqualTo(placement.story());
      assertThat(place.family()).isEqualTo(placement.family());
      assertThat(place.article())
          .isEqualTo(store.article(placement.article()).orElseThrow().article());
    }
    List<ToldStory> told = view.stories(StoryQuery.ALL);
    assertThat(told.stream().flatMap(ToldStory::members))
        .containsExactlyInAnyOrderElementsOf(placements.stream().map(Placement::article).toList());
    assertThat(view.count().stories()).isEqualTo(told.size());
    assertThat(told).isSortedAccordingTo((a, b) -> Long.compare(b.changed(), a.changed()));
    assertThat(view.count().families())
        .isEqualTo(placements.stream().map(Placement::family).distinct().count());
  }

  /** Who follows the events alone knows where everything belongs. */
  void assertEventsTellEverything() {
    Map<String, Placement> known = new TreeMap<>();
    Set<String> live = new TreeSet<>();
    Set<String> used = new HashSet<>();
    long number = 0;
    for (Event event : events()) {
      assertThat(event.number()).isEqualTo(++number);
      JsonNode json = JsonMapper.shared().readTree("{" + event.json() + "}");
      String article = json.path("article").asString("");
      String name = json.path("story").asString(json.path("family").asString(""));
      switch (event.kind()) {
        case "article-added", "article-moved" ->
            known.put(
                article,
                new Placement(
                    article, json.get("story").asString(), json.get("family").asString()));
        case "article-removed" -> known.remove(article);
        case "story-started" -> {
          assertThat(used.add(name)).isTrue();
          live.add(name);
        }
        case "story-merged", "story-ended" -> assertThat(live.remove(name)).isTrue();
        default -> {}
      }
    }
    List<Placement> all;
    try (Snapshot snapshot = Stores.look(folder)) {
      all = snapshot.placements();
      assertThat(snapshot.faults()).isEmpty();
    }
    assertThat(known.values()).containsExactlyInAnyOrderElementsOf(all);
    assertThat(live)
        .isEqualTo(known.values().stream().map(Placement::story).collect(Collectors.toSet()));
  }
}
