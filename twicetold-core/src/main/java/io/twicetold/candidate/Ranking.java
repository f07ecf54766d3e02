package io.twicetold.candidate;

import java.util.Arrays;

/**
 * The best few units by score; equal scores are ordered by key, so that the choice does not depend
 * on the order of arrival. A heap with the worst kept unit on top.
 */
final class Ranking {

  private final Keys keys;
  private final int[] units;
  private final int[] scores;
  private int size;
  private int offered;

  /** Room for the {@code most} best; {@code keys} order units of equal score. */
  Ranking(int most, Keys keys) {
    this.keys = keys;
    units = new int[most];
    scores = new int[most];
  }

  /** Offers a unit; true if it is kept, for now. */
  boolean offer(int unit, int score) {
    offered++;
    if (size < units.length) {
      units[size] = unit;
      scores[size++] = score;
      if (size == units.length) {
        for (int i = size / 2 - 1; i >= 0; i--) {
          sink(i);
        }
      }
      return true;
    }
    if (isWorse(units[0], scores[0], unit, score)) {
      units[0] = unit;
      scores[0] = score;
      sink(0);
      return true;
    }
    return false;
  }

  /** How many were offered and not kept. */
  int cut() {
    return offered - size;
  }

  /** Score of the worst unit kept if any was not kept, else 0. */
  int cutBelow() {
    return cut() == 0 ? 0 : scores[0];
  }

  /** The units kept, in ascending order of unit. */
  int[] units() {
    int[] kept = Arrays.copyOf(units, size);
    Arrays.sort(kept);
    return kept;
  }

  private boolean isWorse(int unit, int score, int other, int otherScore) {
    return score != otherScore ? score < otherScore : keys.compare(unit, other) > 0;
  }

  private void sink(int from) {
    int i = from;
    while (true) {
      int worst = i;
      for (int child = 2 * i + 1; child <= 2 * i + 2 && child < size; child++) {
        if (isWorse(units[child], scores[child], units[worst], scores[worst])) {
          worst = child;
        }
      }
      if (worst == i) {
        return;
      }
      swap(i, worst);
      i = worst;
    }
  }

  private void swap(int i, int j) {
    int unit = units[i];
    units[i] = units[j];
    units[j] = unit;
    int score = scores[i];
    scores[i] = scores[j];
    scores[j] = score;
  }
}
