package io.twicetold.cli.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A group that is wrong.
 *
 * @param name the group
 * @param parts what it should have been, or what became of it: ids by the other kind of group
 */
record GroupError(String name, Map<String, List<String>> parts) {

  /** Articles shown of a part. */
  private static final int SHOWN = 3;

  /** Found groups that mix labelled groups. */
  static List<String> mixed(Crossing crossing, int most, UnaryOperator<String> titles) {
    return lines(crossing, cell -> cell.found().name(), Crossing.Cell::gold, "mixed", most, titles);
  }

  /** Labelled groups that were not found in one piece. */
  static List<String> split(Crossing crossing, int most, UnaryOperator<String> titles) {
    return lines(crossing, Crossing.Cell::gold, cell -> cell.found().name(), "split", most, titles);
  }

  /** One pair an error: of its two largest parts, found together or apart against the labels. */
  static List<WrongPair> pairs(Crossing crossing, int most) {
    List<WrongPair> pairs = new ArrayList<>();
    worst(crossing, cell -> cell.found().name(), Crossing.Cell::gold, most)
        .forEach(error -> pairs.add(error.pair("wrongly together in " + error.name)));
    worst(crossing, Crossing.Cell::gold, cell -> cell.found().name(), most)
        .forEach(error -> pairs.add(error.pair("wrongly apart, both of " + error.name)));
    return pairs;
  }

  private WrongPair pair(String what) {
    List<List<String>> largest =
        parts.values().stream()
            .sorted(Comparator.comparingInt((List<String> ids) -> ids.size()).reversed())
            .limit(2)
            .toList();
    return new WrongPair(what, largest.getFirst(), largest.getLast());
  }

  private static List<String> lines(
      Crossing crossing,
      Function<Crossing.Cell, String> whole,
      Function<Crossing.Cell, String> part,
      String word,
      int most,
      UnaryOperator<String> titles) {
    return worst(crossing, whole, part, most).stream()
        .flatMap(error -> error.describe(word, titles).stream())
        .toList();
  }

  private static List<GroupError> worst(
      Crossing crossing,
      Function<Crossing.Cell, String> whole,
      Function<Crossing.Cell, String> part,
      int most) {
    Map<String, GroupError> errors = new TreeMap<>();
    for (Crossing.Cell cell : crossing.cells()) {
      errors
          .computeIfAbsent(whole.apply(cell), name -> new GroupError(name, new TreeMap<>()))
          .parts()
          .put(part.apply(cell), cell.ids());
    }
    return errors.values().stream()
        .filter(error -> error.parts().size() > 1)
        .sorted(Comparator.comparingLong(GroupError::wrongPairs).reversed())
        .limit(most)
        .toList();
  }

  /** Pairs that are together and should not be, or the other way round. */
  private long wrongPairs() {
    long all = parts.values().stream().mapToLong(List::size).sum();
    return Crossing.pairs(all)
        - parts.values().stream().mapToLong(ids -> Crossing.pairs(ids.size())).sum();
  }

  private List<String> describe(String word, UnaryOperator<String> titles) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "  %s %s: %d parts, %d pairs wrong",
            word,
            name,
            parts.size(),
            wrongPairs()));
    parts.forEach((part, ids) ->
        lines.add(
            ids.stream()
                .limit(SHOWN)
                .map(id -> id + " " + titles.apply(id))
                .collect(Collectors.joining("; ", "    " + part + ": ", more(ids)))));
    return lines;
  }

  private static String more(List<String> ids) {
    return ids.size() > SHOWN ? "; and " + (ids.size() - SHOWN) + " more" : "";
  }
}
