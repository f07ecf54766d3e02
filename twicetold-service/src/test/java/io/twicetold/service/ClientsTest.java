package io.twicetold.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.twicetold.service.hook.Hooks;
import io.twicetold.service.hook.Patience;
import io.twicetold.service.hook.Targets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs of others that use the service, where they are there: {@code tools/clients/run} fetches
 * what they need.
 */
class ClientsTest {

  private static final Path CLIENTS = Path.of("../tools/clients");

  @TempDir Path folder = Path.of("");

  private static boolean isOnPath(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  private void run(String... command) throws Exception {
    Hooks.Rules rules = new Hooks.Rules(Targets.LOOPBACK, Patience.USUAL);
    try (Running running = Running.with(rules, folder)) {
      List<String> all =
          Stream.concat(
                  Arrays.stream(command), Stream.of("http://127.0.0.1:" + running.service.port()))
              .toList();
      Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
      String said = said(process);
      assertThat(process.waitFor()).as(said).isZero();
      assertThat(running.failures).isEmpty();
    }
  }

  private static String said(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void curl_alone_is_enough() throws Exception {
    assumeTrue(isOnPath("curl") && isOnPath("bash"), "curl and bash are needed");
    run("bash", CLIENTS.resolve("curl.sh").toString());
  }

  @Test
  void a_client_made_of_the_description_by_others_puts_articles_and_reads_stories()
      throws Exception {
    Path python = CLIENTS.resolve("venv/bin/python");
    assumeTrue(Files.isExecutable(python), "tools/clients/run makes the environment");
    run(python.toString(), CLIENTS.resolve("generated.py").toString());
  }
}
