package io.twicetold.cli;

import io.twicetold.cli.screen.SafeText;
import io.twicetold.service.store.Snapshot;
import io.twicetold.service.store.StoreDamaged;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code twicetold verify}. */
@Command(
    name = "verify",
    description = "Looks whether what a service remembers is whole and goes together.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  twicetold verify",
      "  twicetold verify --data backups/monday",
      "",
      "The service may run meanwhile. What is wrong is listed, and the exit code is 1."
    })
final class VerifyCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private ArchiveOptions archiveOptions = new ArchiveOptions();

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOptions help = new HelpOptions();

  VerifyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    try (Snapshot snapshot = archiveOptions.archive().look()) {
      List<String> faults = snapshot.faults();
      surroundings.print(
          faults.isEmpty() ? List.of("all is well") : faults.stream().map(SafeText::of).toList());
      return faults.isEmpty() ? 0 : 1;
    } catch (StoreDamaged damage) {
      surroundings.print(List.of(SafeText.of(String.valueOf(damage.getMessage()))));
      return 1;
    }
  }
}
