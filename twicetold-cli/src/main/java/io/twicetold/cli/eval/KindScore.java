package io.twicetold.cli.eval;

import io.twicetold.json.Rounded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** The kind of each named pair against its labelled kind; alike kinds count as one. */
record KindScore(
    int pairs,
    Map<String, Prf> kinds,
    BigDecimal macroF1,
    Optional<BigDecimal> direction,
    Map<String, Map<String, Long>> table,
    List<Mistake> wrong)
    implements Score {

  private static final String MISSING = "missing";

  private static final Set<String> DIRECTED = Set.of("excerpt", "summary");

  /** A pair whose kind is wrong. */
  record Mistake(String a, String b, String gold, String said, double score) {}

  /** Kinds that the score does not tell apart. */
  static String fold(String kind) {
    return switch (kind) {
      case "identical", "update" -> "near-copy";
      case "related", "unrelated" -> "different";
      case "paraphrase", "round-trip" -> "rewrite";
      default -> kind;
    };
  }

  static KindScore of(List<JsonNode> gold, List<Said> said) {
    Map<Set<String>, Said> answers = new HashMap<>();
    said.forEach(pair -> answers.put(pair.pair(), pair));
    Counts counts = new Counts();
    gold.forEach(row -> counts.add(row, answer(row, answers)));
    return counts.score(gold.size());
  }

  private static Optional<Said> answer(JsonNode row, Map<Set<String>, Said> answers) {
    Set<String> pair = Said.pair(Pack.string(row, "a"), Pack.string(row, "b"));
    return Optional.ofNullable(answers.get(pair)).filter(said -> !said.relation().isEmpty());
  }

  /** Counts pair by pair. */
  private static final class Counts {

    private final Map<String, Long> wanted = new TreeMap<>();
    private final Map<String, Long> found = new HashMap<>();
    private final Map<String, Long> hits = new HashMap<>();
    private final Map<String, Map<String, Long>> table = new LinkedHashMap<>();
    private final List<Mistake> wrong = new ArrayList<>();
    private long directed;
    private long directionRight;

    void add(JsonNode row, Optional<Said> answer) {
      String gold = Pack.string(row, "relation");
      String relation = answer.map(Said::relation).orElse(MISSING);
      table.computeIfAbsent(gold, key -> new LinkedHashMap<>()).merge(relation, 1L, Long::sum);
      wanted.merge(fold(gold), 1L, Long::sum);
      found.merge(fold(relation), 1L, Long::sum);
      if (fold(gold).equals(fold(relation))) {
        hits.merge(fold(gold), 1L, Long::sum);
      } else {
        double score = answer.map(Said::score).orElse(0.0);
        wrong.add(new Mistake(Pack.string(row, "a"), Pack.string(row, "b"), gold, relation, score));
      }
      answer.ifPresent(said -> addDirection(row, gold, said));
    }

    private void addDirection(JsonNode row, String gold, Said said) {
      if (DIRECTED.contains(gold) && fold(said.relation()).equals(gold)) {
        directed++;
        boolean right =
            said.a().equals(Pack.string(row, "a")) && said.b().equals(Pack.string(row, "b"));
        directionRight += right ? 1 : 0;
      }
    }

    KindScore score(int pairs) {
      Map<String, Prf> kinds = new LinkedHashMap<>();
      wanted.forEach((kind, count) -> kinds.put(kind, prf(kind, count)));
      double sum = kinds.values().stream().map(Prf::f1).mapToDouble(BigDecimal::doubleValue).sum();
      return new KindScore(
          pairs,
          kinds,
          Rounded.of(sum / kinds.size()),
          directed == 0
              ? Optional.empty()
              : Optional.of(Rounded.of((double) directionRight / directed)),
          table,
          wrong);
    }

    private Prf prf(String kind, long count) {
      return Prf.of(hits.getOrDefault(kind, 0L), found.getOrDefault(kind, 0L), count, 0);
    }
  }

  @Override
  public Map<String, Object> figures() {
    Map<String, Object> byKind = new LinkedHashMap<>();
    kinds.forEach((kind, figures) -> byKind.put(kind, figures.figures()));
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("pairs", pairs);
    figures.put("macro_f1", macroF1);
    figures.put("kinds", byKind);
    figures.put("direction_right", direction.orElse(null));
    figures.put("table", table);
    return figures;
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "  %d pairs; macro F1 %s; direction right %s",
            pairs,
            Figures.plain(macroF1),
            direction.map(Figures::plain).orElse("-")));
    lines.add(Figures.label("") + Figures.HEADER);
    kinds.forEach((kind, figures) -> lines.add(Figures.label(kind) + figures.columns()));
    lines.add("  labelled: said");
    table.forEach((kind, said) -> lines.add(Figures.label("  " + kind) + said));
    return lines;
  }

  @Override
  public List<String> errors(int most, UnaryOperator<String> titles) {
    return wrong.stream().limit(most).map(error -> line(error, titles)).toList();
  }

  private static String line(Mistake error, UnaryOperator<String> titles) {
    return "  %s taken for %s: %s %s | %s %s"
        .formatted(
            error.gold(),
            error.said(),
            error.a(),
            titles.apply(error.a()),
            error.b(),
            titles.apply(error.b()));
  }

  @Override
  public List<WrongPair> wrongPairs(int most) {
    return wrong.stream()
        .limit(most)
        .map(error ->
            WrongPair.of(error.gold() + " taken for " + error.said(), error.a(), error.b()))
        .toList();
  }

  @Override
  public Headline headline() {
    return new Headline(Optional.empty(), "macro F1", Optional.of(macroF1));
  }
}
