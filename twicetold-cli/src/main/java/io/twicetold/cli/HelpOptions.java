package io.twicetold.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options of commands that read no articles. */
final class HelpOptions {

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "shows where in the program an error came from")
  private boolean verbose;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "shows this")
  private boolean help;
}
