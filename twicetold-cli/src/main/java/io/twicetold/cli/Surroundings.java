package io.twicetold.cli;

import io.twicetold.cli.screen.Screen;
import io.twicetold.json.LineWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What a command finds around it.
 *
 * @param out standard output; throws where it cannot be written
 * @param err standard error
 * @param terminal who looks at them
 * @param engines where engines come from
 * @param nanos a clock for progress, never for results
 * @param environment variables
 */
record Surroundings(
    OutputStream out,
    PrintStream err,
    Terminal terminal,
    Engines engines,
    LongSupplier nanos,
    Map<String, String> environment) {

  /** The screen that standard output is drawn on. */
  Screen screen() {
    return new Screen(terminal.width(), terminal.coloured());
  }

  /** Lines on standard output, which stays open. */
  LineWriter lines() {
    return new LineWriter(writer());
  }

  /** Puts lines on standard output. */
  void print(List<String> lines) throws IOException {
    try (Writer writer = writer()) {
      for (String line : lines) {
        writer.write(line);
        writer.write('\n');
      }
    }
  }

  /** Text on standard output, which stays open. */
  Writer writer() {
    OutputStream unclosed = NamedOutput.standard(out);
    return new BufferedWriter(new OutputStreamWriter(unclosed, StandardCharsets.UTF_8), 1 << 16);
  }
}
