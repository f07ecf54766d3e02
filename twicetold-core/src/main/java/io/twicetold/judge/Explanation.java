package io.twicetold.judge;

import io.twicetold.compare.Comparison;
import io.twicetold.compare.Feature;
import io.twicetold.compare.Side;
import java.util.List;
import java.util.Optional;

/**
 * Why the judge thinks what it thinks of a pair by itself; what the pairs around it change is in
 * the verdict.
 *
 * @param descent why one was made from the other, or was not
 * @param story why both tell one event, or do not
 */
public record Explanation(Weighing descent, Weighing story) {

  /**
   * How one question was weighed.
   *
   * @param probability of yes
   * @param before logarithm of the odds before anything was known of the pair
   * @param evidence what each finding added to the logarithm of the odds, strongest first; with
   *     {@code before} it adds up to the odds of the probability
   * @param turn the nearest single finding that would turn the answer, if one alone would
   */
  public record Weighing(
      double probability, double before, List<Evidence> evidence, Optional<Turn> turn) {

    public Weighing {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * A finding and what it speaks for.
   *
   * @param feature what was found
   * @param value what was found of it, NaN if it could not be measured
   * @param weight above 0 for yes, below for no
   */
  public record Evidence(Feature feature, double value, double weight) {

    /** What a reader calls it. */
    public String name() {
      return FeatureNames.name(feature);
    }

    /** What was found of it, as a reader counts it. */
    public String shown() {
      return FeatureNames.shown(feature, value);
    }
  }

  /**
   * A finding that would turn the answer, all else being equal.
   *
   * @param feature what would have to differ
   * @param value what it is
   * @param wanted what it would have to be
   * @param probability of yes then
   */
  public record Turn(Feature feature, double value, double wanted, double probability) {

    /** What a reader calls it. */
    public String name() {
      return FeatureNames.name(feature);
    }

    /** What it is, as a reader counts it. */
    public String shown() {
      return FeatureNames.shown(feature, value);
    }

    /** What it would have to be, as a reader counts it. */
    public String shownWanted() {
      String shown = FeatureNames.shown(feature, wanted);
      String hardly = wanted > value ? " and a little more" : " less a little";
      return shown.equals(shown()) ? shown + hardly : shown;
    }
  }

  /** Explains a judge's judgment; empty where the two say the same and nothing was weighed. */
  public static Optional<Explanation> of(Judge judge, Comparison comparison, Side a, Side b) {
    if (a.sketch().content().equals(b.sketch().content())) {
      return Optional.empty();
    }
    Models models = judge.models(a, b);
    double[] numbers = comparison.features().toArray();
    boolean byDescent = models.descent.probability(numbers) >= models.story.probability(numbers);
    Scales descent = new Scales(models.descent, models.descent::probability);
    Scales story =
        new Scales(
            byDescent ? models.descent : models.story,
            values -> Math.max(models.descent.probability(values), models.story(values)));
    return Optional.of(new Explanation(descent.weigh(numbers), story.weigh(numbers)));
  }
}
