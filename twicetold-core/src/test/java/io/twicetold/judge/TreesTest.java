package io.twicetold.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.StringTokenizer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class TreesTest {

  /** Base .5; one tree: feature 1 at .3; its right side asks feature 0 at 2, missing goes left. */
  private static final String TWO_TREES =
      """
      0.5 2 6
      0 5
      1 0.3 1 2 0
      -1 10
      0 2 3 4 1
      -1 20
      -1 30
      -1 100
      """;

  private static Trees trees(String text) {
    return new Trees(new StringTokenizer(text));
  }

  private static double sum(double... features) {
    return trees(TWO_TREES).sum(features);
  }

  @Example
  void a_feature_at_the_threshold_goes_left() {
    assertThat(sum(0, 0.3)).isEqualTo(110.5);
    assertThat(sum(0, Math.nextUp(0.3))).isEqualTo(120.5);
  }

  @Example
  void every_leaf_is_reached() {
    assertThat(sum(9, 0.2)).isEqualTo(110.5);
    assertThat(sum(2, 0.4)).isEqualTo(120.5);
    assertThat(sum(2.1, 0.4)).isEqualTo(130.5);
  }

  @Example
  void a_missing_feature_goes_the_way_that_training_chose() {
    assertThat(sum(9, Double.NaN)).isEqualTo(130.5);
    assertThat(sum(Double.NaN, Double.NaN)).isEqualTo(120.5);
    assertThat(sum(Double.NaN, 0.3)).isEqualTo(110.5);
  }

  @Example
  void no_trees_find_everything_as_likely_as_not() {
    assertThat(Trees.NONE.probability(new double[0])).isEqualTo(0.5);
  }

  @Property
  void probabilities_grow_with_the_sum_and_lie_between_0_and_1(
      @ForAll @DoubleRange(min = -800, max = 800) double low,
      @ForAll @DoubleRange(min = -800, max = 800) double high) {
    double one = trees(Math.min(low, high) + " 0 0").probability(new double[0]);
    double other = trees(Math.max(low, high) + " 0 0").probability(new double[0]);
    assertThat(one).isBetween(0.0, 1.0).isLessThanOrEqualTo(other);
  }

  @Property
  void the_probability_is_the_logistic_function_of_the_sum(
      @ForAll @DoubleRange(min = -30, max = 30) double odds) {
    double probability = trees(odds + " 0 0").probability(new double[0]);
    assertThat(Math.log(probability / (1 - probability))).isCloseTo(odds, within(1e-2));
  }

  @Example
  void what_a_split_adds_is_the_change_of_what_is_expected() {
    // the first tree expects 10 and the mean of 20 and 30, the second 100 whatever is found
    assertThat(trees(TWO_TREES).attribution(new double[] {2.1, 0.4}))
        .containsExactly(5, 7.5, 0.5 + 17.5 + 100);
    assertThat(trees(TWO_TREES).attribution(new double[] {9, 0.2}))
        .containsExactly(0, -7.5, 0.5 + 17.5 + 100);
  }

  @Property
  void attributions_add_up_to_the_sum(
      @ForAll @DoubleRange(min = -5, max = 5) double zero,
      @ForAll @DoubleRange(min = -1, max = 1) double one) {
    double[] added = trees(TWO_TREES).attribution(new double[] {zero, one});
    assertThat(added[0] + added[1] + added[2]).isCloseTo(sum(zero, one), within(1e-9));
  }

  @Example
  void turns_are_the_thresholds_of_a_feature() {
    assertThat(trees(TWO_TREES).turns(0)).containsExactly(2);
    assertThat(trees(TWO_TREES).turns(7)).isEmpty();
  }
}
