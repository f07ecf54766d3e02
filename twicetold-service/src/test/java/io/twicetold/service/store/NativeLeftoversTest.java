package io.twicetold.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLeftoversTest {

  private static final Instant NOW = Instant.parse("2031-04-08T12:00:00Z");
  private static final String KILLED = "sqlite-3.54.1.0-09cd1847-libsqlitejdbc.so";
  private static final String RUNNING = "sqlite-3.54.1.0-257ec0b1-libsqlitejdbc.so";
  private static final String OTHER = "sqlite-notes.txt";

  @TempDir Path folder;

  @Test
  void whatAKilledProcessLeftIsRemovedAndNothingElse() throws IOException {
    lay(KILLED, NOW.minusSeconds(2));
    lay(KILLED + ".lck", NOW.minusSeconds(2));
    lay(RUNNING, NOW.plusSeconds(2));
    lay(OTHER, NOW.minusSeconds(2));
    NativeLeftovers.remove(folder, NOW);
    assertThat(names()).containsExactly(RUNNING, OTHER);
  }

  @Test
  void aFolderThatIsNotThereIsLeftAlone() {
    NativeLeftovers.remove(folder.resolve("none"), NOW);
    assertThat(folder).isEmptyDirectory();
  }

  private void lay(String name, Instant changed) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "");
    Files.setLastModifiedTime(file, FileTime.from(changed));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
