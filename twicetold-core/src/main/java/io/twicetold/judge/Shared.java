package io.twicetold.judge;

import io.twicetold.compare.Comparison;
import io.twicetold.compare.Feature;
import java.util.Arrays;
import java.util.List;

/**
 * What of a comparison is needed when it is set beside the rest of the story; kept with every
 * judgment.
 */
public final class Shared {

  /** Of a pair that was compared by its letters alone, or not at all. */
  public static final Shared NOTHING = new Shared(new float[0]);

  /** Measured beside what the two have in common with others of their story. */
  private static final List<Feature> RELATIVE =
      List.of(
          Feature.SAID_MORE,
          Feature.SAID_LESS,
          Feature.MEANING_MORE,
          Feature.MEANING_LESS,
          Feature.OPENING,
          Feature.STRETCHES_SAID_MORE,
          Feature.CHAINED_MORE,
          Feature.FIGURES_MORE,
          Feature.NAMES_SHARED,
          Feature.RARE_FIGURES_SHARED,
          Feature.TITLE,
          Feature.WHOLE,
          Feature.NUMBERS_MORE);

  private static final List<Feature> AS_IT_IS =
      List.of(Feature.ONE_LANGUAGE, Feature.LENGTH, Feature.LENGTH_RATIO);

  /** How many are measured beside others; they come first. */
  static final int BESIDE = RELATIVE.size();

  /** How many of them speak for descent too; they come first. */
  static final int OF_DESCENT = 10;

  /** How many are told as they are. */
  static final int PLAIN = AS_IT_IS.size();

  private static final int TIME = BESIDE + PLAIN;

  private final float[] values;

  private Shared(float[] values) {
    this.values = values;
  }

  /**
   * Of a comparison, and what the days between its two texts take from the odds of one event; NaN
   * if one has no date.
   */
  static Shared of(Comparison comparison, double time) {
    float[] values = new float[TIME + 1];
    values[TIME] = (float) time;
    for (int i = 0; i < TIME; i++) {
      Feature feature = i < BESIDE ? RELATIVE.get(i) : AS_IT_IS.get(i - BESIDE);
      values[i] = (float) comparison.features().get(feature);
    }
    return new Shared(values);
  }

  /** As {@link #toArray} gave it. */
  static Shared of(float[] values) {
    return values.length == 0 ? NOTHING : new Shared(values.clone());
  }

  float[] toArray() {
    return values.clone();
  }

  /** Whether there is anything to set beside others. */
  public boolean isEmpty() {
    return values.length == 0;
  }

  /** How many there are to set beside others. */
  int beside() {
    return Math.min(BESIDE, values.length);
  }

  /** Whether the days between the two texts are known. */
  boolean isDated() {
    return !isEmpty() && !Float.isNaN(values[TIME]);
  }

  /**
   * What the days between the two texts add to the logarithm of the odds of one event, 0 or less;
   * NaN if they are not known.
   */
  double time() {
    return values[TIME];
  }

  float get(int index) {
    return values[index];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shared shared && Arrays.equals(values, shared.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
