package io.twicetold.cli.eval;

import io.twicetold.json.Rounded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The figures of kinds as sums over labelled pairs: hits, finds and labels of each kind. */
final class KindSamples {

  private static final int HITS = 0;
  private static final int FOUND = 1;
  private static final int WANTED = 2;
  private static final int WIDTH = 3;

  private final List<String> kinds;
  private final double[][] units;

  private KindSamples(List<JsonNode> gold, List<Said> said) {
    Map<Set<String>, String> answers = new HashMap<>();
    said.forEach(pair -> answers.put(pair.pair(), KindScore.fold(pair.relation())));
    kinds = List.copyOf(new TreeSet<>(gold.stream().map(KindSamples::kind).toList()));
    units = new double[gold.size()][WIDTH * kinds.size()];
    for (int i = 0; i < gold.size(); i++) {
      JsonNode row = gold.get(i);
      String wanted = kind(row);
      Set<String> pair = Said.pair(Pack.string(row, "a"), Pack.string(row, "b"));
      int found = kinds.indexOf(answers.getOrDefault(pair, ""));
      int own = kinds.indexOf(wanted);
      units[i][WIDTH * own + WANTED] = 1;
      units[i][WIDTH * own + HITS] = own == found ? 1 : 0;
      if (found >= 0) {
        units[i][WIDTH * found + FOUND] = 1;
      }
    }
  }

  private static String kind(JsonNode row) {
    return KindScore.fold(Pack.string(row, "relation"));
  }

  static List<Sample> of(List<JsonNode> gold, List<Said> said, Traits traits) {
    KindSamples samples = new KindSamples(gold, said);
    PairParts parts =
        new PairParts(
            gold, new Units(samples.units), List.of(new Measure("macro F1", samples::macroF1)));
    List<Sample> all = new ArrayList<>(List.of(parts.whole()));
    for (int i = 0; i < samples.kinds.size(); i++) {
      all.add(samples.ofKind(i));
    }
    PairParts right =
        new PairParts(
            gold, new Units(samples.units), List.of(new Measure("share right", samples::right)));
    all.addAll(right.by("language", row -> Optional.of(languages(row, traits))));
    all.addAll(right.by("length", row -> Optional.of(traits.length(Pack.string(row, "b")))));
    return all;
  }

  private static String languages(JsonNode row, Traits traits) {
    String a = traits.language(Pack.string(row, "a"), row);
    String b = traits.language(Pack.string(row, "b"), row);
    return a.equals(b) ? "same language" : "cross language";
  }

  private Sample ofKind(int kind) {
    long wanted = 0;
    for (double[] unit : units) {
      wanted += (long) unit[WIDTH * kind + WANTED];
    }
    Measure f1 = new Measure("F1", sums -> f1(sums, kind));
    return new Sample("kind", kinds.get(kind), wanted, new Units(units), List.of(f1));
  }

  /** The mean over kinds that there are. */
  private double macroF1(double[] sums) {
    double sum = 0;
    int present = 0;
    for (int kind = 0; kind < kinds.size(); kind++) {
      double f1 = f1(sums, kind);
      sum += Double.isNaN(f1) ? 0 : Rounded.of(f1).doubleValue(); // as the score does
      present += Double.isNaN(f1) ? 0 : 1;
    }
    return sum / present;
  }

  private static double f1(double[] sums, int kind) {
    double both = sums[WIDTH * kind + FOUND] + sums[WIDTH * kind + WANTED];
    return sums[WIDTH * kind + WANTED] == 0 ? Double.NaN : 2 * sums[WIDTH * kind + HITS] / both;
  }

  private double right(double[] sums) {
    double hits = 0;
    double wanted = 0;
    for (int kind = 0; kind < kinds.size(); kind++) {
      hits += sums[WIDTH * kind + HITS];
      wanted += sums[WIDTH * kind + WANTED];
    }
    return hits / wanted;
  }
}
