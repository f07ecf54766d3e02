package io.twicetold.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How much of an order is kept. */
final class Order {

  private Order() {}

  /** Length of the longest subsequence that does not fall (patience sorting). */
  static int ascending(int[] places) {
    int[] tails = new int[places.length];
    int length = 0;
    for (int place : places) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (tails[middle] <= place) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      tails[low] = place;
      length = Math.max(length, low + 1);
    }
    return length;
  }

  /** The places in the other of what both have, in the order of the one. */
  static int[] shared(List<String> one, List<String> other) {
    Map<String, Integer> places = new HashMap<>();
    IntStream.range(0, other.size()).forEach(i -> places.putIfAbsent(other.get(i), i));
    return one.stream().filter(places::containsKey).mapToInt(places::get).toArray();
  }
}
