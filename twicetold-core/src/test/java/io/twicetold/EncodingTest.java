package io.twicetold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twicetold.article.Article;
import io.twicetold.group.Decisions;
import io.twicetold.vector.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class EncodingTest {

  /** Keeps what it was given; fails when it is told to. */
  private static final class Listening implements Encoder {
    private final WordsEncoder words = new WordsEncoder();
    private final List<String> heard = new ArrayList<>();
    private boolean failing;

    @Override
    public String version() {
      return words.version();
    }

    @Override
    public int width() {
      return words.width();
    }

    @Override
    public List<float[]> encode(List<String> texts) {
      if (failing) {
        throw new IllegalArgumentException("out of paper");
      }
      heard.addAll(texts);
      return words.encode(texts);
    }
  }

  private final Listening encoder = new Listening();
  private final Twicetold library =
      Twicetold.builder().encoder(encoder, WordsEncoder.means()).build();

  /** Copies far apart in the collection, each with a last sentence of its own. */
  private static List<Article> copies(int originals, int times) {
    List<Article> articles = new ArrayList<>();
    for (int time = 0; time < times; time++) {
      for (int i = 0; i < originals; i++) {
        Article one = Samples.article("a" + i, i, 6);
        articles.add(
            Samples.with(
                one, one.id() + "-" + time, one.title(), one.text() + " Seen " + time + "."));
      }
    }
    return articles;
  }

  @Test
  void what_stands_in_many_articles_is_encoded_once() {
    library.group(copies(400, 3));
    assertThat(encoder.heard).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void a_live_collection_whose_encoder_failed_says_so_and_answers_nothing_else() {
    Live live = library.live();
    live.add(Samples.article("a", 1, 6));
    encoder.failing = true;
    assertThatThrownBy(() -> live.add(Samples.article("b", 2, 6))).hasMessage("out of paper");
    encoder.failing = false;
    List<ThrowingCallable> calls =
        List.of(
            () -> live.add(Samples.article("b", 2, 6)),
            () -> live.change(List.of(), Set.of("a")),
            () -> live.decide(Decisions.NONE),
            () -> live.preview(Decisions.NONE),
            () -> live.relations("a"),
            live::grouping,
            live::tally,
            live::unsure);
    assertThat(calls)
        .allSatisfy(call ->
            assertThatThrownBy(call)
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("out of paper"));
  }

  @Test
  void what_is_refused_or_only_asked_for_leaves_a_live_collection_whole() {
    Live live = library.live();
    live.add(Samples.article("a", 1, 6));
    assertThatThrownBy(() -> live.add(Samples.article("a", 2, 6))).hasMessageContaining("a");
    encoder.failing = true;
    assertThatThrownBy(() -> live.similar(Samples.article("b", 3, 6), 5))
        .hasMessage("out of paper");
    encoder.failing = false;
    live.add(Samples.article("b", 3, 6));
    assertThat(live.tally().articles()).isEqualTo(2);
  }

  @Test
  void so_is_what_comes_again_later() {
    Live live = library.live();
    copies(10, 3).forEach(live::add);
    assertThat(encoder.heard).isNotEmpty().doesNotHaveDuplicates();
  }
}
