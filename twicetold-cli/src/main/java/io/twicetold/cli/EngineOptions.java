package io.twicetold.cli;

import io.twicetold.Levels;
import io.twicetold.ingest.Headings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that say how articles are read and compared. */
final class EngineOptions {

  @Spec(Spec.Target.MIXEE)
  private @org.jspecify.annotations.Nullable CommandSpec spec;

  @Option(
      names = "--levels",
      paramLabel = "literal|all",
      description =
          "literal compares letters and words only, without a model; all compares meaning too"
              + " (default)")
  private Depth levels = Depth.all;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "keeps sentence vectors here, so that a second run is quick")
  private Optional<Path> cache = Optional.empty();

  private Headings headings = Headings.COMMON;

  private int threads = Runtime.getRuntime().availableProcessors();

  /** The depths by the names that people type. */
  enum Depth {
    literal,
    all
  }

  @Option(
      names = "--map",
      paramLabel = "FIELD=NAME",
      description =
          "the name that a field has in tables and JSON, as text=body; fields are id, title, text,"
              + " url, published, source and language, and common names are known")
  void map(Map<String, String> names) {
    try {
      headings = Headings.of(names);
    } catch (IllegalArgumentException e) {
      if (spec != null) {
        throw new ParameterException(spec.commandLine(), "--map: " + e.getMessage());
      }
    }
  }

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "threads that encode; results do not depend on it (default: one a processor)")
  void threads(int number) {
    if (number < 1 && spec != null) {
      throw new ParameterException(spec.commandLine(), "--threads starts at 1, not " + number);
    }
    threads = number;
  }

  Levels levels() {
    return switch (levels) {
      case literal -> Levels.LITERAL;
      case all -> Levels.ALL;
    };
  }

  Headings headings() {
    return headings;
  }

  Optional<Path> cache() {
    return cache;
  }

  int threads() {
    return threads;
  }
}
