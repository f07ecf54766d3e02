package io.twicetold.candidate;

import java.util.Arrays;

/**
 * The best few units by score, best first; equal scores are ordered by key, so that the choice does
 * not depend on the order of arrival. Some more are kept in reserve: as long as they last, a unit
 * can be withdrawn without looking at all others again.
 */
final class Ranking {

  private final Keys keys;
  private final int most;
  private final int[] units;
  private final int[] scores;
  private int size;
  private int offered;

  /** Room for the {@code most} best; {@code keys} order units of equal score. */
  Ranking(int most, Keys keys) {
    this(most, 0, keys);
  }

  /** The same with so many in reserve. */
  Ranking(int most, int reserve, Keys keys) {
    this.keys = keys;
    this.most = most;
    units = new int[most + reserve];
    scores = new int[most + reserve];
  }

  /** Offers a unit; true if it is one of the best, for now. */
  boolean offer(int unit, int score) {
    boolean whole = offered++ == size && size < units.length;
    if (!whole && (size == 0 || !isWorse(size - 1, unit, score))) {
      return false; // those that are not kept may be better
    }
    int place = place(unit, score);
    int last = Math.min(size, units.length - 1);
    System.arraycopy(units, place, units, place + 1, last - place);
    System.arraycopy(scores, place, scores, place + 1, last - place);
    units[place] = unit;
    scores[place] = score;
    size = last + 1;
    return place < most;
  }

  private int place(int unit, int score) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isWorse(middle, unit, score)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private boolean isWorse(int place, int unit, int score) {
    return scores[place] != score ? scores[place] < score : keys.compare(units[place], unit) > 0;
  }

  /** Takes back a unit that was offered; true if it was one of the best. */
  boolean withdraw(int unit) {
    offered--;
    int place = 0;
    while (place < size && units[place] != unit) {
      place++;
    }
    if (place == size) {
      return false;
    }
    size--;
    System.arraycopy(units, place + 1, units, place, size - place);
    System.arraycopy(scores, place + 1, scores, place, size - place);
    return place < most;
  }

  /** Whether so many were withdrawn that the best are not known any more. */
  boolean isExhausted() {
    return size < Math.min(most, offered);
  }

  /** How many were offered and are not among the best. */
  int cut() {
    return offered - best();
  }

  /** Score of the worst of the best if any was not kept, else 0. */
  int cutBelow() {
    return cut() == 0 ? 0 : scores[best() - 1];
  }

  private int best() {
    return Math.min(size, most);
  }

  /** The best units, in ascending order of unit. */
  int[] units() {
    int[] kept = Arrays.copyOf(units, best());
    Arrays.sort(kept);
    return kept;
  }
}
