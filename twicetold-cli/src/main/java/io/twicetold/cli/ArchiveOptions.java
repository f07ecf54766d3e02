package io.twicetold.cli;

import io.twicetold.service.Archive;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that say what a service remembers, and where. */
final class ArchiveOptions {

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "everything that the service remembers (default: twicetold-data)")
  private Path data = Path.of("twicetold-data");

  @Option(
      names = "--store",
      paramLabel = "ADDRESS",
      description =
          "the PostgreSQL database that remembers instead of a file in the folder:"
              + " postgresql://user:password@host/database")
  private Optional<String> store = Optional.empty();

  Archive archive() {
    return new Archive(data, store);
  }
}
