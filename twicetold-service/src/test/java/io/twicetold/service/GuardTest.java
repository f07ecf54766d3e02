package io.twicetold.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twicetold.Twicetold;
import io.twicetold.service.Caller.Reply;
import io.twicetold.service.http.Keys;
import io.twicetold.service.http.Scope;
import io.twicetold.vector.Encoder;
import io.twicetold.vector.LanguageMeans;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may ask, how much, and what the service does where it cannot. */
class GuardTest {

  private static final String ARTICLE = "{\"title\":\"A\",\"text\":\"The council voted on it.\"}";

  @Test
  void keys_open_what_they_are_good_for_and_nothing_else(@TempDir Path folder) throws Exception {
    String reader = Keys.make();
    String writer = Keys.make();
    String admin = Keys.make();
    Path file = folder.resolve("keys");
    Files.writeString(
        file,
        "# who may ask\n"
            + Keys.line("desk", reader, EnumSet.of(Scope.READ))
            + "\n\n"
            + Keys.line("feed", writer, EnumSet.of(Scope.WRITE))
            + "\n"
            + Keys.line("boss", admin, EnumSet.of(Scope.ADMIN)));
    assertThat(Files.readString(file)).doesNotContain(reader, writer, admin);
    try (Running running = Running.ready(folder.resolve("data"), Keys.of(file))) {
      Caller caller = running.caller;
      Reply nobody = caller.get("/stories");
      assertThat(nobody.status()).isEqualTo(401);
      assertThat(nobody.header("WWW-Authenticate")).isEqualTo("Bearer");
      assertThat(caller.get("/stories", "Authorization", "Bearer " + "0".repeat(64)).status())
          .isEqualTo(401);
      assertThat(caller.get("/stories", "Authorization", "Bearer " + reader).status())
          .isEqualTo(200);
      assertThat(caller.put("/articles/a", ARTICLE, "Authorization", "Bearer " + reader).status())
          .isEqualTo(403);
      assertThat(caller.put("/articles/a", ARTICLE, "Authorization", "Bearer " + writer).status())
          .isEqualTo(201);
      assertThat(caller.get("/stories", "Authorization", "Bearer " + writer).status())
          .isEqualTo(403);
      String decision = "{\"together\":true}";
      assertThat(
              caller.put("/decisions/a/b", decision, "Authorization", "Bearer " + writer).status())
          .isEqualTo(403);
      caller.put("/decisions/a/b", decision, "Authorization", "Bearer " + admin);
      assertThat(
              caller
                  .get("/decisions", "Authorization", "Bearer " + admin)
                  .json()
                  .at("/decisions/0/by")
                  .asString())
          .isEqualTo("boss");
      assertThat(caller.get("/health/live").status()).isEqualTo(200);
    }
  }

  @Test
  void a_file_of_keys_that_is_not_understood_is_refused_with_its_line(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("keys");
    for (String line : List.of("name", "a " + "0".repeat(64) + " fly", "a 0123 read", "# none")) {
      Files.writeString(file, "# note\n" + line);
      assertThatThrownBy(() -> Keys.of(file))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(file.toString());
    }
  }

  @Test
  void others_are_not_answered_without_a_key(@TempDir Path folder) {
    InetSocketAddress everywhere = new InetSocketAddress(0);
    Settings settings = new Settings(everywhere, folder, Keys.NONE, Settings.BACKLOG);
    assertThatThrownBy(
            () -> Service.start(Running.LITERAL, settings, Clock.systemUTC(), failure -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("keys");
  }

  @Test
  void a_page_that_calls_this_machine_by_another_name_is_not_answered(@TempDir Path folder)
      throws Exception {
    try (Running running = Running.in(folder)) {
      assertThat(status(running.service.port(), "news.example")).contains(" 421 ");
      assertThat(status(running.service.port(), "localhost:8080")).contains(" 200 ");
    }
  }

  private static String status(int port, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        var in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      String request = "GET /stories HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return String.valueOf(in.readLine());
    }
  }

  /** An encoder that waits to be let go. */
  private record Held(CountDownLatch go) implements Encoder {

    @Override
    public String version() {
      return "held/1";
    }

    @Override
    public int width() {
      return 2;
    }

    @Override
    public List<float[]> encode(List<String> texts) {
      try {
        go.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return texts.stream().map(text -> new float[] {1, 0}).toList();
    }
  }

  @Test
  void more_is_refused_while_the_grouping_is_too_far_behind(@TempDir Path folder) throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    LanguageMeans means = new LanguageMeans(List.of("eng"), List.of(new float[] {0, 1e-6f}));
    Twicetold library = Twicetold.builder().encoder(new Held(go), means).build();
    try (Running running = Running.with(library, folder, 1)) {
      assertThat(running.service.awaitReady(Running.LONG)).isTrue();
      Caller caller = running.caller;
      assertThat(caller.put("/articles/a", ARTICLE).status()).isEqualTo(201);
      assertThat(caller.put("/articles/b", ARTICLE).status()).isEqualTo(201);
      Reply refused = caller.put("/articles/c", ARTICLE);
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.header("Retry-After")).matches("\\d+");
      go.countDown();
      caller.put("/decisions/x/y", "{\"together\":true}", "Prefer", "wait=60");
      assertThat(caller.put("/articles/c", ARTICLE).status()).isEqualTo(201);
    } finally {
      go.countDown();
    }
  }
}
