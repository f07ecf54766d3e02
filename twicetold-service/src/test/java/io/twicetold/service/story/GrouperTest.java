package io.twicetold.service.story;

import static io.twicetold.service.story.Followed.CLOCK;
import static io.twicetold.service.story.Followed.LITERAL;
import static io.twicetold.service.story.Followed.QUIET;
import static io.twicetold.service.story.Followed.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import io.twicetold.group.Bond;
import io.twicetold.group.Decision;
import io.twicetold.service.Wire;
import io.twicetold.service.store.Condition;
import io.twicetold.service.store.Event;
import io.twicetold.service.store.Name;
import io.twicetold.service.store.Signature;
import io.twicetold.service.store.Store;
import io.twicetold.service.store.Stores;
import io.twicetold.service.story.Followed.Moved;
import io.twicetold.service.story.Followed.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passes over any changes whatever, with restarts between. */
class GrouperTest {

  private static void step(Followed run, Random random, Wire wire) {
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

  private static void decide(Followed run, Random random, String one, String other) {
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
        try (Followed run = new Followed(folder, clock, shown)) {
          shown = Optional.empty();
          for (int i = 0; i < 12; i++) {
            step(run, random, wire);
            if (random.nextBoolean()) {
              run.follow();
            }
          }
          if (life == 2 || random.nextBoolean()) {
            run.follow();
            run.assertGroupedAsBatch();
            run.assertViewIsWhatIsRemembered();
            shown = Optional.of(run.shown());
          }
          run.assertEventsTellEverything();
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

  @Test
  void what_waits_is_followed_in_one_pass(@TempDir Path folder) {
    try (Followed run = new Followed(folder)) {
      new Wire(3).next(100).forEach(run::put);
      assertThat(run.grouper.follow()).isTrue();
      assertThat(run.grouper.position()).isEqualTo(run.store.position());
      assertThat(run.grouper.follow()).isFalse();
      run.assertGroupedAsBatch();
    }
  }

  @Test
  void a_restart_tells_nothing_new(@TempDir Path folder) {
    List<Event> events = new ArrayList<>();
    try (Followed run = new Followed(folder)) {
      new Wire(7)
          .next(20)
          .forEach(article -> run.store.put(article, Condition.KEEP, CLOCK.instant()).join());
      run.follow();
      events.addAll(run.events());
    }
    try (Followed run = new Followed(folder)) {
      run.follow();
      assertThat(run.events()).isEqualTo(events);
      run.assertViewIsWhatIsRemembered();
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
    try (Followed run = new Followed(folder)) {
      assertThat(run.store.events(0, 100)).isEqualTo(told);
      run.assertViewIsWhatIsRemembered();
    }
  }

  @Test
  void an_article_taken_away_while_a_pass_is_under_way_is_not_shown_by_it(@TempDir Path folder) {
    try (Followed run = new Followed(folder)) {
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
    try (Followed run = new Followed(folder)) {
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
