package io.twicetold.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.Scripts;
import io.twicetold.article.Article;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TextTest {

  @Provide
  Arbitrary<String> anything() {
    return Scripts.anything();
  }

  private static Text clean(String title, String text) {
    return Text.of(Article.of("a", title, text), new OutletFrames());
  }

  @Property
  void words_and_frame_together_hold_every_line(@ForAll("anything") String body) {
    Text text = clean("Head", body + "\nShare this article\nThe ferry left.");
    List<Line> all = new ArrayList<>(text.lines());
    all.addAll(text.frame());
    all.sort(
        Comparator.comparing((Line line) -> line.span().field())
            .thenComparingInt(line -> line.span().start()));
    assertThat(all).isEqualTo(Line.of(text.article()));
  }

  @Test
  void frames_are_set_aside_with_their_places() {
    Text text = clean("Storm", "Photo: A. Person\nThe storm came.\nRead more");
    assertThat(text.body()).isEqualTo("Storm\nThe storm came.");
    assertThat(text.frame()).extracting(line -> line.span().start()).containsExactly(0, 33);
  }

  @Test
  void a_page_that_is_all_frame_is_kept() {
    Text text = clean("", "Share this article\nRead more");
    assertThat(text.lines()).hasSize(2);
    assertThat(text.frame()).isEmpty();
  }

  @Test
  void a_headline_is_never_frame() {
    assertThat(clean("Advertisement", "The storm came.").lines()).hasSize(2);
  }

  @Test
  void an_article_without_title_is_known_by_its_first_line_that_is_no_frame() {
    assertThat(headline(" ", "Subscribe to our newsletter\n The storm came. \nIt left."))
        .isEqualTo("The storm came.");
    assertThat(headline("", "Read more")).isEqualTo("Read more");
    assertThat(headline(" Storm ", "Share this article\nThe storm came.")).isEqualTo("Storm");
  }

  private static String headline(String title, String text) {
    return Text.headline(Article.of("a", title, text));
  }
}
