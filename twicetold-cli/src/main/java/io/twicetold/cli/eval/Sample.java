package io.twicetold.cli.eval;

import java.util.List;

/**
 * Figures of a pack, or of a part of it, as sums over units that can be drawn anew: labelled groups
 * where articles are grouped, labelled pairs elsewhere.
 *
 * @param by what the part is a part by: {@code all}, {@code kind}, {@code language} or {@code
 *     length}
 * @param value the part: a kind, a language, a range of lengths; empty for all
 * @param size articles or pairs in it
 * @param units what each unit adds to the sums; all samples of a pack have the same units in the
 *     same order, so that they can be drawn together
 * @param measures the figures
 */
record Sample(String by, String value, long size, Units units, List<Measure> measures) {

  /** Name of the part that is the whole. */
  static final String ALL = "all";

  Sample {
    measures = List.copyOf(measures);
  }
}
