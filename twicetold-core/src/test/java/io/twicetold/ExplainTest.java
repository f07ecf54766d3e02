package io.twicetold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.twicetold.article.Article;
import io.twicetold.compare.Feature;
import io.twicetold.group.Bond;
import io.twicetold.group.Decision;
import io.twicetold.group.Decisions;
import io.twicetold.group.Tie;
import io.twicetold.judge.Explanation.Evidence;
import io.twicetold.judge.Explanation.Weighing;
import io.twicetold.window.Collation;
import io.twicetold.window.Explained;
import io.twicetold.window.Route;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Explanations say what the grouping did. */
class ExplainTest {

  private static final Twicetold TWICETOLD =
      Twicetold.builder().encoder(new WordsEncoder(), WordsEncoder.means()).build();

  private static final double CLOSE = 1e-6;

  private static double odds(double probability) {
    return Math.log(probability / (1 - probability));
  }

  private static void assertWeighed(Weighing weighing) {
    double sum = weighing.before();
    for (Evidence evidence : weighing.evidence()) {
      sum += evidence.weight();
    }
    // weights below a thousandth are left out
    assertThat(sum).isCloseTo(odds(weighing.probability()), within(1e-3 * Feature.values().length));
    weighing
        .turn()
        .ifPresent(turn -> {
          assertThat(turn.probability() >= 0.5).isNotEqualTo(weighing.probability() >= 0.5);
          assertThat(turn.wanted()).isNotEqualTo(turn.value());
          assertThat(turn.name()).isNotBlank();
          assertThat(turn.shownWanted()).isNotEqualTo(turn.shown());
        });
  }

  private static void assertTied(Tie tie, boolean together) {
    assertThat(tie.together()).isEqualTo(together);
    if (tie.mean().isPresent()) {
      assertThat(tie.mean().getAsDouble() >= tie.cut()).isEqualTo(together);
    }
    for (int i = 1; i < tie.chain().size(); i++) {
      assertThat(tie.chain().get(i).from()).isEqualTo(tie.chain().get(i - 1).to());
    }
  }

  @Property(tries = 15)
  void what_is_explained_is_what_is_grouped(@ForAll long seed) {
    Random random = new Random(seed);
    List<Article> articles = Samples.collection(10, seed);
    Collation collation = TWICETOLD.collation(articles);
    for (int i = 0; i < 12; i++) {
      Article one = articles.get(random.nextInt(articles.size()));
      Article other = articles.get(random.nextInt(articles.size()));
      if (one.id().equals(other.id())) {
        continue;
      }
      Explained explained = collation.explain(one.id(), other.id());
      explained
          .explanation()
          .ifPresent(why -> {
            assertWeighed(why.descent());
            assertWeighed(why.story());
          });
      collation.relations(one.id()).stream()
          .filter(told -> Set.of(told.a(), told.b()).equals(Set.of(one.id(), other.id())))
          .forEach(told -> {
            assertThat(explained.verdict().descent()).isCloseTo(told.descent(), within(CLOSE));
            assertThat(explained.verdict().story()).isCloseTo(told.story(), within(CLOSE));
          });
      assertTied(explained.family(), explained.a().family().equals(explained.b().family()));
      assertTied(explained.story(), explained.a().story().equals(explained.b().story()));
      assertThat(explained.routes()).isEqualTo(collation.routes(one.id(), other.id()));
      assertThat(List.of(explained.a().id(), explained.b().id()))
          .containsExactlyInAnyOrder(one.id(), other.id());
    }
  }

  @Test
  void one_text_twice_has_nothing_to_weigh() {
    Article one = Samples.article("one", 3, 6);
    Article copy = Samples.with(one, "copy", one.title(), one.text());
    Explained explained = TWICETOLD.collation(List.of(one, copy)).explain("copy", "one");
    assertThat(explained.explanation()).isEmpty();
    assertThat(explained.routes()).containsExactly(Route.SAME_TEXT);
    assertThat(explained.family().together()).isTrue();
  }

  @Test
  void strangers_were_not_compared_and_a_decision_that_joins_them_is_named() {
    List<Article> articles =
        List.of(
            Samples.article("a", 1, 6),
            Article.of("b", "Qvx jrlm", "Zpt wkrh bnnj qqrz. Vxlm trrk zzph wwnq jkkd 4711."));
    Decision decision = Decision.together("a", "b", Bond.STORY);
    Collation collation = TWICETOLD.collation(articles);
    assertThat(collation.explain("a", "b").routes()).isEmpty();
    assertThat(collation.explain("a", "b").story().together()).isFalse();
    assertThat(collation.explain("a", "b").story().decided()).isFalse();

    collation.decide(Decisions.of(List.of(Decision.apart("a", "b", Bond.FAMILY))));
    assertThat(collation.explain("a", "b").family().decided()).isTrue();
    assertThat(collation.explain("a", "b").story().decided()).isFalse();

    collation.decide(Decisions.of(List.of(decision)));

    Explained explained = collation.explain("a", "b");
    assertThat(explained.decisions()).containsExactly(decision);
    assertThat(explained.story().together()).isTrue();
    assertThat(explained.story().decided()).isTrue();
    assertThat(explained.family().together()).isFalse();
  }

  @Test
  void an_article_is_not_explained_with_itself_nor_with_a_stranger() {
    Collation collation = TWICETOLD.collation(List.of(Samples.article("a", 1, 6)));
    assertThatThrownBy(() -> collation.explain("a", "a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a twice");
    assertThatThrownBy(() -> collation.explain("a", "z"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("z");
  }
}
