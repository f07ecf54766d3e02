package io.twicetold.compare;

import java.util.Arrays;

/**
 * One number for each constant of an enum, NaN where there was nothing to measure. Not changed once
 * it is handed on.
 *
 * @param <E> what the numbers are
 */
public final class Features<E extends Enum<E>> {

  private final double[] values;

  Features(Class<E> kind) {
    values = new double[kind.getEnumConstants().length];
    Arrays.fill(values, Double.NaN);
  }

  private Features(double[] values) {
    this.values = values;
  }

  void set(E feature, double value) {
    values[feature.ordinal()] = value;
  }

  /** Sets a feature and the one after it to the larger and the smaller of two numbers. */
  void setBoth(E more, double one, double other) {
    values[more.ordinal()] = Math.max(one, other);
    values[more.ordinal() + 1] = Math.min(one, other);
  }

  /** The number, NaN if there was nothing to measure. */
  public double get(E feature) {
    return values[feature.ordinal()];
  }

  /** All numbers, in the order of the constants. */
  public double[] toArray() {
    return values.clone();
  }

  /** The same numbers with the other sign. */
  Features<E> negated() {
    return new Features<>(Arrays.stream(values).map(value -> -value).toArray());
  }
}
