package io.twicetold.cli.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Cuts labelled pairs into parts: a part has the sums of its own pairs and nothing elsewhere. */
record PairParts(List<JsonNode> gold, Units units, List<Measure> measures) {

  /** All pairs. */
  Sample whole() {
    return new Sample(Sample.ALL, "", units.size(), units, measures);
  }

  /** The pairs by a property of theirs, none if there is but one value of it. */
  List<Sample> by(String name, Function<JsonNode, Optional<String>> property) {
    List<String> values = gold.stream().map(row -> property.apply(row).orElse("")).toList();
    Map<String, Long> sizes = new TreeMap<>();
    values.forEach(value -> sizes.merge(value, 1L, Long::sum));
    List<Sample> samples = new ArrayList<>();
    sizes.forEach((value, size) -> {
      Units own = units.only(unit -> values.get(unit).equals(value));
      samples.add(new Sample(name, value, size, own, measures));
    });
    return samples.size() < 2 ? List.of() : samples;
  }

  /** A field of a label, if it has it. */
  static Function<JsonNode, Optional<String>> field(String name) {
    return row -> Optional.of(Pack.string(row, name)).filter(value -> !value.isEmpty());
  }
}
