package io.twicetold.compare;

import io.twicetold.vector.Meaning;
import io.twicetold.vector.MeaningTable;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * For each statement of one article the one of the other that says it best, both ways. Costs a dot
 * product a pair of statements, about 15 ns each.
 */
final class Matching {

  final Way aInB;
  final Way bInA;
  final Stretches stretches;

  private Matching(Way aInB, Way bInA, Stretches stretches) {
    this.aInB = aInB;
    this.bInA = bInA;
    this.stretches = stretches;
  }

  static Matching of(Side a, Side b) {
    Way aInB = new Way(a.measured());
    Way bInA = new Way(b.measured());
    List<Meaning> ofA = a.meanings();
    List<Meaning> ofB = b.meanings();
    MeaningTable tableA = a.measured().table();
    MeaningTable tableB = b.measured().table();
    int[] bestA = new int[ofA.size()];
    int[] bestB = new int[ofB.size()];
    Arrays.fill(bestB, Integer.MIN_VALUE);
    Stretches stretches = new Stretches(a.measured(), b.measured());
    int[] above = new int[bestB.length];
    int[] dots = new int[bestB.length];
    for (int i = 0; i < ofA.size(); i++) {
      int best = Integer.MIN_VALUE;
      long sum = 0;
      tableA.dots(i, tableB, dots);
      for (int j = 0; j < bestB.length; j++) {
        int dot = dots[j];
        sum += dot;
        bInA.mean[j] += dot;
        if (dot > best) {
          best = dot;
          aInB.match[i] = j;
        }
        if (dot > bestB[j]) {
          bestB[j] = dot;
          bInA.match[j] = i;
        }
      }
      bestA[i] = best;
      aInB.mean[i] = sum;
      if (i > 0 || ofA.size() == 1) {
        stretches.meet(Math.max(0, i - 1), i == 0 ? dots : above, dots);
      }
      int[] row = above;
      above = dots;
      dots = row;
    }
    fill(aInB, bestA, ofA, ofB);
    fill(bInA, bestB, ofB, ofA);
    return new Matching(aInB, bInA, stretches);
  }

  private static void fill(Way way, int[] best, List<Meaning> from, List<Meaning> to) {
    for (int i = 0; i < way.best.length; i++) {
      way.best[i] = from.get(i).cosine(to.get(way.match[i]), best[i]);
      way.mean[i] = Meaning.cosine(way.mean[i] / to.size());
    }
  }

  /**
   * Statements in the longest chain of matches that are best both ways and stand in the same order.
   * Needs no threshold: however low the cosines between two languages are, a text told again keeps
   * its order.
   */
  int chain() {
    int[] mutual =
        IntStream.range(0, aInB.best.length)
            .filter(i -> bInA.match[aInB.match[i]] == i)
            .map(i -> aInB.match[i])
            .toArray();
    return Order.ascending(mutual);
  }

  /** Hands on each two statements that match best both ways with at least this cosine. */
  void eachMutual(double cosine, IntBinaryConsumer pair) {
    for (int i = 0; i < aInB.best.length; i++) {
      int j = aInB.match[i];
      if (aInB.best[i] >= cosine && bInA.match[j] == i) {
        pair.accept(i, j);
      }
    }
  }

  /** Takes the places of two statements. */
  interface IntBinaryConsumer {
    void accept(int inA, int inB);
  }

  /** The mean of the best few cosines. */
  double bestMean(int few) {
    return ofShorter(way -> bestMean(way.best, few));
  }

  private static double bestMean(double[] cosines, int few) {
    double[] sorted = cosines.clone();
    Arrays.sort(sorted);
    return Arrays.stream(sorted, Math.max(0, sorted.length - few), sorted.length)
        .average()
        .orElse(Double.NaN);
  }

  /** Share of matched statements of the shorter text whose matches stand in ascending order. */
  double order(double cosine) {
    return ofShorter(way -> order(way.matched(cosine)));
  }

  /** Share of matched statements whose next matched statement is matched right after it. */
  double runs(double cosine) {
    return ofShorter(way -> runs(way.matched(cosine)));
  }

  /** Statements of the shorter text, by length, matched with at least this cosine. */
  double matched(double cosine) {
    return ofShorter(way -> way.matchedWeight(cosine));
  }

  /** Statements in the longest run that is matched, each right after the one before. */
  double longestRun(double cosine) {
    return ofShorter(way -> way.longestRun(cosine));
  }

  /** What is measured on the shorter text; the mean where both are as long. */
  private double ofShorter(ToDoubleFunction<Way> measure) {
    int difference = aInB.best.length - bInA.best.length;
    if (difference == 0) {
      return (measure.applyAsDouble(aInB) + measure.applyAsDouble(bInA)) / 2;
    }
    return measure.applyAsDouble(difference < 0 ? aInB : bInA);
  }

  private static double order(int[] matched) {
    return matched.length < 2 ? Double.NaN : (double) Order.ascending(matched) / matched.length;
  }

  private static double runs(int[] matched) {
    if (matched.length < 2) {
      return Double.NaN;
    }
    int next = 0;
    for (int i = 1; i < matched.length; i++) {
      int step = matched[i] - matched[i - 1];
      next += step >= 0 && step <= 2 ? 1 : 0;
    }
    return (double) next / (matched.length - 1);
  }
}
