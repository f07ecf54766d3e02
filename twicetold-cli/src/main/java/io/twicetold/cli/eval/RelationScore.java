package io.twicetold.cli.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Links between articles against labelled links from source to derived text. */
record RelationScore(
    Prf pairs,
    long directionRight,
    Map<String, Long> labelled,
    List<Said> wrong,
    List<JsonNode> missed)
    implements Score {

  private static final Set<String> NO_LINK = Set.of("", "unrelated", "same-story", "related");

  static RelationScore of(List<JsonNode> gold, List<Said> said) {
    Set<String> ids = new LinkedHashSet<>();
    Set<List<String>> wanted = new LinkedHashSet<>();
    Set<Set<String>> right = new LinkedHashSet<>();
    for (JsonNode row : gold) {
      List<String> ends = List.of(Pack.string(row, "a"), Pack.string(row, "b"));
      ids.addAll(ends);
      wanted.add(ends);
      right.add(Said.pair(ends.getFirst(), ends.getLast()));
    }
    return of(gold, links(said, ids), wanted, right);
  }

  /** What was said to link two articles that have labels. */
  static List<Said> links(List<Said> said, Set<String> ids) {
    return said.stream()
        .filter(pair -> ids.contains(pair.a()) && ids.contains(pair.b()))
        .filter(pair -> !NO_LINK.contains(pair.relation()))
        .toList();
  }

  private static RelationScore of(
      List<JsonNode> gold, List<Said> links, Set<List<String>> wanted, Set<Set<String>> right) {
    Set<Set<String>> found = new LinkedHashSet<>();
    Map<String, Long> labelled = new LinkedHashMap<>();
    for (Said link : links) {
      found.add(link.pair());
      if (right.contains(link.pair())) {
        labelled.merge(link.relation(), 1L, Long::sum);
      }
    }
    long hits = found.stream().filter(right::contains).count();
    return new RelationScore(
        Prf.of(hits, found.size(), right.size(), 1),
        links.stream().filter(link -> wanted.contains(List.of(link.a(), link.b()))).count(),
        labelled,
        links.stream().filter(link -> !right.contains(link.pair())).toList(),
        gold.stream().filter(row -> !found.contains(pair(row))).toList());
  }

  private static Set<String> pair(JsonNode row) {
    return Said.pair(Pack.string(row, "a"), Pack.string(row, "b"));
  }

  @Override
  public Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("pairs", pairs.figures());
    figures.put("direction_right", directionRight);
    figures.put("labelled", labelled);
    return figures;
  }

  @Override
  public List<String> lines() {
    return List.of(
        Figures.label("") + Figures.HEADER,
        Figures.label("links") + pairs.columns(),
        "  direction right: " + directionRight,
        "  named: " + labelled);
  }

  @Override
  public List<String> errors(int most, UnaryOperator<String> titles) {
    List<String> lines = new ArrayList<>();
    missed.stream()
        .limit(most)
        .map(row -> line("missed", Pack.string(row, "a"), Pack.string(row, "b"), titles))
        .forEach(lines::add);
    wrong.stream()
        .limit(most)
        .map(link -> line("wrong " + link.relation(), link.a(), link.b(), titles))
        .forEach(lines::add);
    return lines;
  }

  private static String line(String word, String a, String b, UnaryOperator<String> titles) {
    return "  %s: %s %s -> %s %s".formatted(word, a, titles.apply(a), b, titles.apply(b));
  }

  @Override
  public List<WrongPair> wrongPairs(int most) {
    List<WrongPair> pairs = new ArrayList<>();
    missed.stream()
        .limit(most)
        .map(row -> WrongPair.of("not linked", Pack.string(row, "a"), Pack.string(row, "b")))
        .forEach(pairs::add);
    wrong.stream()
        .limit(most)
        .map(link -> WrongPair.of("wrongly linked: " + link.relation(), link.a(), link.b()))
        .forEach(pairs::add);
    return pairs;
  }

  @Override
  public Headline headline() {
    return new Headline(Optional.of(pairs), "links F1", Optional.of(pairs.f1()));
  }
}
