package io.twicetold.vector;

import com.dynatrace.hash4j.hashing.HashSink;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * A meaning as a unit vector of shorts. Whole numbers make every dot product exact: the same on
 * every machine, in every order.
 */
public final class Meaning {

  /** What 1.0 is stored as. The dot product of two unit vectors then fits an int. */
  static final int SCALE = 16_384;

  private static final double SCALE_SQUARED = (double) SCALE * SCALE;

  private final short[] values;

  /** The dot product with itself. */
  private final int square;

  private Meaning(short[] values) {
    this.values = values;
    square = dot(values, values);
  }

  /** A vector of any length but zero, at length 1. */
  public static Meaning of(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    double factor = SCALE / Math.sqrt(Math.max(squares, 1e-24));
    short[] values = new short[vector.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (short) Math.rint(vector[i] * factor);
    }
    return new Meaning(values);
  }

  /** The mean of one meaning or more, at length 1. */
  public static Meaning mean(List<Meaning> meanings) {
    return mean(meanings, place -> 1);
  }

  /** The mean of one meaning or more, each by the weight of its place, at length 1. */
  public static Meaning mean(List<Meaning> meanings, IntToDoubleFunction weight) {
    float[] sum = new float[meanings.getFirst().values.length];
    for (int place = 0; place < meanings.size(); place++) {
      short[] values = meanings.get(place).values;
      float factor = (float) weight.applyAsDouble(place);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += factor * values[i];
      }
    }
    return of(sum);
  }

  /** -1 to 1; exactly 1 for the same meaning. */
  public double cosine(Meaning other) {
    return cosine(other, dot(other));
  }

  /** The same where the dot product is known. */
  public double cosine(Meaning other, int dot) {
    double lengths = Math.sqrt((double) square * other.square);
    return lengths == 0 ? 0 : Math.clamp(dot / lengths, -1.0, 1.0);
  }

  /** Lets a hash depend on every number of it. */
  public void hashInto(HashSink hash) {
    hash.putShortArray(values);
  }

  int width() {
    return values.length;
  }

  void copy(int[] into, int from) {
    for (int i = 0; i < values.length; i++) {
      into[from + i] = values[i];
    }
  }

  /**
   * The dot product of the stored numbers: orders like the cosine, costs less. Where many are asked
   * for, {@link MeaningTable} costs less still.
   */
  public int dot(Meaning other) {
    return dot(values, other.values);
  }

  private static int dot(short[] a, short[] b) {
    int sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** The cosine that a dot product of stored numbers stands for. */
  public static double cosine(double dot) {
    return dot / SCALE_SQUARED;
  }

  /** The least dot product that stands for a cosine. */
  public static int dot(double cosine) {
    return (int) Math.ceil(cosine * SCALE_SQUARED);
  }
}
