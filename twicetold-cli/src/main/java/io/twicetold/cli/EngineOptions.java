package io.twicetold.cli;

import io.twicetold.Levels;
import io.twicetold.ingest.Headings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
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

  @Mixin private HeadingOptions headingOptions = new HeadingOptions();

  private int threads = Runtime.getRuntime().availableProcessors();

  /** The depths by the names that people type. */
  enum Depth {
    literal,
    all
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
    return headingOptions.headings();
  }

  /** What a person is told of names in {@code --map} that nothing had. */
  List<String> unmet() {
    return headingOptions.unmet();
  }

  Optional<Path> cache() {
    return cache;
  }

  int threads() {
    return threads;
  }
}
