package io.twicetold.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelemetryTest {

  /** Loads the model and encodes a text, in a process of its own. */
  static final class Encodes {
    public static void main(String[] arguments) throws IOException {
      try (Model model = Model.load()) {
        System.out.println(model.encoder().encode(List.of("The ferry is late.")).size());
      }
    }
  }

  @Test
  void a_run_leaves_nothing_in_the_home_folder(@TempDir Path home) throws Exception {
    ProcessBuilder run =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Encodes.class.getName());
    run.environment().put("HOME", home.toString());
    run.environment().remove("CI"); // in which the runtime is silent by itself
    run.redirectErrorStream(true);
    Process process = run.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("1");
    try (Stream<Path> left = Files.walk(home)) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
  }
}
