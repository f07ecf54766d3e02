package io.twicetold.cli;

import java.nio.file.Path;

/** The name that stands for standard input among inputs, and for nothing elsewhere. */
final class Dash {

  /** Standard input, where files of the system have names. */
  static final Path INPUT = Path.of("/dev/stdin");

  private static final Path NAME = Path.of("-");

  private Dash() {}

  /** The file that an input is. */
  static Path file(Path input) {
    return input.equals(NAME) ? INPUT : input;
  }

  /** Refuses a dash where a file is asked for. */
  static void refuse(Path path, String device) {
    if (path.equals(NAME)) {
      throw new WrongUsage(
          "- stands for standard input among inputs only; " + device + " is a file");
    }
  }
}
