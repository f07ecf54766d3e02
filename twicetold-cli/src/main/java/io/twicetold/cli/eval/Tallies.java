package io.twicetold.cli.eval;

import io.twicetold.json.Rounded;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Hits and tries by name. */
final class Tallies {

  private static final int DECIMALS = 3;

  private final Map<String, long[]> counts = new TreeMap<>();

  void add(String name, boolean hit) {
    long[] count = counts.computeIfAbsent(name, missing -> new long[2]);
    count[0] += hit ? 1 : 0;
    count[1]++;
  }

  /** Share of hits by name, to three decimals, names in order. */
  Map<String, Object> shares() {
    Map<String, Object> shares = new LinkedHashMap<>();
    counts.forEach(
        (name, count) -> shares.put(name, Rounded.of((double) count[0] / count[1], DECIMALS)));
    return shares;
  }
}
