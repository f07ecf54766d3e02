package io.twicetold.cli.eval;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Share of labelled pairs that were found, by a property of the two articles. A pair counts for
 * both its properties.
 *
 * @param several whether the articles have more than one value of the property
 * @param tallies hits and tries by value
 */
record PairRecall(boolean several, Tallies tallies) {

  /** By language, and by whether the two languages are one. */
  static PairRecall byLanguage(Crossing crossing) {
    return by(crossing, row -> value(row, "language"));
  }

  private static Optional<String> value(JsonNode row, String field) {
    JsonNode value = row.path(field);
    return value.isMissingNode() || value.isNull()
        ? Optional.empty()
        : Optional.of(value.asString());
  }

  private static PairRecall by(Crossing crossing, Function<JsonNode, Optional<String>> property) {
    Map<String, JsonNode> rows = crossing.articles();
    Map<String, Crossing.Found> found = crossing.groupOf();
    Tallies tallies = new Tallies();
    for (List<String> ids : crossing.gold().values()) {
      for (int i = 0; i < ids.size(); i++) {
        String first = property.apply(rows.get(ids.get(i))).orElse("None");
        for (String other : ids.subList(i + 1, ids.size())) {
          String second = property.apply(rows.get(other)).orElse("None");
          boolean hit = Objects.equals(found.get(ids.get(i)), found.get(other));
          names(first, second).forEach(name -> tallies.add(name, hit));
        }
      }
    }
    long values =
        rows.values().stream().flatMap(row -> property.apply(row).stream()).distinct().count();
    return new PairRecall(values > 1, tallies);
  }

  private static Set<String> names(String first, String second) {
    Set<String> names = new LinkedHashSet<>(List.of(first));
    names.add(second);
    names.add(first.equals(second) ? "same language" : "cross language");
    return names;
  }

  /** Share of pairs found by value. */
  Map<String, Object> shares() {
    return tallies.shares();
  }
}
