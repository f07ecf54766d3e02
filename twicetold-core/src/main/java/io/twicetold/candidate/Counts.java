package io.twicetold.candidate;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.Arrays;

/** How often each of many numbers was met. Made once a thread and used again. */
final class Counts {

  private int[] counts = new int[0];
  private final IntArrayList met = new IntArrayList();

  /** Forgets everything, and makes room for the numbers 0 to n-1. */
  void clear(int n) {
    for (int i = 0; i < met.size(); i++) {
      counts[met.getInt(i)] = 0;
    }
    met.clear();
    if (counts.length < n) {
      counts = Arrays.copyOf(counts, Math.max(n, 2 * counts.length));
    }
  }

  /** Meets a number once more. */
  void add(int number) {
    if (counts[number]++ == 0) {
      met.add(number);
    }
  }

  /** The numbers met, each once, in the order of the first time. */
  IntList met() {
    return met;
  }

  int of(int number) {
    return counts[number];
  }
}
