package io.twicetold.cli;

import io.twicetold.service.store.Snapshot;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code twicetold backup}. */
@Command(
    name = "backup",
    description = "Writes a whole copy of what a service remembers to a file.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  twicetold backup monday.db",
      "  mkdir restored && cp monday.db restored/twicetold.db",
      "  twicetold serve --data restored",
      "",
      "The service may run meanwhile. A file that is there already is left alone. A",
      "PostgreSQL database is backed up with its own tools."
    })
final class BackupCommand implements Callable<Integer> {

  @Mixin private ArchiveOptions archiveOptions = new ArchiveOptions();

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOptions help = new HelpOptions();

  @Parameters(paramLabel = "FILE", description = "where the copy goes")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    try (Snapshot snapshot = archiveOptions.archive().look()) {
      snapshot.copy(file);
    }
    return 0;
  }
}
