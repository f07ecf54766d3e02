package io.twicetold.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MeaningTest {

  @Property
  void a_meaning_is_exactly_like_itself(
      @ForAll @Size(8) List<@FloatRange(min = -1, max = 1) Float> numbers) {
    Meaning meaning = Meaning.of(vector(numbers));
    assertThat(meaning.cosine(meaning)).isIn(0.0, 1.0);
    assertThat(meaning.cosine(Meaning.of(vector(numbers)))).isIn(0.0, 1.0);
  }

  @Property
  void cosine_is_symmetric_and_close_to_the_true_one(
      @ForAll @Size(8) List<@FloatRange(min = 0.1f, max = 1) Float> one,
      @ForAll @Size(8) List<@FloatRange(min = -1, max = 1) Float> other) {
    Meaning a = Meaning.of(vector(one));
    Meaning b = Meaning.of(vector(other));
    assertThat(a.cosine(b)).isEqualTo(b.cosine(a));
    double squares = dot(vector(other), vector(other));
    if (squares > 1e-6) {
      double truth =
          dot(vector(one), vector(other)) / Math.sqrt(dot(vector(one), vector(one)) * squares);
      assertThat(a.cosine(b)).isCloseTo(truth, within(1e-3));
      assertThat(Meaning.cosine(a.dot(b))).isCloseTo(truth, within(1e-3));
    }
  }

  @Property
  void a_table_tells_the_dot_products_of_its_meanings(
      @ForAll @Size(min = 1, max = 4) List<@Size(19) List<@FloatRange(min = -1, max = 1) Float>> a,
      @ForAll @Size(max = 9) List<@Size(19) List<@FloatRange(min = -1, max = 1) Float>> b,
      @ForAll @IntRange(max = 9) int cut) {
    List<Meaning> ofA = a.stream().map(one -> Meaning.of(vector(one))).toList();
    List<Meaning> ofB = b.stream().map(one -> Meaning.of(vector(one))).toList();
    MeaningTable table = MeaningTable.of(ofA);
    MeaningTable other = MeaningTable.of(ofB);
    int[] dots = new int[ofB.size()];
    int end = Math.min(cut, ofB.size());
    int[] highest = {Integer.MIN_VALUE, Integer.MIN_VALUE};
    for (int i = 0; i < ofA.size(); i++) {
      table.dots(i, other, dots);
      for (int j = 0; j < ofB.size(); j++) {
        assertThat(dots[j]).isEqualTo(ofA.get(i).dot(ofB.get(j)));
        highest[j < end ? 0 : 1] = Math.max(highest[j < end ? 0 : 1], dots[j]);
      }
    }
    MeaningTable joined =
        MeaningTable.joined(
            List.of(
                MeaningTable.of(ofB.subList(0, end)),
                MeaningTable.of(ofB.subList(end, ofB.size()))));
    assertThat(table.highest(joined, new int[] {end, ofB.size()})).isEqualTo(highest);
    assertThat(table.highest(other)).isEqualTo(Math.max(highest[0], highest[1]));
  }

  @Test
  void nothing_is_like_nothing() {
    Meaning zero = Meaning.of(new float[8]);
    assertThat(zero.cosine(zero)).isZero();
  }

  @Test
  void the_least_dot_product_stands_for_its_cosine() {
    for (double cosine : new double[] {0, 0.25, 0.35, 0.6, 1}) {
      assertThat(Meaning.cosine(Meaning.dot(cosine))).isCloseTo(cosine, within(1e-8));
      assertThat(Meaning.cosine(Meaning.dot(cosine))).isGreaterThanOrEqualTo(cosine);
    }
  }

  @Test
  void the_mean_of_opposites_is_no_meaning() {
    Meaning one = Meaning.of(new float[] {1, 0});
    Meaning other = Meaning.of(new float[] {-1, 0});
    assertThat(Meaning.mean(List.of(one, other)).cosine(one)).isZero();
    assertThat(Meaning.mean(List.of(one, one)).cosine(one)).isEqualTo(1);
  }

  private static float[] vector(List<Float> numbers) {
    float[] vector = new float[numbers.size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = numbers.get(i);
    }
    return vector;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
