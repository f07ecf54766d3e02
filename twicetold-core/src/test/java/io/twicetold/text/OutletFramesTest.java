package io.twicetold.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.Samples;
import io.twicetold.article.Article;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OutletFramesTest {

  private static final String FOOTER = "The evening letter of the harbour desk.";

  private static Article framed(String id, long seed, String outlet) {
    Article article = Samples.article(id, seed, 3);
    Article with = Samples.with(article, id, article.title(), article.text() + "\n" + FOOTER);
    return Samples.published(with, "2031-05-01", outlet);
  }

  private static List<Article> framed(int articles, String outlet) {
    return IntStream.range(0, articles).mapToObj(i -> framed("a" + i, i, outlet)).toList();
  }

  private static OutletFrames learned(List<Article> articles) {
    OutletFrames frames = new OutletFrames();
    articles.forEach(frames::add);
    return frames;
  }

  @Property(tries = 100)
  void what_is_learned_does_not_depend_on_the_order(
      @ForAll @IntRange(min = 1, max = 9) int articles, @ForAll long seed) {
    List<Article> delivered = new ArrayList<>(framed(articles, "post"));
    delivered.addAll(framed(3, "gazette"));
    Collections.shuffle(delivered, new Random(seed));
    OutletFrames frames = learned(delivered);
    assertThat(frames.has("post", FOOTER)).isEqualTo(articles >= OutletFrames.ARTICLES);
    assertThat(frames.has("gazette", FOOTER)).isFalse();
  }

  @Property(tries = 50)
  void the_article_that_makes_a_line_frame_tells_whose_it_is(@ForAll long seed) {
    List<Article> delivered = new ArrayList<>(framed(12, "post"));
    Collections.shuffle(delivered, new Random(seed));
    OutletFrames frames = new OutletFrames();
    List<Set<String>> told = delivered.stream().map(frames::add).toList();
    assertThat(told.get(OutletFrames.ARTICLES - 1))
        .containsExactlyInAnyOrderElementsOf(
            delivered.stream().limit(OutletFrames.ARTICLES).map(Article::id).toList());
    assertThat(told.stream().filter(ids -> !ids.isEmpty())).hasSize(1);
  }

  @Property(tries = 50)
  void what_came_and_went_is_not_remembered(
      @ForAll @IntRange(min = 0, max = 9) int staying, @ForAll long seed) {
    List<Article> articles = framed(9, "post");
    List<Article> delivered = new ArrayList<>(articles);
    Collections.shuffle(delivered, new Random(seed));
    OutletFrames frames = learned(delivered);
    Set<String> told = new TreeSet<>();
    for (Article article : articles.subList(staying, articles.size())) {
      told.addAll(frames.remove(article));
    }
    assertThat(frames.has("post", FOOTER)).isEqualTo(staying >= OutletFrames.ARTICLES);
    if (staying < OutletFrames.ARTICLES) {
      assertThat(told).containsAll(articles.subList(0, staying).stream().map(Article::id).toList());
    }
    articles.subList(0, staying).forEach(frames::remove);
    assertThat(learnedAnew(frames, articles)).isTrue();
  }

  private static boolean learnedAnew(OutletFrames frames, List<Article> articles) {
    articles.forEach(frames::add);
    return frames.has("post", FOOTER);
  }

  @Test
  void states_of_one_article_do_not_make_its_lines_frame() {
    Article article = framed("a", 1, "post");
    List<Article> states =
        IntStream.range(0, 20)
            .mapToObj(i -> Samples.with(article, "a" + i, article.title(), article.text()))
            .toList();
    assertThat(learned(states).has("post", FOOTER)).isFalse();
  }

  @Test
  void a_report_under_five_headlines_keeps_its_text() {
    String report =
        "The ferry left the harbour at noon.\nIts engine failed an hour later.\nNobody was hurt.";
    List<Article> states =
        IntStream.range(0, 9)
            .mapToObj(i -> Samples.with(framed("a", 1, "post"), "a" + i, "Headline " + i, report))
            .toList();
    OutletFrames frames = learned(states);
    assertThat(frames.has("post", "Nobody was hurt.")).isTrue();
    assertThat(Text.of(states.getFirst(), frames).frame()).isEmpty();
  }

  @Test
  void an_unknown_outlet_has_no_frames() {
    assertThat(learned(framed(9, "")).has("", FOOTER)).isFalse();
  }

  @Test
  void a_learned_line_is_set_aside_and_a_headline_never_is() {
    OutletFrames frames = learned(framed(9, "post"));
    Article article = framed("b", 77, "post");
    Text text = Text.of(article, frames);
    assertThat(text.frame()).extracting(Line::text).containsExactly(FOOTER);
    Article headline =
        Samples.published(
            Samples.with(article, "c", FOOTER, "The ferry left."), "2031-05-01", "post");
    assertThat(Text.of(headline, frames).body()).isEqualTo(FOOTER + "\nThe ferry left.");
  }
}
