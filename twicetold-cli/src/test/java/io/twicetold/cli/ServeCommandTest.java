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
  void addsKeysToTheFileWhichDoesNotHoldThem() throws IOException {
    Stage stage = new Stage(folder, false);
    Path keys = folder.resolve("keys.txt");
    for (String name : new String[] {"desk", "feed"}) {
      String[] add = {"serve", "--keys", keys.toString(), "--add-key", name};
      assertThat(stage.run(add)).isZero();
    }
    assertThat(stage.out()).matches("([0-9a-f]{64}\\s+){2}");
    assertThat(Files.readAllLines(keys))
        .hasSize(2)
        .allMatch(line -> line.matches("(desk|feed) [0-9a-f]{64} read"));
    assertThat(Files.readString(keys)).doesNotContain(stage.out().strip().split("\\s+"));
  }

  @Test
  void aFileOfKeysThatIsNotUnderstoodIsSaidWithItsLine() throws IOException {
    Stage stage = new Stage(folder, false);
    Path keys = Files.writeString(folder.resolve("keys.txt"), "# a note\nsecret\n");
    assertThat(stage.run("serve", "--levels", "literal", "--keys", keys.toString())).isEqualTo(2);
    assertThat(stage.err()).contains("keys.txt:2: expected NAME SHA256");
  }
}
