package io.twicetold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class MainTest {

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"group", "compare", "eval", "serve", "keys"})
  void eachCommandExplainsItselfWithExamples(String command) {
    Stage stage = new Stage(folder, false);

    assertThat(stage.run(command, "--help")).isZero();
    assertThat(stage.out()).contains("twicetold " + command).contains("Examples:");
    assertThat(stage.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }

  @Test
  void helpAndVersionNeedNoEngine() {
    Stage stage = new Stage(folder, false);

    assertThat(stage.run("--version")).isZero();
    assertThat(stage.run("--help")).isZero();
    assertThat(stage.out())
        .matches("(?s)twicetold \\d+\\.\\d+\\.\\d+.*")
        .contains("group", "compare", "eval", "Exit codes:");
  }

  @Test
  void whatTheHelpNamesIsCalledByThatName() {
    Stage all = new Stage(folder, false);
    all.run("--help");
    List<String> commands =
        all.out()
            .lines()
            .dropWhile(line -> !line.equals("Commands:"))
            .skip(1)
            .takeWhile(line -> !line.isBlank())
            .filter(line -> line.matches("  \\w.*"))
            .map(line -> line.strip().split(" ", 2)[0])
            .toList();

    assertThat(commands).hasSize(12).startsWith("group").endsWith("verify");
    assertThat(commands)
        .allSatisfy(command -> {
          Stage one = new Stage(folder, false);
          assertThat(one.run(command, "--help")).isZero();
          assertThat(one.out()).contains("Usage: twicetold " + command + " ");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "grup x, grup",
    "group, INPUT",
    "group --threads 0 x, --threads starts at 1",
    "group --levels deep x, deep",
    "group --format pdf x, pdf",
    "compare one, expected two files",
    "compare one two three, expected two files",
    "compare --articles one, expected two files",
    "compare --articles a --pairs b one two, expected two files",
    "eval, PACK",
    "serve --address 192.0.2.1, --keys FILE is needed",
    "serve --port x, --port",
    "serve --rate -1, requests a second",
    "serve --webhooks everywhere, everywhere",
    "keys, 'expected add, list, rotate or revoke'",
    "keys list, --keys FILE",
    "keys add one --keys nowhere --scopes fly, fly",
    "keys rotate one --keys nowhere --keep soon, --keep"
  })
  void wrongUsageIsSaidInTwoLines(String arguments, String reason) {
    Stage stage = new Stage(folder, false);

    assertThat(stage.run(arguments.split(" "))).isEqualTo(2);
    assertThat(stage.err()).contains(reason).contains("\nTry: twicetold").hasLineCount(2);
    assertThat(stage.out()).isEmpty();
  }

  @Test
  void withoutACommandTheUsageIsShown() {
    Stage stage = new Stage(folder, false);

    assertThat(stage.run()).isEqualTo(2);
    assertThat(stage.err()).contains("Try: twicetold --help");
  }

  @Test
  void aFullMemoryIsSaidInOneLine() {
    Stage stage = new Stage(folder, false);
    int code =
        stage.run(
            OutputStream.nullOutputStream(),
            (options, progress) -> {
              throw new OutOfMemoryError("heap");
            },
            "group",
            stage.put("a.txt", "Some words."));

    assertThat(code).isEqualTo(3);
    assertThat(stage.err()).startsWith("twicetold: out of memory").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"group,", "group,a,--out,", "group,a,--cache,", "group,a,--together,"})
  void anEmptyNameIsWrongUsage(String command) {
    Stage stage = new Stage(folder, false);

    assertThat(stage.run(command.split(",", -1))).isEqualTo(2);
    assertThat(stage.err()).contains(": the name is empty\n");
  }

  @Test
  void helpThatCannotBeWrittenIsAFailure() {
    Stage stage = new Stage(folder, false);
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    assertThat(stage.run(full, (options, progress) -> new FakeEngine(), "--help")).isEqualTo(3);
    assertThat(stage.err()).contains("cannot write standard output: No space left on device");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "group in.txt --out -",
        "group in.txt --apart -",
        "compare --articles in.txt --pairs -",
        "watch feed --out x --allow-port 99999999"
      })
  void whatStandsForNoFileAndNoPortIsWrongUsage(String command) {
    Stage stage = new Stage(folder, false);
    String in = stage.put("in.txt", "Words.");

    assertThat(stage.run(command.replace("in.txt", in).split(" "))).isEqualTo(2);
    assertThat(stage.err()).containsAnyOf("is a file", "expected a port from 1 to 65535");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        GroupCommand.class,
        CompareCommand.class,
        ExtractCommand.class,
        WatchCommand.class,
        ExplainCommand.class,
        EvalCommand.class,
        KeysCommand.class,
        ImportCommand.class,
        ExportCommand.class
      })
  void linesOfHelpAreNotBrokenAnew(Class<?> command) {
    assertThat(command.getAnnotation(CommandLine.Command.class).footer())
        .allSatisfy(line -> assertThat(line.replace("%%", "%")).hasSizeLessThan(81));
  }
}
