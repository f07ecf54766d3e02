package io.twicetold.group;

import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known between clusters of crowded nodes: how many of their pairs were compared, and at
 * least how many nodes of the one had a part in that.
 */
final class Acquaintance {

  private final List<Int2IntOpenHashMap> pairs = new ArrayList<>();
  private final List<Int2IntOpenHashMap> nodes = new ArrayList<>();

  Acquaintance(Links links) {
    for (int node = 0; node < links.size(); node++) {
      Int2IntOpenHashMap known = new Int2IntOpenHashMap(0);
      if (links.isCrowded(node)) {
        links.of(node).keySet().intStream().filter(links::isCrowded).forEach(o -> known.put(o, 1));
      }
      pairs.add(known);
      nodes.add(new Int2IntOpenHashMap(known));
    }
  }

  /** Pairs of crowded members of two clusters that were compared. */
  int pairs(int a, int b) {
    return pairs.get(a).get(b);
  }

  /** Crowded members of the first cluster that were compared with some of the second, at least. */
  int nodes(int of, int with) {
    return nodes.get(of).get(with);
  }

  /** A cluster becomes part of another. */
  void merge(int into, int from) {
    Int2IntOpenHashMap gone = pairs.get(from);
    pairs.get(into).remove(from);
    nodes.get(into).remove(from);
    for (Int2IntMap.Entry link : gone.int2IntEntrySet()) {
      int other = link.getIntKey();
      pairs.get(other).remove(from);
      int ofOther = nodes.get(other).remove(from);
      if (other != into) {
        pairs.get(into).addTo(other, link.getIntValue());
        pairs.get(other).put(into, pairs.get(into).get(other));
        nodes.get(into).addTo(other, nodes.get(from).get(other));
        nodes.get(other).mergeInt(into, ofOther, Math::max);
      }
    }
    gone.clear();
    nodes.get(from).clear();
  }
}
