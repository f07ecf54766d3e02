package io.twicetold.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that all commands have. */
final class CommonOptions {

  @Option(
      names = "--rejected",
      paramLabel = "FILE",
      description =
          "everything that could not be read, one line each: {source, offset, reason, beginning},"
              + " where beginning shows the first bytes, if there are any")
  private Optional<Path> rejected = Optional.empty();

  @Option(names = "--verbose", description = "shows where in the program an error came from")
  private boolean verbose;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "shows this")
  private boolean help;

  Optional<Path> rejected() {
    return rejected;
  }

  boolean verbose() {
    return verbose;
  }
}
