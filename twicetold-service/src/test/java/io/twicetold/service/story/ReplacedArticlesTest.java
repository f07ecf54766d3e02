package io.twicetold.service.story;

import static io.twicetold.service.story.Followed.CLOCK;
import static io.twicetold.service.story.Followed.FERRY;
import static io.twicetold.service.story.Followed.article;
import static io.twicetold.service.story.Followed.withClosed;
import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import io.twicetold.service.store.Condition;
import io.twicetold.service.store.Event;
import io.twicetold.service.story.Followed.Moved;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles that come again with another text. */
class ReplacedArticlesTest {

  private static final String REPLACED =
      "{\"article\":\"ferry\",\"story\":\"s1\",\"family\":\"f1\"}";

  private static List<Event> replaced(Followed run) {
    return run.events().stream().filter(one -> one.kind().equals("article-replaced")).toList();
  }

  private static void replace(Followed run, String text) {
    Article other = article("ferry", FERRY.title(), text);
    run.store.put(other, Condition.ANY, CLOCK.instant()).join();
  }

  @Test
  void a_story_stays_with_those_of_its_articles_that_tell_it_still(@TempDir Path folder) {
    try (Followed run = new Followed(folder)) {
      run.put(FERRY);
      run.put(Followed.again(FERRY, "ferry-2"));
      run.follow();
      assertThat(run.view.place("ferry-2").orElseThrow().story()).isEqualTo("s1");
      replace(run, "A rabbit ran over the bridge of Tern. It was white.");
      run.follow();
      assertThat(run.view.place("ferry-2").orElseThrow().story()).isEqualTo("s1");
      assertThat(run.view.place("ferry-2").orElseThrow().family()).isEqualTo("f1");
      assertThat(run.view.place("ferry").orElseThrow().story()).isEqualTo("s2");
    }
  }

  @Test
  void another_text_is_told_once_and_its_story_with_it(@TempDir Path folder) {
    try (Followed run = new Followed(folder)) {
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
    try (Followed run = new Followed(folder)) {
      assertThat(replaced(run)).hasSize(1);
      replace(run, FERRY.text() + " It sank.");
    }
    try (Followed run = new Followed(folder)) { // the service ended before it could follow
      assertThat(replaced(run)).hasSize(2);
      run.store.remove("ferry", Condition.ANY).join();
      replace(run, FERRY.text());
      run.follow();
      assertThat(replaced(run)).hasSize(3);
    }
    try (Followed run = new Followed(folder)) {
      run.follow();
      assertThat(replaced(run)).hasSize(3);
    }
  }

  @Test
  void another_text_of_a_closed_story_is_told_too(@TempDir Path folder) {
    try (Followed run = withClosed(folder, new Moved())) {
      replace(run, FERRY.text() + " It floats again.");
      run.follow();
      assertThat("{" + replaced(run).getFirst().json() + "}").isEqualTo(REPLACED);
    }
  }
}
