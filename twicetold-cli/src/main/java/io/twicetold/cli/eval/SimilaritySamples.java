package io.twicetold.cli.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The correlation with people's judgments as sums over labelled pairs. */
final class SimilaritySamples {

  private SimilaritySamples() {}

  static List<Sample> of(List<JsonNode> gold, List<Said> said, Traits traits) {
    double[][] units =
        SimilarityScore.of(gold, said).points().stream()
            .map(point -> unit(point.gold(), point.said()))
            .toArray(double[][]::new);
    PairParts parts = new PairParts(gold, new Units(units), List.of(Measure.pearson("Pearson")));
    List<Sample> samples = new ArrayList<>(List.of(parts.whole()));
    samples.addAll(parts.by("language", PairParts.field("languages")));
    samples.addAll(parts.by("length", row -> Optional.of(traits.length(Pack.string(row, "a")))));
    return samples;
  }

  private static double[] unit(double x, double y) {
    return new double[] {1, x, y, x * x, y * y, x * y};
  }
}
