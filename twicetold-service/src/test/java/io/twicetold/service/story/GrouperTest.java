package io.twicetold.service.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.Twicetold;
import io.twicetold.article.Article;
import io.twicetold.group.Assignment;
import io.twicetold.group.Bond;
import io.twicetold.group.Decision;
import io.twicetold.group.Decisions;
import io.twicetold.service.Wire;
import io.twicetold.service.store.Condition;
import io.twicetold.service.store.Contents;
import io.twicetold.service.store.Event;
import io.twicetold.service.store.Name;
import io.twicetold.service.store.Placement;
import io.twicetold.service.store.Signature;
import io.twicetold.service.store.Snapshot;
import io.twicetold.service.store.Store;
import io.twicetold.service.store.Stores;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Passes over any changes whatever, with restarts between. */
class GrouperTest {

  private static final Twicetold LITERAL = Twicetold.builder().build();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
  private static final Duration QUIET = Duration.ofDays(14);
  private static final StoryQuery ALL =
      new StoryQuery(
          Optional.empty(),
          Optional.empty(),
          "",
          "",
          0,
          0,
          "",
          OptionalLong.empty(),
          Integer.MAX_VALUE);

  /** A store with a grouper on it, as a running service has them. */
  private static final class Run implements AutoCloseable {

    private final Path folder;
    private final Store store;
    private final View view = new View();
    private final Grouper grouper;
    private final Clock clock;

    Run(Path folder) {
      this(folder, CLOCK, Optional.empty());
    }

    /** Sees to it that what was shown before is shown again at once. */
    Run(Path folder, Clock clock, Optional<Shown> before) {
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
      List<ToldStory> stories = view.stories(ALL);
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
  }

  /** Everything that people see. */
  private record Shown(List<ToldStory> stories, List<Place> places) {}

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

  private static void assertGroupedAsBatch(Run run) {
    Contents contents = run.store.contents();
    List<Assignment> batch =
        Twicetold.builder()
            .decisions(Decisions.of(contents.decisions()))
            .build()
            .group(contents.articles())
            .assignments();
    List<Placement> placements = run.store.remembered().placements();
    assertThat(parts(placements, Placement::story))
        .isEqualTo(parts(batch.stream(), Assignment::story));
    assertThat(parts(placements, Placement::family))
        .isEqualTo(parts(batch.stream(), Assignment::family));
  }

  private static void assertViewIsWhatIsRemembered(Run run) {
    List<Placement> placements = run.store.remembered().placements();
    for (Placement placement : placements) {
      Place place = run.view.place(placement.article()).orElseThrow();
      assertThat(place.story()).isEqualTo(placement.story());
      assertThat(place.family()).isEqualTo(placement.family());
      assertThat(place.article())
          .isEqualTo(run.store.article(placement.article()).orElseThrow().article());
    }
    List<ToldStory> told = run.view.stories(ALL);
    assertThat(told.stream().flatMap(ToldStory::members))
        .containsExactlyInAnyOrderElementsOf(placements.stream().map(Placement::article).toList());
    assertThat(run.view.count().stories()).isEqualTo(told.size());
    assertThat(told).isSortedAccordingTo((a, b) -> Long.compare(b.changed(), a.changed()));
    assertThat(run.view.count().families())
        .isEqualTo(placements.stream().map(Placement::family).distinct().count());
  }

  /** Who follows the events alone knows where everything belongs. */
  private static void assertEventsTellEverything(Run run) {
    Map<String, Placement> known = new TreeMap<>();
    Set<String> live = new TreeSet<>();
    Set<String> used = new HashSet<>();
    long number = 0;
    for (Event event : run.events()) {
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
    try (Snapshot snapshot = Stores.look(run.folder)) {
      all = snapshot.placements();
      assertThat(snapshot.faults()).isEmpty();
    }
    assertThat(known.values()).containsExactlyInAnyOrderElementsOf(all);
    assertThat(live)
        .isEqualTo(known.values().stream().map(Placement::story).collect(Collectors.toSet()));
  }

  private static void step(Run run, Random random, Wire wire) {
    List<Article> there = run.store.contents().articles();
    int kind = there.size() < 4 ? 0 : random.nextInt(10);
    String one = there.isEmpty() ? "" : there.get(random.nextInt(there.size())).id();
    String other = there.isEmpty() ? "" : there.getFirst().id();
    switch (kind) {
      case 7 -> run.store.remove(one, Condition.ANY).join();
      case 8 -> {
        Article next = wire.next();
        run.store
            .put(Article.of(one, next.title(), next.text()), Condition.ANY, run.clock.instant())
            .join();
      }
      case 9 -> decide(run, random, one, other);
      case 6 -> {
        ((Moved) run.clock).pass(Duration.ofDays(random.nextInt(10)));
        run.grouper.close();
      }
      default -> wire.next(1 + random.nextInt(3)).forEach(run::put);
    }
  }

  private static void decide(Run run, Random random, String one, String other) {
    if (one.equals(other)) {
      return;
    }
    Bond bond = random.nextBoolean() ? Bond.STORY : Bond.FAMILY;
    if (random.nextInt(3) == 0) {
      run.store.undo(one, other, bond, Signature.NONE, Instant.EPOCH).join();
    } else {
      Decision decision = new Decision(one, other, bond, random.nextBoolean());
      run.store.decide(decision, Signature.NONE, run.clock.instant()).join();
    }
  }

  /** With 4 a story is opened again of which an article is deleted in the same breath. */
  @Test
  void what_once_went_wrong_goes_right() throws IOException {
    whatever_comes_the_grouping_is_that_of_the_set_and_the_events_tell_it(4);
  }

  @Property(tries = 8)
  void whatever_comes_the_grouping_is_that_of_the_set_and_the_events_tell_it(@ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    Wire wire = new Wire(seed);
    Moved clock = new Moved();
    Path folder = Files.createTempDirectory("twicetold-grouper");
    try {
      Optional<Shown> shown = Optional.empty();
      for (int life = 0; life < 3; life++) {
        try (Run run = new Run(folder, clock, shown)) {
          shown = Optional.empty();
          for (int i = 0; i < 12; i++) {
            step(run, random, wire);
            if (random.nextBoolean()) {
              run.follow();
            }
          }
          if (life == 2 || random.nextBoolean()) {
            run.follow();
            assertGroupedAsBatch(run);
            assertViewIsWhatIsRemembered(run);
            shown = Optional.of(run.shown());
          }
          assertEventsTellEverything(run);
        }
      }
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static final String REPLACED =
      "{\"article\":\"ferry\",\"story\":\"s1\",\"family\":\"f1\"}";

  private static List<Event> replaced(Run run) {
    return run.events().stream().filter(one -> one.kind().equals("article-replaced")).toList();
  }

  private static void replace(Run run, String text) {
    Article other = article("ferry", FERRY.title(), text);
    run.store.put(other, Condition.ANY, CLOCK.instant()).join();
  }

  @Test
  void another_text_is_told_once_and_its_story_with_it(@TempDir Path folder) {
    try (Run run = new Run(folder)) {
      run.put(FERRY);
      replace(run, "Told before anybody saw it. " + FERRY.text());
      run.follow();
      assertThat(replaced(run)).isEmpty();
      long before = run.grouper.events();
      replace(run, FERRY.text() + " It floats again.");
      run.follow();
      assertThat(run.events().stream().skip(before))
          .extracting(Event::kind)
          .containsExactly("article-replaced", "story-changed", "family-changed");
      assertThat("{" + replaced(run).getFirst().json() + "}").isEqualTo(REPLACED);
      assertThat(run.view.story("s1").orElseThrow().changed()).isGreaterThan(before);
    }
    try (Run run = new Run(folder)) {
      assertThat(replaced(run)).hasSize(1);
      replace(run, FERRY.text() + " It sank.");
    }
    try (Run run = new Run(folder)) { // the service ended before it could follow
      assertThat(replaced(run)).hasSize(2);
      run.store.remove("ferry", Condition.ANY).join();
      replace(run, FERRY.text());
      run.follow();
      assertThat(replaced(run)).hasSize(3);
    }
    try (Run run = new Run(folder)) {
      run.follow();
      assertThat(replaced(run)).hasSize(3);
    }
  }

  @Test
  void another_text_of_a_closed_story_is_told_too(@TempDir Path folder) {
    try (Run run = withClosed(folder, new Moved())) {
      replace(run, FERRY.text() + " It floats again.");
      run.follow();
      assertThat("{" + replaced(run).getFirst().json() + "}").isEqualTo(REPLACED);
    }
  }

  @Test
  void what_waits_is_followed_in_one_pass(@TempDir Path folder) {
    try (Run run = new Run(folder)) {
      new Wire(3).next(100).forEach(run::put);
      assertThat(run.grouper.follow()).isTrue();
      assertThat(run.grouper.position()).isEqualTo(run.store.position());
      assertThat(run.grouper.follow()).isFalse();
      assertGroupedAsBatch(run);
    }
  }

  @Test
  void a_restart_tells_nothing_new(@TempDir Path folder) {
    List<Event> events = new ArrayList<>();
    try (Run run = new Run(folder)) {
      new Wire(7)
          .next(20)
          .forEach(article -> run.store.put(article, Condition.KEEP, CLOCK.instant()).join());
      run.follow();
      events.addAll(run.events());
    }
    try (Run run = new Run(folder)) {
      run.follow();
      assertThat(run.events()).isEqualTo(events);
      assertViewIsWhatIsRemembered(run);
    }
  }

  /** A clock that tests move. */
  private static final class Moved extends Clock {

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

  private static final Article FERRY =
      article(
          "ferry",
          "Ferry aground",
          "The ferry Halda ran aground off Averin on Monday. All 212 passengers were taken ashore"
              + " by noon. Nobody was hurt when the ship struck the rocks below the lighthouse."
              + " Divers will look at the hull on Tuesday, the harbour master said.");
  private static final Article BRIDGE =
      article(
          "bridge",
          "Bridge closed",
          "The old bridge at Tolm is closed until May. Lorries have to go by way of the northern"
              + " tunnel, which takes half an hour longer. The council voted for the repair.");

  private static Article article(String id, String title, String text) {
    return new Article(
        id, title, text, "https://news.example/" + id, Optional.empty(), "", "en", Map.of());
  }

  private static Article again(Article article, String id) {
    return article(id, article.title(), article.text());
  }

  /** A store in which the story of the ferry has been closed, and the one of the bridge has not. */
  private static Run withClosed(Path folder, Moved clock) {
    Run run = new Run(folder, clock, Optional.empty());
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

  @Test
  void a_restart_does_not_make_quiet_stories_loud(@TempDir Path folder) {
    Moved clock = new Moved();
    try (Run run = new Run(folder, clock, Optional.empty())) {
      run.put(FERRY);
      run.follow();
      clock.pass(Duration.ofDays(13));
      run.put(BRIDGE);
    }
    try (Run again = new Run(folder, clock, Optional.empty())) {
      assertThat(again.grouper.close()).isFalse();
      clock.pass(Duration.ofDays(2));
      assertThat(again.grouper.close()).isTrue();
      assertThat(again.view.place("ferry")).isEmpty();
      assertThat(again.view.place("bridge")).isPresent(); // the restart was the first to see it
    }
  }

  @Test
  void a_quiet_story_leaves_the_memory_and_is_found_by_its_ids_and_address(@TempDir Path folder) {
    Moved clock = new Moved();
    try (Run run = withClosed(folder, clock)) {
      assertThat(run.view.count()).isEqualTo(new Stories.Counts(1, 1, 1));
      assertThat(run.grouper.tally().articles()).isOne();
      assertThat(run.store.remembered().placements()).hasSize(1);
      Past past = new Past(() -> LITERAL, run.store);
      assertThat(past.story("s1").orElseThrow().members()).containsExactly("copy", "ferry");
      assertThat(past.family("f1").orElseThrow().family().members()).hasSize(2);
      assertThat(past.place("copy").orElseThrow().article().text()).isEqualTo(FERRY.text());
      assertThat(past.withAddress(FERRY.url()).orElseThrow().article()).isEqualTo(FERRY);
      assertThat(past.places(List.of("ferry", "bridge", "nobody")))
          .containsOnlyKeys("ferry", "copy");
      assertThat(past.story("s2")).isEmpty();
      assertThat(past.live(List.of(BRIDGE), List.of("ferry")).explain("ferry", "bridge"))
          .isNotNull();
    }
    try (Run again = new Run(folder, clock, Optional.empty())) {
      assertThat(again.view.count().articles()).isOne();
      assertThat(again.events()).hasSize(7);
    }
  }

  @Test
  void a_late_copy_opens_the_story_again_under_its_id(@TempDir Path folder) {
    Moved clock = new Moved();
    try (Run run = withClosed(folder, clock)) {
      String text = FERRY.text();
      run.put(
          Article.of("late", "Ferry", text.substring(text.indexOf("All")) + " More on page 3."));
      run.follow();
      assertThat(run.view.place("late").orElseThrow().story()).isEqualTo("s1");
      assertThat(run.view.place("ferry").orElseThrow().story()).isEqualTo("s1");
      assertThat(run.store.hasClosed()).isFalse();
      assertGroupedAsBatch(run);
      assertViewIsWhatIsRemembered(run);
      assertEventsTellEverything(run);
    }
  }

  @Test
  void what_is_done_to_an_article_of_a_closed_story_opens_it(@TempDir Path folder) {
    Moved clock = new Moved();
    try (Run run = withClosed(folder, clock)) {
      run.store.remove("copy", Condition.ANY).join();
      run.follow();
      assertThat(run.view.story("s1").orElseThrow().members()).containsExactly("ferry");
      assertEventsTellEverything(run);
      clock.pass(Duration.ofDays(20));
      assertThat(run.grouper.close()).isTrue();
      assertThat(run.view.count().articles()).isZero();
      run.store
          .decide(Decision.together("ferry", "bridge", Bond.STORY), Signature.NONE, clock.now)
          .join();
      run.follow();
      assertThat(run.view.story("s1").orElseThrow().members()).contains("ferry", "bridge");
      assertGroupedAsBatch(run);
      assertEventsTellEverything(run);
    }
  }

  @Test
  void a_story_that_merges_while_an_article_of_it_is_deleted_ends_once(@TempDir Path folder) {
    Moved clock = new Moved();
    try (Run run = withClosed(folder, clock)) {
      run.put(again(BRIDGE, "bridge-2"));
      run.put(again(BRIDGE, "bridge-3"));
      run.follow();
      run.store
          .decide(Decision.together("ferry", "bridge", Bond.STORY), Signature.NONE, clock.now)
          .join();
      run.store.remove("copy", Condition.ANY).join();
      run.follow();
      assertThat(run.view.place("ferry").orElseThrow().story()).isEqualTo("s2");
      assertThat(run.store.name("s1").orElseThrow().mergedInto()).containsExactly("s2");
      assertThat(run.events()).extracting(Event::kind).doesNotContain("story-ended");
      assertEventsTellEverything(run);
    }
  }

  @Test
  void what_was_done_to_a_closed_story_before_a_restart_is_followed_after_it(@TempDir Path folder) {
    Moved clock = new Moved();
    try (Run run = withClosed(folder, clock)) {
      run.store.remove("copy", Condition.ANY).join();
    }
    try (Run again = new Run(folder, clock, Optional.empty())) {
      assertThat(again.view.story("s1").orElseThrow().members()).containsExactly("ferry");
      assertViewIsWhatIsRemembered(again);
      assertEventsTellEverything(again);
    }
  }

  @Test
  void what_an_older_version_left_is_found_anew_and_shown_at_once_from_then_on(@TempDir Path folder)
      throws Exception {
    try (InputStream in = Store.class.getResourceAsStream("version-1.sql");
        var connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("twicetold.db"));
        var statement = connection.createStatement()) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String one : all.lines().toList()) {
        statement.execute(one);
      }
    }
    List<Event> told;
    try (Store store = Stores.in(folder)) {
      Grouper grouper =
          new Grouper(
              () -> LITERAL,
              store,
              new View(),
              CLOCK,
              QUIET,
              new Room(new Progress(), failure -> {}));
      assertThat(grouper.recall()).isFalse();
      grouper.remake();
      // where articles went by another judge is told too
      assertThat(store.events(21, 100)).extracting(Event::kind).containsOnlyOnce("article-added");
      told = store.events(0, 100);
    }
    try (Run run = new Run(folder)) {
      assertThat(run.store.events(0, 100)).isEqualTo(told);
      assertViewIsWhatIsRemembered(run);
    }
  }

  @Test
  void an_article_taken_away_while_a_pass_is_under_way_is_not_shown_by_it(@TempDir Path folder) {
    try (Run run = new Run(folder)) {
      Article one = Article.of("a", "Council votes", "The council voted for the bridge on Monday.");
      run.put(one);
      run.put(Article.of("b", "Otter found", "A giant otter lived at the lake once."));
      long taken = run.store.position() + 1;
      run.view.hide("a", taken); // and the pass, which began before, knows the article still
      run.follow();
      assertThat(run.view.place("a")).isEmpty();
      assertThat(run.view.place("b")).isPresent();
      assertThat(run.store.remove("a", Condition.ANY).join().position()).isEqualTo(taken);
      run.put(one);
      run.follow();
      assertThat(run.view.place("a")).isPresent();
    }
  }

  @Test
  void stories_merged_and_split_by_decisions_leave_word_where_they_went(@TempDir Path folder) {
    try (Run run = new Run(folder)) {
      Article one = Article.of("a", "Council votes", "The council voted for the bridge on Monday.");
      Article other = Article.of("b", "Otter found", "A giant otter lived at the lake once.");
      run.store.put(one, Condition.KEEP, CLOCK.instant()).join();
      run.store.put(other, Condition.KEEP, CLOCK.instant()).join();
      run.follow();
      assertThat(run.view.place("b").orElseThrow().story()).isEqualTo("s2");
      run.store
          .decide(Decision.together("a", "b", Bond.STORY), Signature.NONE, CLOCK.instant())
          .join();
      run.follow();
      assertThat(run.view.place("b").orElseThrow().story()).isEqualTo("s1");
      assertThat(run.store.name("s2").orElseThrow().mergedInto()).containsExactly("s1");
      run.store.undo("a", "b", Bond.STORY, Signature.NONE, Instant.EPOCH).join();
      run.follow();
      assertThat(run.view.place("b").orElseThrow().story()).isEqualTo("s3");
      Name split = run.store.name("s1").orElseThrow();
      assertThat(split.splitInto()).containsExactly("s3");
      assertThat(split.ended()).isZero();
      assertThat(run.events()).extracting(Event::kind).contains("story-merged", "decision-undone");
    }
  }
}
