package io.twicetold.cli.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The figures of a grouping as sums over labelled groups. */
final class GroupSamples {

  private static final int RIGHT = 0;
  private static final int FOUND = 1;
  private static final int GOLD = 2;
  private static final int PRECISION = 3;
  private static final int RECALL = 4;
  private static final int ARTICLES = 5;
  private static final int WIDTH = 6;

  private static final Measure PAIR_PRECISION = Measure.share("pair precision", RIGHT, FOUND);
  private static final Measure PAIR_RECALL = Measure.share("pair recall", RIGHT, GOLD);
  private static final Measure BCUBED =
      Measure.f1(
          "BCubed F1",
          Measure.share("BCubed precision", PRECISION, ARTICLES),
          Measure.share("BCubed recall", RECALL, ARTICLES));

  private static final List<Measure> OF_ALL =
      List.of(
          PAIR_PRECISION, PAIR_RECALL, Measure.f1("pair F1", PAIR_PRECISION, PAIR_RECALL), BCUBED);

  /** A part has no precision of its own: what its articles are wrongly joined with lies outside. */
  private static final List<Measure> OF_PART = List.of(PAIR_RECALL, BCUBED);

  private final Crossing crossing;
  private final Map<String, Crossing.Found> groupOf;
  private final Map<String, double[]> shares = new HashMap<>();
  private final List<List<String>> groups;
  private final Map<String, Integer> unitOf = new HashMap<>();

  private GroupSamples(Crossing crossing) {
    this.crossing = crossing;
    groupOf = crossing.groupOf();
    groups = List.copyOf(crossing.gold().values());
    for (int unit = 0; unit < groups.size(); unit++) {
      for (String id : groups.get(unit)) {
        unitOf.put(id, unit);
      }
    }
    for (Crossing.Cell cell : crossing.cells()) {
      double[] share = {
        (double) cell.size() / crossing.foundSize(cell),
        (double) cell.size() / crossing.goldSize(cell)
      };
      cell.ids().forEach(id -> shares.put(id, share));
    }
  }

  /** The whole, then its parts by kind, language and length where there are several. */
  static List<Sample> of(Crossing crossing, Traits traits) {
    GroupSamples samples = new GroupSamples(crossing);
    List<Sample> all = new ArrayList<>();
    all.add(samples.whole());
    all.addAll(samples.parts("kind", id -> Traits.kind(crossing.row(id))));
    all.addAll(samples.parts("language", id -> traits.language(id, crossing.row(id))));
    all.addAll(samples.crossed(id -> traits.language(id, crossing.row(id))));
    all.addAll(samples.parts("length", traits::length));
    return all;
  }

  /** Pairs across languages and within one, where there are both. */
  private List<Sample> crossed(Function<String, String> language) {
    double[][] across = new double[groups.size()][WIDTH];
    double[][] within = new double[groups.size()][WIDTH];
    for (int unit = 0; unit < groups.size(); unit++) {
      List<String> ids = groups.get(unit);
      for (int i = 0; i < ids.size(); i++) {
        for (String other : ids.subList(i + 1, ids.size())) {
          boolean one = language.apply(ids.get(i)).equals(language.apply(other));
          addPair(ids.get(i), other, one ? within[unit] : across[unit]);
        }
      }
    }
    List<Sample> both = List.of(crossed("across", across), crossed("within one", within));
    return both.stream().allMatch(sample -> sample.size() > 0) ? both : List.of();
  }

  private static Sample crossed(String value, double[][] units) {
    Units sums = new Units(units);
    long pairs = units.length == 0 ? 0 : (long) sums.sums()[GOLD];
    return new Sample("languages", value, pairs, sums, List.of(PAIR_RECALL));
  }

  private void addPair(String one, String other, double[] sums) {
    sums[RIGHT] += Objects.equals(groupOf.get(one), groupOf.get(other)) ? 1 : 0;
    sums[GOLD]++;
  }

  private Sample whole() {
    double[][] units = new double[groups.size()][WIDTH];
    crossing.articles().keySet().forEach(id -> addArticle(id, units));
    for (Crossing.Cell cell : crossing.cells()) {
      double[] unit = units[unitOf.getOrDefault(cell.ids().getFirst(), 0)];
      long own = Crossing.pairs(cell.size());
      unit[RIGHT] += own;
      // a pair across two labelled groups is the fault of each by half
      unit[FOUND] += own + cell.size() * (crossing.foundSize(cell) - cell.size()) / 2.0;
    }
    for (int unit = 0; unit < units.length; unit++) {
      units[unit][GOLD] = Crossing.pairs(groups.get(unit).size());
    }
    return new Sample(Sample.ALL, "", crossing.articles().size(), new Units(units), OF_ALL);
  }

  private void addArticle(String id, double[][] units) {
    double[] unit = units[unitOf.getOrDefault(id, 0)];
    double[] share = shares.getOrDefault(id, new double[2]);
    unit[PRECISION] += share[0];
    unit[RECALL] += share[1];
    unit[ARTICLES]++;
  }

  private List<Sample> parts(String by, Function<String, String> trait) {
    Map<String, String> traits = new LinkedHashMap<>(); // sums are added in a fixed order
    crossing.articles().keySet().forEach(id -> traits.put(id, trait.apply(id)));
    Map<String, double[][]> parts = new TreeMap<>();
    new TreeSet<>(traits.values())
        .forEach(value -> parts.put(value, new double[groups.size()][WIDTH]));
    traits.forEach((id, value) -> addArticle(id, Objects.requireNonNull(parts.get(value))));
    for (int unit = 0; unit < groups.size(); unit++) {
      addPairs(groups.get(unit), unit, traits, parts);
    }
    return parts.size() < 2
        ? List.of()
        : parts.entrySet().stream().map(part -> part(by, part.getKey(), part.getValue())).toList();
  }

  private static Sample part(String by, String value, double[][] units) {
    Units sums = new Units(units);
    return new Sample(by, value, (long) sums.sums()[ARTICLES], sums, OF_PART);
  }

  /** A pair counts for the trait of either article, once where they agree. */
  private void addPairs(
      List<String> ids, int unit, Map<String, String> traits, Map<String, double[][]> parts) {
    for (int i = 0; i < ids.size(); i++) {
      for (String other : ids.subList(i + 1, ids.size())) {
        Set<String> values = new TreeSet<>();
        values.add(traits.getOrDefault(ids.get(i), ""));
        values.add(traits.getOrDefault(other, ""));
        for (String value : values) {
          addPair(ids.get(i), other, Objects.requireNonNull(parts.get(value))[unit]);
        }
      }
    }
  }
}
