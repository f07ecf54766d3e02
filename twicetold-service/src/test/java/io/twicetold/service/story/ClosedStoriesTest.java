package io.twicetold.service.story;

import static io.twicetold.service.story.Followed.BRIDGE;
import static io.twicetold.service.story.Followed.FERRY;
import static io.twicetold.service.story.Followed.LITERAL;
import static io.twicetold.service.story.Followed.again;
import static io.twicetold.service.story.Followed.withClosed;
import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.Live;
import io.twicetold.article.Article;
import io.twicetold.group.Bond;
import io.twicetold.group.Decision;
import io.twicetold.service.store.Condition;
import io.twicetold.service.store.Event;
import io.twicetold.service.store.Signature;
import io.twicetold.service.story.Followed.Moved;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories that have been quiet for long leave memory, and open again. */
class ClosedStoriesTest {

  @Test
  void a_restart_does_not_make_quiet_stories_loud(@TempDir Path folder) {
    Moved clock = new Moved();
    try (Followed run = new Followed(folder, clock, Optional.empty())) {
      run.put(FERRY);
      run.follow();
      clock.pass(Duration.ofDays(13));
      run.put(BRIDGE);
    }
    try (Followed again = new Followed(folder, clock, Optional.empty())) {
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
    try (Followed run = withClosed(folder, clock)) {
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
    try (Followed again = new Followed(folder, clock, Optional.empty())) {
      assertThat(again.view.count().articles()).isOne();
      assertThat(again.events()).hasSize(7);
    }
  }

  @Test
  void a_collection_of_the_past_is_kept_until_another_is_asked_for(@TempDir Path folder) {
    try (Followed run = withClosed(folder, new Moved())) {
      Past past = new Past(() -> LITERAL, run.store);
      List<Article> open = List.of(BRIDGE);
      List<String> closed = List.of("ferry");
      Live first = past.live(open, closed);
      assertThat(past.live(open, closed)).isSameAs(first);
      assertThat(past.live(List.of(), closed)).isNotSameAs(first);
      assertThat(first.explain("ferry", "bridge").story().together()).isFalse();

      Live before = past.live(open, closed);
      run.store
          .decide(Decision.together("ferry", "bridge", Bond.STORY), Signature.NONE, Instant.EPOCH)
          .join();
      Live decided = past.live(open, closed);
      assertThat(decided).isNotSameAs(before);
      assertThat(decided.explain("ferry", "bridge").story().together()).isTrue();
    }
  }

  @Test
  void a_late_copy_opens_the_story_again_under_its_id(@TempDir Path folder) {
    Moved clock = new Moved();
    try (Followed run = withClosed(folder, clock)) {
      String text = FERRY.text();
      run.put(
          Article.of("late", "Ferry", text.substring(text.indexOf("All")) + " More on page 3."));
      run.follow();
      assertThat(run.view.place("late").orElseThrow().story()).isEqualTo("s1");
      assertThat(run.view.place("ferry").orElseThrow().story()).isEqualTo("s1");
      assertThat(run.store.hasClosed()).isFalse();
      run.assertGroupedAsBatch();
      run.assertViewIsWhatIsRemembered();
      run.assertEventsTellEverything();
    }
  }

  @Test
  void what_is_done_to_an_article_of_a_closed_story_opens_it(@TempDir Path folder) {
    Moved clock = new Moved();
    try (Followed run = withClosed(folder, clock)) {
      run.store.remove("copy", Condition.ANY).join();
      run.follow();
      assertThat(run.view.story("s1").orElseThrow().members()).containsExactly("ferry");
      run.assertEventsTellEverything();
      clock.pass(Duration.ofDays(20));
      assertThat(run.grouper.close()).isTrue();
      assertThat(run.view.count().articles()).isZero();
      run.store
          .decide(Decision.together("ferry", "bridge", Bond.STORY), Signature.NONE, clock.instant())
          .join();
      run.follow();
      assertThat(run.view.story("s1").orElseThrow().members()).contains("ferry", "bridge");
      run.assertGroupedAsBatch();
      run.assertEventsTellEverything();
    }
  }

  @Test
  void a_story_that_merges_while_an_article_of_it_is_deleted_ends_once(@TempDir Path folder) {
    Moved clock = new Moved();
    try (Followed run = withClosed(folder, clock)) {
      run.put(again(BRIDGE, "bridge-2"));
      run.put(again(BRIDGE, "bridge-3"));
      run.follow();
      run.store
          .decide(Decision.together("ferry", "bridge", Bond.STORY), Signature.NONE, clock.instant())
          .join();
      run.store.remove("copy", Condition.ANY).join();
      run.follow();
      assertThat(run.view.place("ferry").orElseThrow().story()).isEqualTo("s2");
      assertThat(run.store.name("s1").orElseThrow().mergedInto()).containsExactly("s2");
      assertThat(run.events()).extracting(Event::kind).doesNotContain("story-ended");
      run.assertEventsTellEverything();
    }
  }

  @Test
  void what_was_done_to_a_closed_story_before_a_restart_is_followed_after_it(@TempDir Path folder) {
    Moved clock = new Moved();
    try (Followed run = withClosed(folder, clock)) {
      run.store.remove("copy", Condition.ANY).join();
    }
    try (Followed again = new Followed(folder, clock, Optional.empty())) {
      assertThat(again.view.story("s1").orElseThrow().members()).containsExactly("ferry");
      again.assertViewIsWhatIsRemembered();
      again.assertEventsTellEverything();
    }
  }
}
