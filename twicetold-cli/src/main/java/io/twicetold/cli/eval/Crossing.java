package io.twicetold.cli.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Labelled groups crossed with found groups.
 *
 * @param articles label of each article by its id
 * @param gold ids by labelled group
 * @param found ids by found group
 * @param cells the sets of articles that two groups share, in the order in which they are met
 * @param missing articles that no group was found for; each is a group of its own
 */
record Crossing(
    Map<String, JsonNode> articles,
    Map<String, List<String>> gold,
    Map<Found, List<String>> found,
    Collection<Cell> cells,
    long missing) {

  /** A found group, or the one article that was left out. */
  record Found(boolean missing, String name) {}

  /** The articles that a labelled and a found group share. */
  record Cell(String gold, Found found, List<String> ids) {

    int size() {
      return ids.size();
    }
  }

  static Crossing of(List<JsonNode> rows, Map<String, String> groups) {
    Map<String, JsonNode> articles = new LinkedHashMap<>();
    rows.forEach(row -> articles.put(Pack.string(row, "id"), row));
    Map<String, List<String>> gold = new LinkedHashMap<>();
    Map<Found, List<String>> found = new LinkedHashMap<>();
    Map<List<Object>, Cell> cells = new LinkedHashMap<>();
    articles.forEach((id, row) -> {
      String label = row.path("group").asString("");
      Found group = found(id, groups);
      gold.computeIfAbsent(label, key -> new ArrayList<>()).add(id);
      found.computeIfAbsent(group, key -> new ArrayList<>()).add(id);
      cells
          .computeIfAbsent(List.of(label, group), key -> new Cell(label, group, new ArrayList<>()))
          .ids()
          .add(id);
    });
    long missing = found.keySet().stream().filter(Found::missing).count();
    return new Crossing(articles, gold, found, cells.values(), missing);
  }

  private static Found found(String id, Map<String, String> groups) {
    return Optional.ofNullable(groups.get(id))
        .map(name -> new Found(false, name))
        .orElseGet(() -> new Found(true, id));
  }

  /** The label of an article. */
  JsonNode row(String id) {
    return Optional.ofNullable(articles.get(id)).orElseGet(MissingNode::getInstance);
  }

  /** Articles in the found group of a cell. */
  int foundSize(Cell cell) {
    return found.getOrDefault(cell.found(), List.of()).size();
  }

  /** Articles in the labelled group of a cell. */
  int goldSize(Cell cell) {
    return gold.getOrDefault(cell.gold(), List.of()).size();
  }

  /** Pairs of articles that share both groups. */
  long rightPairs() {
    return cells.stream().mapToLong(cell -> pairs(cell.size())).sum();
  }

  /** Pairs of articles in one labelled group. */
  long goldPairs() {
    return gold.values().stream().mapToLong(ids -> pairs(ids.size())).sum();
  }

  /** Pairs of articles in one found group. */
  long foundPairs() {
    return found.values().stream().mapToLong(ids -> pairs(ids.size())).sum();
  }

  /** Articles in the largest found group. */
  int largest() {
    return found.values().stream().mapToInt(List::size).max().orElse(0);
  }

  /** The found group of each article. */
  Map<String, Found> groupOf() {
    Map<String, Found> groups = new LinkedHashMap<>();
    found.forEach((group, ids) -> ids.forEach(id -> groups.put(id, group)));
    return groups;
  }

  /** Pairs among so many. */
  static long pairs(long number) {
    return number * (number - 1) / 2;
  }
}
