package io.twicetold.judge;

import io.twicetold.compare.Feature;
import io.twicetold.judge.Explanation.Evidence;
import io.twicetold.judge.Explanation.Turn;
import io.twicetold.judge.Explanation.Weighing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Weighs one question.
 *
 * @param trees the model that decides it
 * @param probability of yes by all features
 */
record Scales(Trees trees, ToDoubleFunction<double[]> probability) {

  private static final double EVEN = 0.5;

  /** Smaller weights decide nothing: a thousandth in the logarithm of the odds. */
  private static final double LEAST = 1e-3;

  /** What two texts are, which tells nobody what to look for: no turn is told by it. */
  private static final Set<Feature> GIVEN =
      EnumSet.of(Feature.LENGTH, Feature.LENGTH_RATIO, Feature.ONE_LANGUAGE);

  /** A turn and how far away it is: share of the feature's turning points that lie between. */
  private record Distant(Turn turn, double distance) {}

  Weighing weigh(double[] numbers) {
    double[] added = trees.attribution(numbers);
    List<Evidence> evidence = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      double weight = added[feature.ordinal()];
      if (Math.abs(weight) >= LEAST) {
        evidence.add(new Evidence(feature, numbers[feature.ordinal()], weight));
      }
    }
    evidence.sort(Comparator.comparingDouble((Evidence one) -> -Math.abs(one.weight())));
    return new Weighing(
        probability.applyAsDouble(numbers), added[numbers.length], evidence, turn(numbers));
  }

  /** What could not be measured cannot be otherwise. */
  private Optional<Turn> turn(double[] numbers) {
    List<Distant> turns = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      if (!Double.isNaN(numbers[feature.ordinal()]) && !GIVEN.contains(feature)) {
        nearest(feature, numbers).ifPresent(turns::add);
      }
    }
    return turns.stream().min(Comparator.comparingDouble(Distant::distance)).map(Distant::turn);
  }

  private Optional<Distant> nearest(Feature feature, double[] numbers) {
    double value = numbers[feature.ordinal()];
    double[] points = trees.turns(feature.ordinal());
    int place = place(points, value);
    for (int steps = 0; steps < points.length; steps++) {
      double distance = (steps + 1.0) / points.length;
      if (place - 1 - steps >= 0) { // a value at the point goes its lower way
        Optional<Turn> turn = turned(feature, points[place - 1 - steps], numbers);
        if (turn.isPresent()) {
          return turn.map(found -> new Distant(found, distance));
        }
      }
      if (place + steps < points.length) {
        Optional<Turn> turn = turned(feature, Math.nextUp(points[place + steps]), numbers);
        if (turn.isPresent()) {
          return turn.map(found -> new Distant(found, distance));
        }
      }
    }
    return Optional.empty();
  }

  /** How many points lie below a value. */
  private static int place(double[] points, double value) {
    int place = Arrays.binarySearch(points, value);
    return place >= 0 ? place : -place - 1;
  }

  private Optional<Turn> turned(Feature feature, double wanted, double[] numbers) {
    double[] other = numbers.clone();
    other[feature.ordinal()] = wanted;
    double before = probability.applyAsDouble(numbers);
    double then = probability.applyAsDouble(other);
    return before >= EVEN == then >= EVEN
        ? Optional.empty()
        : Optional.of(new Turn(feature, numbers[feature.ordinal()], wanted, then));
  }
}
