package io.twicetold.cli.eval;

import io.twicetold.json.Rounded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Scores of pairs against how alike people found them: Pearson's correlation. */
record SimilarityScore(
    List<Point> points,
    long missing,
    Optional<BigDecimal> pearson,
    Map<String, Optional<BigDecimal>> byLanguage)
    implements Score {

  /** What people say of a pair whose articles are the same. */
  private static final double SAME = 3;

  /** Fewer points say nothing. */
  static final int FEWEST = 3;

  /** A pair with what people and the library say of it. */
  record Point(String a, String b, String languages, double gold, double said) {

    /** How far apart the two are, 0 to 1. */
    double distance() {
      return Math.abs(gold / SAME - said);
    }
  }

  static SimilarityScore of(List<JsonNode> gold, List<Said> said) {
    Map<Set<String>, Double> scores = new HashMap<>();
    // files hold rounded scores, and figures are taken from files
    said.forEach(pair -> scores.put(pair.pair(), Rounded.of(pair.score()).doubleValue()));
    List<Point> points = gold.stream().map(row -> point(row, scores)).toList();
    Map<String, List<Point>> languages = new TreeMap<>();
    points.forEach(
        point -> languages.computeIfAbsent(point.languages(), key -> new ArrayList<>()).add(point));
    Map<String, Optional<BigDecimal>> byLanguage = new LinkedHashMap<>();
    languages.forEach((language, own) -> byLanguage.put(language, pearson(own)));
    long missing = gold.stream().filter(row -> !scores.containsKey(pair(row))).count();
    return new SimilarityScore(points, missing, pearson(points), byLanguage);
  }

  private static Point point(JsonNode row, Map<Set<String>, Double> scores) {
    return new Point(
        Pack.string(row, "a"),
        Pack.string(row, "b"),
        Pack.string(row, "languages"),
        row.path("similarity").asDouble(),
        scores.getOrDefault(pair(row), 0.0));
  }

  private static Set<String> pair(JsonNode row) {
    return Said.pair(Pack.string(row, "a"), Pack.string(row, "b"));
  }

  private static Optional<BigDecimal> pearson(List<Point> points) {
    if (points.size() < FEWEST) {
      return Optional.empty();
    }
    double meanGold = 0;
    double meanSaid = 0;
    for (Point point : points) {
      meanGold += point.gold();
      meanSaid += point.said();
    }
    meanGold /= points.size();
    meanSaid /= points.size();
    double gold = 0;
    double said = 0;
    double both = 0;
    for (Point point : points) {
      double x = point.gold() - meanGold;
      double y = point.said() - meanSaid;
      gold += x * x;
      said += y * y;
      both += x * y;
    }
    double spread = Math.sqrt(gold) * Math.sqrt(said);
    return Optional.of(Rounded.of(spread == 0 ? 0 : both / spread));
  }

  @Override
  public Map<String, Object> figures() {
    Map<String, Object> languages = new LinkedHashMap<>();
    byLanguage.forEach((language, figure) -> languages.put(language, figure.orElse(null)));
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("pairs", points.size());
    figures.put("missing", missing);
    figures.put("pearson", pearson.orElse(null));
    figures.put("by_language", languages);
    return figures;
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "  %d pairs, %d missing; Pearson correlation %s",
            points.size(),
            missing,
            pearson.map(Figures::plain).orElse("-")));
    byLanguage.forEach((language, figure) ->
        lines.add(Figures.label(language) + figure.map(Figures::column).orElse("         -")));
    return lines;
  }

  @Override
  public List<String> errors(int most, UnaryOperator<String> titles) {
    return worst(most).map(point -> line(point, titles)).toList();
  }

  private Stream<Point> worst(int most) {
    return points.stream()
        .sorted(Comparator.comparingDouble(Point::distance).reversed())
        .limit(most);
  }

  @Override
  public List<WrongPair> wrongPairs(int most) {
    return worst(most).map(SimilarityScore::pair).toList();
  }

  private static WrongPair pair(Point point) {
    String what =
        String.format(
            Locale.ROOT, "people: %.2f of 3, score: %.2f of 1", point.gold(), point.said());
    return WrongPair.of(what, point.a(), point.b());
  }

  private static String line(Point point, UnaryOperator<String> titles) {
    return "  people %s of 3, score %s: %s %s | %s %s"
        .formatted(
            point.gold(),
            point.said(),
            point.a(),
            titles.apply(point.a()),
            point.b(),
            titles.apply(point.b()));
  }

  @Override
  public Headline headline() {
    return new Headline(Optional.empty(), "Pearson", pearson);
  }
}
