package io.twicetold.judge;

import io.twicetold.compare.Comparison;
import io.twicetold.compare.Feature;
import io.twicetold.compare.Leaning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The models for one depth of comparison: by letters alone, or by meaning too. */
final class Models {

  /** What the names of the models for letters alone end with. */
  private static final String LITERAL = ".literal";

  private static final int DAYS = Feature.DAYS.ordinal();

  /** A day, on the scale of the feature. */
  private static final double NO_GAP = Math.log1p(1);

  final Trees descent;
  final Trees score;
  final Trees story;
  private final Trees related;
  private final Trees source;
  private final List<Relation> kinds = new ArrayList<>();
  private final List<Trees> ofKinds = new ArrayList<>();
  private final int features;
  private final int leanings;

  /** A kind of descent and its probability, given descent. */
  record Kind(Relation relation, double probability) {}

  private Models(Map<String, Trees> byName, String suffix) {
    boolean literal = suffix.equals(LITERAL);
    descent = need(byName, "descent" + suffix);
    score = need(byName, "score" + suffix);
    source = need(byName, "source" + suffix);
    story = literal ? Trees.NEVER : need(byName, "story");
    related = literal ? Trees.NEVER : need(byName, "related");
    features = literal ? Feature.literals() : Feature.values().length;
    leanings = literal ? Leaning.literals() : Leaning.values().length;
    for (Relation relation : Relation.values()) {
      Trees model = byName.get("kind." + relation.label() + suffix);
      if (model != null) {
        kinds.add(relation);
        ofKinds.add(model);
      }
    }
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("a judge without kinds of relations");
    }
  }

  static Models literal(Map<String, Trees> byName) {
    return new Models(byName, LITERAL);
  }

  static Models all(Map<String, Trees> byName) {
    return new Models(byName, "");
  }

  private static Trees need(Map<String, Trees> byName, String name) {
    Trees model = byName.get(name);
    if (model == null) {
      throw new IllegalArgumentException("a judge without the model " + name);
    }
    return model;
  }

  /** Probability of one event; by letters alone only what was made from one another is known. */
  double story(double[] numbers) {
    return story.probability(numbers);
  }

  /**
   * What the days between two texts add to the logarithm of the odds of one event: 0 or less, for
   * in a day's news strangers are as near in time as reports of one event. NaN without days.
   */
  double time(double[] numbers) {
    if (Double.isNaN(numbers[DAYS])) {
      return Double.NaN;
    }
    if (numbers[DAYS] <= NO_GAP) {
      return 0;
    }
    double[] undated = numbers.clone();
    undated[DAYS] = Double.NaN;
    return Math.min(0, story.sum(numbers) - story.sum(undated));
  }

  /** Probability of another event of the same kind, given different events. */
  double related(double[] numbers) {
    return related.probability(numbers);
  }

  /**
   * Probability that the second was made from the first (way 1) or the first from the second (way
   * -1), given descent.
   */
  double source(Comparison comparison, double[] numbers, int way) {
    double[] lean = comparison.leanings().toArray();
    double[] oriented = Arrays.copyOf(numbers, features + leanings);
    for (int i = 0; i < leanings; i++) {
      oriented[features + i] = way * lean[i];
    }
    return source.probability(oriented);
  }

  /** The likeliest kind of descent. */
  Kind kind(double[] numbers) {
    return kind(numbers, kind -> true);
  }

  /** The likeliest of some kinds of descent, given one of them. */
  Kind kind(double[] numbers, Predicate<Relation> asked) {
    double sum = 0;
    double highest = -1;
    int likeliest = 0;
    for (int i = 0; i < ofKinds.size(); i++) {
      double probability = asked.test(kinds.get(i)) ? ofKinds.get(i).probability(numbers) : 0;
      sum += probability;
      if (probability > highest) {
        highest = probability;
        likeliest = i;
      }
    }
    return new Kind(kinds.get(likeliest), highest / sum);
  }
}
