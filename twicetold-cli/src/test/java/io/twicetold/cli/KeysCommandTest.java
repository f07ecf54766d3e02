package io.twicetold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask a service, as the command writes it. */
final class KeysCommandTest {

  @TempDir private Path folder = Path.of("");

  private Path file = Path.of("");

  @BeforeEach
  void name() {
    file = folder.resolve("keys.txt");
  }

  private String run(String... arguments) {
    Stage stage = new Stage(folder, false);
    stage.environment(Map.of("TWICETOLD_KEYS", file.toString()));
    assertThat(stage.run(arguments)).as(stage.err()).isZero();
    return stage.out().strip();
  }

  private String refused(String... arguments) {
    Stage stage = new Stage(folder, false);
    assertThat(stage.run(arguments)).isEqualTo(2);
    return stage.err();
  }

  @Test
  void eachCommandOnKeysShowsItsHelp() {
    for (String command : List.of("add", "list", "rotate", "revoke")) {
      assertThat(run("keys", command, "--help")).startsWith("Usage: twicetold keys " + command);
    }
  }

  @Test
  void keysAreAddedToTheFileWhichDoesNotHoldThem() throws IOException {
    String desk = run("keys", "add", "desk");
    String feed = run("keys", "add", "feed", "--scopes", "write,read");
    assertThat(desk).matches("[0-9a-f]{64}").isNotEqualTo(feed);
    assertThat(Files.readAllLines(file))
        .satisfiesExactly(
            line -> assertThat(line).matches("desk [0-9a-f]{64} read"),
            line -> assertThat(line).matches("feed [0-9a-f]{64} read,write"));
    assertThat(Files.readString(file)).doesNotContain(desk, feed);
    assertThat(run("keys", "list")).isEqualTo("desk read\nfeed read,write");
    String[] again = {"keys", "add", "desk", "--keys", file.toString()};
    assertThat(refused(again)).contains("there is a key called desk");
  }

  @Test
  void oneThatIsMadeAnewKeepsItsScopesAndEndsTheOldOneAtOnceOrLater() throws IOException {
    Files.writeString(file, "# who may ask\n");
    String first = run("keys", "add", "desk", "--scopes", "decide");
    String second = run("keys", "rotate", "desk");
    assertThat(first).isNotEqualTo(second);
    assertThat(run("keys", "list")).isEqualTo("desk decide");
    String third = run("keys", "rotate", "desk", "--keep", "1d");
    assertThat(third).isNotEqualTo(second);
    assertThat(run("keys", "list")).matches("desk decide until \\d{4}-\\S+Z\ndesk decide");
    assertThat(Files.readAllLines(file)).startsWith("# who may ask").hasSize(3);
    run("keys", "revoke", "desk");
    assertThat(Files.readAllLines(file)).isEqualTo(List.of("# who may ask"));
    assertThat(refused("keys", "revoke", "desk", "--keys", file.toString()))
        .contains("no key is called desk");
    assertThat(refused("keys", "rotate", "desk", "--keys", file.toString()))
        .contains("no key is called desk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999999999999d", "99999999999999999999d", "-1d", "soon"})
  void aTimeThatCannotBeKeptIsWrongUsage(String keep) {
    String before = run("keys", "add", "desk");
    assertThat(before).isNotEmpty();

    assertThat(refused("keys", "rotate", "desk", "--keep=" + keep, "--keys", file.toString()))
        .contains("--keep: expected a time like 15m, 12h or 2d");
    assertThat(run("keys", "list")).isEqualTo("desk read");
  }
}
