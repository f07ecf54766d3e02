package io.twicetold.cli;

import io.twicetold.ingest.Headings;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says what fields are called. */
final class HeadingOptions {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  private Headings headings = Headings.COMMON;

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

  Headings headings() {
    return headings;
  }
}
