package io.twicetold.window;

import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.objects.ObjectArrayList;
import it.unimi.dsi.fastutil.objects.Reference2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.objects.Reference2ObjectLinkedOpenHashMap;
import java.util.List;
import java.util.Map;

/**
 * The families as they are, and which of them may be of one story: those between which the mean of
 * the best link that each member has into the other reaches the cut. Stories merge by means of
 * these, and no mean is above the highest of them.
 */
final class Kindred {

  private final JudgedPairs judged;
  private final double cut;
  private final List<Family> ofUnit = new ObjectArrayList<>();

  /** A family, by the numbers of its units; the same one as long as nothing of it changes. */
  static final class Family {

    private static final Family NONE = new Family(new int[0]);

    private final int[] units;

    private Family(int[] units) {
      this.units = units;
    }

    /** One of its units. */
    int first() {
      return units[0];
    }
  }

  /** Members that have links into another family, and the sum of the best of these. */
  private static final class Way {

    private int members;
    private double sum;

    void take(double best) {
      members++;
      sum += best;
    }

    double mean(int least) {
      return sum / Math.max(members, least);
    }
  }

  Kindred(JudgedPairs judged, double cut) {
    this.judged = judged;
    this.cut = cut - JudgedPairs.MARGIN;
  }

  /** Makes room for so many units. */
  void size(int units) {
    while (ofUnit.size() < units) {
      ofUnit.add(Family.NONE);
    }
  }

  void put(int[] units) {
    Family family = new Family(units);
    for (int unit : units) {
      ofUnit.set(unit, family);
    }
  }

  void forget(int unit) {
    ofUnit.set(unit, Family.NONE);
  }

  Family of(int unit) {
    return ofUnit.get(unit);
  }

  /** The families that may be of one story with one. */
  List<Family> near(Family family) {
    Map<Family, Way> forth = new Reference2ObjectLinkedOpenHashMap<>();
    Int2DoubleOpenHashMap backOf = new Int2DoubleOpenHashMap();
    for (int unit : family.units) {
      best(unit, family, backOf).forEach((other, best) -> way(forth, other).take(best));
    }
    Map<Family, Way> back = new Reference2ObjectLinkedOpenHashMap<>();
    backOf.forEach((int unit, double best) -> way(back, of(unit)).take(best));
    return forth.entrySet().stream()
        .filter(one -> mean(family, one.getKey(), one.getValue(), way(back, one.getKey())) >= cut)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The best link of a unit into each other family; tells the best of each unit there, too. */
  private Map<Family, Double> best(int unit, Family own, Int2DoubleOpenHashMap back) {
    Map<Family, Double> best = new Reference2DoubleOpenHashMap<>();
    IntSet linked = judged.linked(unit);
    for (int other : linked) {
      Family family = of(other);
      if (family != own) {
        double story = judged.of(JudgedPairs.key(unit, other)).orElseThrow().story();
        best.merge(family, story, Math::max);
        back.mergeDouble(other, story, Math::max);
      }
    }
    return best;
  }

  private static Way way(Map<Family, Way> ways, Family other) {
    return ways.computeIfAbsent(other, family -> new Way());
  }

  private static double mean(Family one, Family other, Way forth, Way back) {
    int least = Math.min(one.units.length, other.units.length);
    return (forth.mean(least) + back.mean(least)) / 2;
  }
}
