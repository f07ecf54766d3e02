package io.twicetold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Settings of the service: on the command line, in the environment, in a file. */
final class ServeSettingsTest {

  /** The one list of settings, for people; written anew with {@code -Dtwicetold.bless=true}. */
  private static final Path LIST = Path.of("../packaging/SETTINGS.md");

  @TempDir private Path folder = Path.of("");

  private static CommandLine serve(Stage stage) {
    return new CommandLine(new ServeCommand(stage.surroundings()))
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  private Optional<String> value(
      String option, Map<String, String> environment, String... arguments) {
    CommandLine line = serve(new Stage(folder, false));
    line.setDefaultValueProvider(new ServeSettings(List.of(arguments), environment));
    line.parseArgs(arguments);
    Object value = line.getCommandSpec().findOption(option).getValue();
    return value instanceof Optional<?> optional
        ? optional.map(Object::toString)
        : Optional.of(String.valueOf(value));
  }

  @Test
  void theCommandLineIsAboveTheEnvironmentWhichIsAboveTheFileWhichIsAboveWhatIsUsual()
      throws IOException {
    Path file = Files.writeString(folder.resolve("s.properties"), "port = 1\nrate=7\n# note\n");
    String config = "--config=" + file;
    assertThat(value("--port", Map.of())).contains("8080");
    assertThat(value("--port", Map.of(), config)).contains("1");
    assertThat(value("--port", Map.of("TWICETOLD_PORT", "2"), config)).contains("2");
    assertThat(value("--port", Map.of("TWICETOLD_PORT", "2"), config, "--port", "3")).contains("3");
    assertThat(value("--rate", Map.of("TWICETOLD_CONFIG", file.toString()))).contains("7");
    assertThat(value("--rate", Map.of(), "--config", file.toString())).contains("7");
    assertThat(value("--store", Map.of("TWICETOLD_STORE", "postgresql://h/d")))
        .contains("postgresql://h/d");
    assertThat(value("--webhooks", Map.of("TWICETOLD_WEBHOOKS", "loopback"))).contains("LOOPBACK");
    assertThat(value("--verbose", Map.of("TWICETOLD_VERBOSE", "true"))).contains("true");
  }

  @Test
  void whatAClusterTellsOfAServiceOfOurNameIsNoSetting() {
    Map<String, String> told =
        Map.of(
            "TWICETOLD_SERVICE_HOST", "10.0.0.1",
            "TWICETOLD_SERVICE_PORT", "8080",
            "TWICETOLD_PORT", "tcp://10.0.0.1:8080",
            "TWICETOLD_PORT_8080_TCP_ADDR", "10.0.0.1");
    assertThat(value("--port", told)).contains("8080");
  }

  @ParameterizedTest
  @CsvSource({
    "TWICETOLD_PROT, 1, no setting is called TWICETOLD_PROT; is TWICETOLD_PORT meant?",
    "TWICETOLD_WEATHER, 1, no setting is called TWICETOLD_WEATHER\n",
    "TWICETOLD_PORT, x, (TWICETOLD_PORT)",
    "TWICETOLD_CONFIG, nowhere, nowhere cannot be read",
    "TWICETOLD_RATE, -1, requests a second"
  })
  void aVariableThatCannotBeUsedIsSaidByItsName(String name, String value, String said) {
    Stage stage = new Stage(folder, false);
    stage.environment(Map.of(name, value));
    assertThat(stage.run("serve", "--levels", "literal")).isEqualTo(2);
    assertThat(stage.err()).contains(said.strip()).hasLineCount(2);
  }

  @ParameterizedTest
  @CsvSource({
    "prot=1, s.properties: no setting is called prot; is port meant?",
    "help=true, s.properties: no setting is called help",
    "port=x, (s.properties: port)",
    "port=\\u00zz, s.properties cannot be read"
  })
  void aLineThatCannotBeUsedIsSaidWithTheFile(String line, String said) {
    Stage stage = new Stage(folder, false);
    String file = stage.put("s.properties", line);
    assertThat(stage.run("serve", "--levels", "literal", "--config", file)).isEqualTo(2);
    assertThat(stage.err()).contains(said).hasLineCount(2);
  }

  @Test
  void otherCommandsDoNotLookAtThem() {
    Stage stage = new Stage(folder, false);
    stage.environment(Map.of("TWICETOLD_PROT", "1"));
    assertThat(stage.run("compare", "--help")).isZero();
    assertThat(stage.run("serve", "--help")).isZero();
  }

  @Test
  void theListThatPeopleReadHasThemAll() throws IOException {
    StringBuilder list =
        new StringBuilder(
            """
            # Settings of the service

            Each can be given on the command line of `twicetold serve`, in the environment, or in a file of properties that
            `--config FILE` or `TWICETOLD_CONFIG` names; the command line is above the environment, and that above the file.
            Names that are not here are refused. A test keeps this list to what the program knows.

            | command line | environment | file | |
            |---|---|---|---|
            """);
    for (OptionSpec option :
        ServeSettings.options(serve(new Stage(folder, false)).getCommandSpec())) {
      boolean flag = option.arity().max() == 0;
      list.append("| `")
          .append(option.longestName())
          .append(flag ? "" : " " + option.paramLabel().replace("|", "\\|"))
          .append("` | `")
          .append(ServeSettings.variable(option))
          .append("` | `")
          .append(ServeSettings.key(option))
          .append(flag ? " = true" : "")
          .append("` | ")
          .append(String.join(" ", Arrays.asList(option.description())).replace("|", "\\|"))
          .append(" |\n");
    }
    if (Boolean.getBoolean("twicetold.bless")) {
      Files.writeString(LIST, list);
    }
    assertThat(list.toString()).isEqualTo(Files.readString(LIST));
  }
}
