package io.twicetold.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

  /** Encodes on while the process ends, as a service does that is told to end. */
  static final class Ends {
    public static void main(String[] arguments) {
      Model model = Model.load();
      List<String> texts =
          IntStream.range(0, 200).mapToObj(i -> "Ferry number " + i + " is late.").toList();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> System.out.println(model.encoder().encode(texts).size())));
      System.exit(0);
    }
  }

  @Test
  void what_is_encoded_while_the_process_ends_is_encoded() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Ends.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).isEqualToIgnoringNewLines("200");
  }
}
