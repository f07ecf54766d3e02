package io.twicetold.cli.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The figures of links as sums over labelled links. */
final class LinkSamples {

  private static final int RIGHT = 0;
  private static final int FOUND = 1;
  private static final int GOLD = 2;

  private static final Measure PRECISION = Measure.share("link precision", RIGHT, FOUND);
  private static final Measure RECALL = Measure.share("link recall", RIGHT, GOLD);

  private LinkSamples() {}

  static List<Sample> of(List<JsonNode> gold, List<Said> said, Traits traits) {
    Map<String, Integer> unitOf = new HashMap<>();
    Map<Set<String>, Integer> right = new HashMap<>();
    for (int unit = 0; unit < gold.size(); unit++) {
      String a = Pack.string(gold.get(unit), "a");
      String b = Pack.string(gold.get(unit), "b");
      unitOf.putIfAbsent(a, unit);
      unitOf.putIfAbsent(b, unit);
      right.putIfAbsent(Said.pair(a, b), unit);
    }
    PairParts parts =
        new PairParts(
            gold,
            new Units(
                units(gold.size(), RelationScore.links(said, unitOf.keySet()), unitOf, right)),
            List.of(PRECISION, RECALL, Measure.f1("link F1", PRECISION, RECALL)));
    List<Sample> samples = new ArrayList<>(List.of(parts.whole()));
    samples.addAll(parts.by("kind", PairParts.field("source")));
    samples.addAll(parts.by("length", row -> Optional.of(traits.length(Pack.string(row, "a")))));
    return samples;
  }

  private static double[][] units(
      int size, List<Said> links, Map<String, Integer> unitOf, Map<Set<String>, Integer> right) {
    double[][] units = new double[size][3];
    right.values().forEach(unit -> units[unit][GOLD] = 1);
    Set<Set<String>> found = new LinkedHashSet<>();
    for (Said link : links) {
      if (!found.add(link.pair())) {
        continue;
      }
      Integer unit = right.get(link.pair());
      if (unit != null) {
        units[unit][RIGHT]++;
        units[unit][FOUND]++;
      } else { // a wrong link is the fault of both its ends by half
        units[unitOf.getOrDefault(link.a(), 0)][FOUND] += 0.5;
        units[unitOf.getOrDefault(link.b(), 0)][FOUND] += 0.5;
      }
    }
    return units;
  }
}
