package io.twicetold.cli.eval;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
    return by(crossing, row -> value(row, "language"), true);
  }

  /** By version, or by the pack that an article came from. */
  static PairRecall byKind(Crossing crossing) {
    return by(crossing, row -> value(row, "version").or(() -> value(row, "pack")), false);
  }

  private static Optional<String> value(JsonNode row, String field) {
    JsonNode value = row.path(field);
    return value.isMissingNode() || value.isNull()
        ? Optional.empty()
        : Optional.of(value.asString());
  }

  private static PairRecall by(
      Crossing crossing, Function<JsonNode, Optional<String>> property, boolean crossed) {
    Map<String, JsonNode> rows = crossing.articles();
    Map<String, Crossing.Found> found = crossing.groupOf();
    Tallies tallies = new Tallies();
    for (List<String> ids : crossing.gold().values()) {
      for (int i = 0; i < ids.size(); i++) {
        String first = property.apply(rows.get(ids.get(i))).orElse("None");
        for (String other : ids.subList(i + 1, ids.size())) {
          String second = property.apply(rows.get(other)).orElse("None");
          boolean hit = Objects.equals(found.get(ids.get(i)), found.get(other));
          names(first, second, crossed).forEach(name -> tallies.add(name, hit));
        }
      }
    }
    long values =
        rows.values().stream().flatMap(row -> property.apply(row).stream()).distinct().count();
    return new PairRecall(values > 1, tallies);
  }

  private static Set<String> names(String first, String second, boolean crossed) {
    Set<String> names = new LinkedHashSet<>(List.of(first));
    names.add(second);
    if (crossed) {
      names.add(first.equals(second) ? "same language" : "cross language");
    }
    return names;
  }

  /** Share of pairs found by value. */
  Map<String, Object> shares() {
    return tallies.shares();
  }

  /** The shares for a person, none if there is but one value. */
  List<String> lines(String heading) {
    List<String> lines = new ArrayList<>();
    if (several) {
      lines.add("  " + heading);
      shares()
          .forEach((name, share) ->
              lines.add(
                  String.format(
                      Locale.ROOT, "    %-30s %6s of %d", name, share, tallies.tries(name))));
    }
    return lines;
  }
}
