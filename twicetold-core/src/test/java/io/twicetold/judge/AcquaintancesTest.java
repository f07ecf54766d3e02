package io.twicetold.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.twicetold.article.Article;
import io.twicetold.compare.Comparer;
import io.twicetold.compare.Comparison;
import io.twicetold.compare.Feature;
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
    return judged(descent, story, comparison, 0);
  }

  private static Judgment judged(double descent, double story, Comparison comparison, double time) {
    return new Judgment((float) descent, (float) story, 0, 0, Relation.SAME_STORY, 1)
        .with(Shared.of(comparison, time));
  }

  private static Chances again(Judgment judgment) {
    return again(judgment, new Triangles());
  }

  private static Chances again(Judgment judgment, Triangles triangles) {
    Acquaintances alone = new Acquaintances();
    alone.add(judgment);
    return Judge.standard().again(judgment, alone, alone, triangles);
  }

  private static Triangles withThird(Judgment withA, Judgment withB) {
    Triangles triangles = new Triangles();
    triangles.add(withA, withB);
    return triangles;
  }

  @Test
  void time_that_speaks_against_one_event_tells_again() {
    Chances near = again(judged(0.6, 0.9, SAME));
    Chances later = again(judged(0.6, 0.9, SAME, -3));
    assertThat(later.story()).isLessThan(near.story()).isPositive();
    assertThat(later.descent()).isLessThan(near.descent()).isPositive();
  }

  @Test
  void a_text_without_a_date_has_that_of_its_kin() {
    Judgment undated = judged(0.2, 0.9, SAME, Double.NaN);
    Judgment kin = judged(0.9, 0.95, SAME, Double.NaN);
    Judgment near = judged(0.1, 0.3, SAME);
    Judgment later = judged(0.1, 0.3, SAME, -3);
    double story = again(undated, withThird(kin, near)).story();
    assertThat(again(undated, withThird(kin, later)).story()).isLessThan(story);
    assertThat(again(undated, withThird(later, kin)).story()).isLessThan(story);
  }

  @Test
  void no_date_is_taken_of_a_text_that_is_no_kin_or_less_so_than_the_other() {
    Judgment later = judged(0.1, 0.3, SAME, -3);
    for (double[] descents : new double[][] {{0.2, 0.4}, {0.9, 0.8}}) {
      Judgment undated = judged(descents[0], 0.9, SAME, Double.NaN);
      Judgment third = judged(descents[1], 0.95, SAME, Double.NaN);
      double story = again(undated, withThird(third, judged(0.1, 0.3, SAME))).story();
      assertThat(again(undated, withThird(third, later)).story()).isEqualTo(story);
    }
  }

  @Test
  void a_text_with_a_date_keeps_its_own() {
    Judgment dated = judged(0.2, 0.9, SAME);
    Judgment kin = judged(0.9, 0.95, SAME);
    double story = again(dated, withThird(kin, judged(0.1, 0.3, SAME))).story();
    assertThat(again(dated, withThird(kin, judged(0.1, 0.3, SAME, -3))).story()).isEqualTo(story);
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
    assertThat(alone.descentBut(near)).isEqualTo(0.1f);
  }

  @Test
  void the_highest_is_that_of_another_pair() {
    Judgment first = judged(0.9, 0.9, SAME);
    Judgment second = judged(0.4, 0.9, SAME);
    Acquaintances all = new Acquaintances();
    all.add(second);
    all.add(first);
    all.add(judged(0.2, 0.9, OTHER));
    assertThat(all.descentBut(first)).isEqualTo(0.4f);
    assertThat(all.descentBut(second)).isEqualTo(0.9f);
  }

  @Test
  void of_the_texts_that_both_were_judged_with_the_nearest_are_known() {
    Triangles triangles = new Triangles();
    assertThat(triangles.mean()).isNaN();
    assertThat(triangles.descents().highest()).isNaN();
    triangles.add(judged(0.9, 0.9, SAME), judged(0.6, 0.7, SAME));
    triangles.add(judged(0.2, 0.4, OTHER), judged(0.8, 0.9, SAME));
    assertThat(triangles.descents().highest()).isEqualTo(0.6f);
    assertThat(triangles.descents().second()).isEqualTo(0.2f);
    assertThat(triangles.mean()).isEqualTo(0.55, within(1e-6));
    assertThat(triangles.common()).isEqualTo(1);
  }

  @Test
  void the_numbers_of_a_second_look_lie_where_the_models_were_fitted_to_find_them() {
    Judgment pair = judged(0.6, 0.9, SAME);
    Judgment withA = judged(0.3, 0.8, OTHER);
    Judgment withB = judged(0.2, 0.7, OTHER);
    Acquaintances ofA = new Acquaintances();
    Acquaintances ofB = new Acquaintances();
    ofA.add(pair);
    ofA.add(withA);
    ofB.add(pair);
    ofB.add(withB);
    Triangles triangles = new Triangles();
    triangles.add(withA, withB);
    double[] columns = SecondLook.columns(pair, ofA, ofB, triangles);
    // tools/judge/surroundings.py: DESCENT, STORY, OTHER, TRIANGLE
    assertThat(columns).hasSize(SecondLook.COLUMNS).startsWith(0.6f, 0.9f, 0.3f, 0.2f, 0.2f);
    assertThat(columns[5]).isNaN();
    // SAID_MORE_BESIDE, then ONE_LANGUAGE, LENGTH, LENGTH_RATIO
    assertThat(columns[6]).isEqualTo(ofA.beside(0, pair));
    assertThat(columns[26]).isEqualTo((float) SAME.features().get(Feature.ONE_LANGUAGE));
    assertThat(columns[27]).isEqualTo((float) SAME.features().get(Feature.LENGTH));
    // STORY_OTHER, STORY_TRIANGLE, its second and mean, COMMON, TITLE_BESIDE
    assertThat(columns[29]).isEqualTo(0.8f);
    assertThat(columns[30]).isEqualTo(0.7f);
    assertThat(columns[31]).isEqualTo(0.7f);
    assertThat(columns[32]).isNaN();
    assertThat(columns[33]).isEqualTo(0.7f);
    assertThat(columns[34]).isEqualTo(1);
    assertThat(columns[36]).isEqualTo(ofA.beside(Shared.OF_DESCENT, pair));
  }

  @Test
  void another_probability_keeps_what_it_does_not_change() {
    Judgment copy = new Judgment(0.8f, 0.9f, 0.7f, 0.2f, Relation.PARAPHRASE, 0.4f);
    Judgment surer = Judge.revised(copy, new Chances(0.96, 0.96)).orElseThrow();
    assertThat(surer.relation()).isEqualTo(Relation.PARAPHRASE);
    assertThat(surer.aFirst()).isEqualTo(0.7f);
    assertThat(surer.story()).isEqualTo(0.96f);
    assertThat(surer.confidence()).isEqualTo(0.48f, within(1e-6f));
    assertThat(Judge.revised(copy, new Chances(0.3, 0.9))).isEmpty();
    Judgment report = new Judgment(0.1f, 0.9f, 0, 0, Relation.SAME_STORY, 0.8f);
    assertThat(Judge.revised(report, new Chances(0.2, 0.9)).orElseThrow().confidence())
        .isEqualTo(0.7f, within(1e-6f));
    assertThat(Judge.revised(report, new Chances(0.9, 0.9))).isEmpty();
    assertThat(Judge.revised(report, new Chances(0.1, 0.3))).isEmpty();
    assertThat(Judge.revised(report, new Chances(0.44, 0.9)))
        .hasValueSatisfying(one -> assertThat(one.relation()).isEqualTo(Relation.SAME_STORY));
  }
}
