package io.twicetold.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.twicetold.article.Article;
import io.twicetold.compare.Comparer;
import io.twicetold.compare.Comparison;
import io.twicetold.compare.Sides;
import org.junit.jupiter.api.Test;

class AcquaintancesTest {

  private static final Comparison SAME =
      Comparer.compare(
          Sides.full(Article.of("a", "", "The boats left at dawn. The nets were empty.")),
          Sides.full(Article.of("b", "", "The boats left at dawn. The nets were empty.")));

  private static final Comparison OTHER =
      Comparer.compare(
          Sides.full(Article.of("a", "", "The boats left at dawn. The nets were empty.")),
          Sides.full(Article.of("c", "", "Snow fell on the pass. Two roads are closed.")));

  private static Judgment judged(double descent, double story, Comparison comparison) {
    return new Judgment((float) descent, (float) story, 0, 0, Relation.SAME_STORY, 1)
        .with(Shared.of(comparison));
  }

  @Test
  void what_a_pair_has_in_common_is_set_beside_the_others_of_its_story_without_itself() {
    Judgment near = judged(0.6, 0.9, SAME);
    Judgment far = judged(0.1, 0.8, OTHER);
    Judgment stranger = judged(0.1, 0.3, OTHER);
    Acquaintances both = new Acquaintances();
    both.add(near);
    both.add(far);
    both.add(stranger);
    double said = near.shared().get(0);
    assertThat(said).isGreaterThan(far.shared().get(0));
    assertThat(both.beside(0, near)).isEqualTo(said - far.shared().get(0), within(1e-6));
    assertThat(both.beside(0, far)).isEqualTo(far.shared().get(0) - said, within(1e-6));
    double mean = (said + far.shared().get(0)) / 2;
    assertThat(both.beside(0, stranger)).isEqualTo(far.shared().get(0) - mean, within(1e-6));
  }

  @Test
  void without_others_of_the_story_nothing_is_known() {
    Judgment near = judged(0.6, 0.9, SAME);
    Acquaintances alone = new Acquaintances();
    alone.add(near);
    alone.add(judged(0.1, 0.3, OTHER));
    assertThat(alone.beside(0, near)).isNaN();
    assertThat(alone.highestBut(near)).isEqualTo(0.1f);
  }

  @Test
  void the_highest_is_that_of_another_pair() {
    Judgment first = judged(0.9, 0.9, SAME);
    Judgment second = judged(0.4, 0.9, SAME);
    Acquaintances all = new Acquaintances();
    all.add(second);
    all.add(first);
    all.add(judged(0.2, 0.9, OTHER));
    assertThat(all.highestBut(first)).isEqualTo(0.4f);
    assertThat(all.highestBut(second)).isEqualTo(0.9f);
  }

  @Test
  void another_probability_keeps_what_it_does_not_change() {
    Judgment copy = new Judgment(0.8f, 0.9f, 0.7f, 0.2f, Relation.PARAPHRASE, 0.4f);
    Judgment surer = Judge.revised(copy, 0.96).orElseThrow();
    assertThat(surer.relation()).isEqualTo(Relation.PARAPHRASE);
    assertThat(surer.aFirst()).isEqualTo(0.7f);
    assertThat(surer.story()).isEqualTo(0.96f);
    assertThat(surer.confidence()).isEqualTo(0.48f, within(1e-6f));
    assertThat(Judge.revised(copy, 0.3)).isEmpty();
    Judgment report = new Judgment(0.1f, 0.9f, 0, 0, Relation.SAME_STORY, 0.8f);
    assertThat(Judge.revised(report, 0.2).orElseThrow().confidence())
        .isEqualTo(0.7f, within(1e-6f));
    assertThat(Judge.revised(report, 0.9)).isEmpty();
    assertThat(Judge.revised(report, 0.49))
        .hasValueSatisfying(one -> assertThat(one.relation()).isEqualTo(Relation.SAME_STORY));
  }
}
