package io.twicetold.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.twicetold.vector.Meaning;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class StretchesTest {

  private static final int WIDTH = 8;

  private static List<Meaning> meanings(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> {
          float[] vector = new float[WIDTH];
          for (int d = 0; d < WIDTH; d++) {
            vector[d] = (float) random.nextGaussian();
          }
          return Meaning.of(vector);
        })
        .toList();
  }

  private static Stretches of(List<Meaning> a, List<Meaning> b) {
    Stretches stretches = new Stretches(Measured.of(List.of(), a), Measured.of(List.of(), b));
    int[][] dots =
        a.stream().map(one -> b.stream().mapToInt(one::dot).toArray()).toArray(int[][]::new);
    for (int i = 0; i < Math.max(1, a.size() - 1); i++) {
      stretches.meet(i, dots[i], dots[Math.min(i + 1, a.size() - 1)]);
    }
    return stretches;
  }

  @Property(tries = 100)
  void a_text_says_all_stretches_of_itself_and_turning_the_texts_turns_the_ways(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 9) int inA,
      @ForAll @IntRange(min = 1, max = 9) int inB) {
    Random random = new Random(seed);
    List<Meaning> a = meanings(random, inA);
    List<Meaning> b = meanings(random, inB);
    assertThat(of(a, a).ofA()).isEqualTo(1, within(1e-3));
    assertThat(of(a, b).ofA()).isEqualTo(of(b, a).ofB());
    assertThat(of(a, b).ofA(0.5)).isEqualTo(of(b, a).ofB(0.5));
  }

  @Property(tries = 50)
  void two_statements_made_of_the_parts_of_two_others_are_said(@ForAll long seed) {
    Random random = new Random(seed);
    List<Meaning> parts = meanings(random, 4);
    List<Meaning> a = List.of(Meaning.mean(parts.subList(0, 2)), Meaning.mean(parts.subList(2, 4)));
    List<Meaning> b =
        List.of(
            Meaning.mean(List.of(parts.get(0), parts.get(2))),
            Meaning.mean(List.of(parts.get(1), parts.get(3))));
    double single =
        a.stream()
            .mapToDouble(one -> b.stream().mapToDouble(one::cosine).max().orElse(0))
            .average()
            .orElse(0);
    assertThat(of(a, b).ofA()).isGreaterThan(Math.min(single, 0.8));
  }
}
