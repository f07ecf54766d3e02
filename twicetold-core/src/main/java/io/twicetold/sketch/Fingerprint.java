package io.twicetold.sketch;

import java.util.Arrays;

/**
 * A sample of the shingles of a text: those whose hash is a multiple of {@code scale}, which is a
 * power of two. The samples of two texts are comparable at the coarser of their scales, and the
 * share of one found in the other is an unbiased estimate of containment (FracMinHash: Irber et
 * al., 2022; Hera et al., 2023).
 */
public final class Fingerprint {

  private final int[] hashes;
  private final int scale;

  private Fingerprint(int[] hashes, int scale) {
    this.hashes = hashes;
    this.scale = scale;
  }

  /** Takes the first {@code size} hashes, which are all multiples of the scale, in any order. */
  static Fingerprint of(int[] hashes, int size, int scale) {
    int[] sorted = Arrays.copyOf(hashes, size);
    Arrays.sort(sorted);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[distinct++] = sorted[i];
      }
    }
    return new Fingerprint(distinct == size ? sorted : Arrays.copyOf(sorted, distinct), scale);
  }

  /** Shingles kept. */
  public int size() {
    return hashes.length;
  }

  /** One in this many shingles is kept. */
  public int scale() {
    return scale;
  }

  /** The least hash, 0 if there are none. */
  public int least() {
    return hashes.length == 0 ? 0 : hashes[0];
  }

  /** The part of the sample at a coarser scale. */
  Fingerprint coarser(int coarser) {
    return coarser <= scale ? this : new Fingerprint(at(coarser), coarser);
  }

  /** The hashes that are multiples of a scale, in ascending order. */
  public int[] at(int coarser) {
    if (coarser <= scale) {
      return hashes;
    }
    int[] kept = new int[hashes.length];
    int size = 0;
    for (int hash : hashes) {
      kept[size] = hash;
      size += isMultiple(hash, coarser) ? 1 : 0;
    }
    return Arrays.copyOf(kept, size);
  }

  static boolean isMultiple(int hash, int scale) {
    return (hash & (scale - 1)) == 0;
  }

  /** What two fingerprints share. */
  public Overlap overlap(Fingerprint other) {
    int coarser = Math.max(scale, other.scale);
    int[] a = at(coarser);
    int[] b = other.at(coarser);
    return new Overlap(shared(a, b), a.length, b.length);
  }

  /** Of two ascending rows. Sums in place of branches, which no processor can foretell here. */
  private static int shared(int[] a, int[] b) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      int ofA = a[i];
      int ofB = b[j];
      shared += ofA == ofB ? 1 : 0;
      i += ofA <= ofB ? 1 : 0;
      j += ofB <= ofA ? 1 : 0;
    }
    return shared;
  }

  /**
   * Shingles of two texts.
   *
   * @param shared found in both
   * @param inA of the first text
   * @param inB of the second text
   */
  public record Overlap(int shared, int inA, int inB) {

    /** Share of the first text's shingles that the second has, 0 to 1. */
    public double ofA() {
      return inA == 0 ? 0 : (double) shared / inA;
    }

    /** Share of the second text's shingles that the first has, 0 to 1. */
    public double ofB() {
      return inB == 0 ? 0 : (double) shared / inB;
    }
  }
}
