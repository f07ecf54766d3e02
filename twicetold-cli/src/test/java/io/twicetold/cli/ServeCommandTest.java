package io.twicetold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServeCommandTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void aFileOfKeysThatIsNotUnderstoodIsSaidWithItsLine() throws IOException {
    Stage stage = new Stage(folder, false);
    Path keys = Files.writeString(folder.resolve("keys.txt"), "# a note\nsecret\n");
    assertThat(stage.run("serve", "--levels", "literal", "--keys", keys.toString())).isEqualTo(2);
    assertThat(stage.err()).contains("keys.txt:2: expected NAME SHA256");
  }
}
