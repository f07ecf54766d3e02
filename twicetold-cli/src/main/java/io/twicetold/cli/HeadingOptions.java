package io.twicetold.cli;

import io.twicetold.ingest.Headings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that says what fields are called. Serves one run. */
final class HeadingOptions {

  @Option(
      names = "--map",
      paramLabel = "FIELD=NAME",
      description =
          "the name that a field has in tables and JSON, as text=body; fields are id, title, text,"
              + " url, published, source and language, and common names are known")
  private List<String> names = new ArrayList<>();

  private Optional<Headings> headings = Optional.empty();

  /** What fields are called; the same at each call. */
  Headings headings() {
    Headings known = headings.orElseGet(() -> named(names));
    headings = Optional.of(known);
    return known;
  }

  private static Headings named(List<String> pairs) {
    Map<String, String> names = new HashMap<>();
    for (String pair : pairs) {
      int between = pair.indexOf('=');
      if (between < 0) {
        throw new WrongUsage("--map: expected FIELD=NAME, not " + pair);
      }
      if (names.put(pair.substring(0, between), pair.substring(between + 1)) != null) {
        throw new WrongUsage("--map: a second name for " + pair.substring(0, between));
      }
    }
    try {
      return names.isEmpty() ? Headings.COMMON : Headings.of(names);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage("--map: " + e.getMessage());
    }
  }

  /** What a person is told of names that nothing had, a line each. */
  List<String> unmet() {
    return headings().unmet().stream()
        .map(name -> "--map: nothing read has a field " + name)
        .toList();
  }
}
