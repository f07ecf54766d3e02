package io.twicetold.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Words of an article, each with how surprising it is above a floor. That two texts share a word
 * says the more the less probable it is anywhere: self-information in place of an inverse document
 * frequency, so that it depends on no collection.
 */
final class Terms {

  /** No terms. */
  static final Terms NONE = new Terms(new int[0], new float[0]);

  private final int[] keys; // hashes, ascending
  private final float[] weights;
  private final double total;

  private Terms(int[] keys, float[] weights) {
    this.keys = keys;
    this.weights = weights;
    double sum = 0;
    for (float weight : weights) {
      sum += weight;
    }
    total = sum;
  }

  /**
   * What two articles share.
   *
   * @param sum of the surprisals above the floor, in nats
   * @param most of them
   * @param ofA share of all that the first has
   * @param ofB share of all that the second has
   */
  record Shared(double sum, double most, double ofA, double ofB) {}

  /**
   * Weighs words; of those that are compared as one the least surprising counts.
   *
   * @param words each as it is written, with that by which it is compared
   * @param floor surprisal in nats up to which a word says nothing
   * @param surprisals tells how surprising words are, as an encoder does
   */
  static Terms of(
      Map<String, String> words, double floor, Function<List<String>, double[]> surprisals) {
    List<Map.Entry<String, String>> entries = List.copyOf(words.entrySet());
    double[] found = surprisals.apply(entries.stream().map(Map.Entry::getKey).toList());
    SortedMap<Integer, Float> least = new TreeMap<>();
    for (int i = 0; i < found.length; i++) {
      if (!Double.isNaN(found[i])) {
        float weight = (float) Math.max(0, found[i] - floor);
        least.merge(entries.get(i).getValue().hashCode(), weight, Math::min);
      }
    }
    least.values().removeIf(weight -> weight == 0);
    int[] keys = new int[least.size()];
    float[] weights = new float[keys.length];
    int at = 0;
    for (Map.Entry<Integer, Float> one : least.entrySet()) {
      keys[at] = one.getKey();
      weights[at++] = one.getValue();
    }
    return new Terms(keys, weights);
  }

  /**
   * What this and the other share, each word as the text says it that makes least of it; empty if
   * one of them has no terms.
   */
  Optional<Shared> shared(Terms other) {
    if (keys.length == 0 || other.keys.length == 0) {
      return Optional.empty();
    }
    double sum = 0;
    double most = 0;
    int j = 0;
    for (int i = 0; i < keys.length; i++) {
      while (j < other.keys.length && other.keys[j] < keys[i]) {
        j++;
      }
      if (j < other.keys.length && other.keys[j] == keys[i]) {
        double weight = Math.min(weights[i], other.weights[j]);
        sum += weight;
        most = Math.max(most, weight);
      }
    }
    return Optional.of(new Shared(sum, most, sum / total, sum / other.total));
  }
}
