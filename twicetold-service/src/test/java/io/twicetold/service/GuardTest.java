package io.twicetold.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twicetold.Twicetold;
import io.twicetold.service.Caller.Reply;
import io.twicetold.service.http.JsonLog;
import io.twicetold.service.http.KeyFile;
import io.twicetold.service.http.Keys;
import io.twicetold.service.http.Policy;
import io.twicetold.service.http.Rates;
import io.twicetold.service.http.RequestLog;
import io.twicetold.service.http.Scope;
import io.twicetold.vector.Encoder;
import io.twicetold.vector.LanguageMeans;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Who may ask, how much, and what the service does where it cannot. */
class GuardTest {

  private static final String ARTICLE = "{\"title\":\"A\",\"text\":\"The council voted on it.\"}";

  @Test
  void keys_open_what_they_are_good_for_and_nothing_else(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("keys");
    Files.writeString(file, "# who may ask\n");
    KeyFile keys = new KeyFile(file);
    String reader = keys.add("desk", EnumSet.of(Scope.READ));
    String writer = keys.add("feed", EnumSet.of(Scope.WRITE));
    String admin = keys.add("boss", EnumSet.of(Scope.ADMIN));
    assertThat(Files.readString(file)).doesNotContain(reader, writer, admin);
    try (Running running = Running.ready(folder.resolve("data"), keys(file))) {
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

  private static Keys keys(Path file) throws IOException {
    return Keys.of(file, Clock.systemUTC(), failure -> {});
  }

  private static int status(Caller caller, String key) throws Exception {
    return caller.get("/stories", "Authorization", "Bearer " + key).status();
  }

  @Test
  void a_running_service_follows_the_file_of_keys(@TempDir Path folder) throws Exception {
    KeyFile file = new KeyFile(folder.resolve("keys"));
    List<Throwable> failures = new ArrayList<>();
    Instant start = Instant.parse("2026-11-28T10:00:00Z");
    AtomicLong later = new AtomicLong();
    Clock clock = Moving.by(() -> start.plusSeconds(later.get()));
    String first = file.add("desk", EnumSet.of(Scope.READ));
    String other = file.add("feed", EnumSet.of(Scope.READ));
    Keys keys = Keys.of(file.path(), clock, failures::add);
    try (Running running = Running.ready(folder.resolve("data"), keys)) {
      Caller caller = running.caller;
      assertThat(status(caller, first)).isEqualTo(200);
      String second = file.rotate("desk", start.plusSeconds(60), start);
      assertThat(status(caller, first)).isEqualTo(200);
      assertThat(status(caller, second)).isEqualTo(200);
      later.set(60);
      assertThat(status(caller, first)).isEqualTo(401);
      assertThat(status(caller, second)).isEqualTo(200);
      file.revoke("desk");
      assertThat(status(caller, second)).isEqualTo(401);
      assertThat(status(caller, other)).isEqualTo(200);
      Files.writeString(file.path(), "what is this");
      assertThat(status(caller, other)).isEqualTo(200);
      assertThat(status(caller, other)).isEqualTo(200);
      assertThat(failures).singleElement().asString().contains("keys:1: expected NAME");
      Files.writeString(file.path(), "# nobody\n");
      assertThat(status(caller, other)).isEqualTo(401);
      assertThat(caller.get("/health/live").status()).isEqualTo(200);
    }
  }

  @Test
  void what_is_told_as_it_happens_ends_with_the_key(@TempDir Path folder) throws Exception {
    KeyFile file = new KeyFile(folder.resolve("keys"));
    String reader = file.add("desk", EnumSet.of(Scope.READ));
    String writer = file.add("feed", EnumSet.of(Scope.WRITE));
    try (Running running = Running.ready(folder.resolve("data"), keys(file.path()))) {
      HttpRequest.Builder changes =
          running
              .caller
              .to("/changes")
              .header("Accept", "text/event-stream")
              .header("Authorization", "Bearer " + reader);
      try (InputStream told =
          running.caller.open(changes, HttpResponse.BodyHandlers.ofInputStream()).body()) {
        assertThat(told.read()).isEqualTo('r'); // of "retry": it has begun
        file.revoke("desk");
        running.caller.put("/articles/a", ARTICLE, "Authorization", "Bearer " + writer);
        BufferedReader lines = new BufferedReader(new InputStreamReader(told, UTF_8));
        // the article would show at once; the end comes by itself
        assertThat(lines.lines().anyMatch(line -> line.startsWith("data:"))).isFalse();
      }
    }
  }

  @Test
  void a_key_is_good_for_so_many_requests_a_second(@TempDir Path folder) throws Exception {
    KeyFile file = new KeyFile(folder.resolve("keys"));
    String desk = file.add("desk", EnumSet.of(Scope.READ));
    String feed = file.add("feed", EnumSet.of(Scope.READ));
    AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5); // clocks of this kind run over
    Policy policy = new Policy(keys(file.path()), new Rates(2, nanos::get), RequestLog.NONE);
    Settings settings = Running.settings(folder.resolve("data"), Keys.NONE, Settings.BACKLOG);
    try (Running running = Running.ready(settings.with(policy))) {
      Caller caller = running.caller;
      for (int i = 0; i < 4; i++) {
        assertThat(status(caller, desk)).isEqualTo(200);
      }
      Reply refused = caller.get("/stories", "Authorization", "Bearer " + desk);
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.header("Retry-After")).isEqualTo("1");
      assertThat(status(caller, feed)).isEqualTo(200);
      assertThat(caller.get("/health/ready").status()).isEqualTo(200);
      nanos.addAndGet(500_000_000);
      assertThat(status(caller, desk)).isEqualTo(200);
      assertThat(status(caller, desk)).isEqualTo(429);
    }
  }

  @Test
  void the_log_has_a_line_a_request_and_nothing_that_was_said(@TempDir Path folder)
      throws Exception {
    KeyFile file = new KeyFile(folder.resolve("keys"));
    String key = file.add("desk", EnumSet.of(Scope.ADMIN));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonLog log = new JsonLog(new PrintStream(out, true, UTF_8), Clock.systemUTC());
    Policy policy = new Policy(keys(file.path()), Rates.NONE, log);
    Settings settings = Running.settings(folder.resolve("data"), Keys.NONE, Settings.BACKLOG);
    String[] shown = {"Authorization", "Bearer " + key, "X-Request-Id", "mine-1"};
    try (Running running = Running.ready(settings.with(policy))) {
      Caller caller = running.caller;
      caller.put("/articles/secretid", ARTICLE, shown);
      caller.get("/stories?text=council", shown);
      caller.get("/nowhere/council", shown);
      caller.get("/stories", "Authorization", "Bearer " + "7".repeat(64));
      caller.send(caller.to("/stories").method("COUNCIL", BodyPublishers.noBody()));
    }
    log.failed(new IllegalStateException("the council voted", new IOException("of " + key)));
    List<JsonNode> lines = out.toString(UTF_8).lines().map(Caller.JSON::readTree).toList();
    // a line is written after its answer has gone out: two may change places
    assertThat(lines)
        .extracting(GuardTest::routeAndStatus)
        .containsExactlyInAnyOrder(
            "/openapi.json 200",
            "/articles/{id} 201",
            "/stories 200",
            "none 404",
            "/stories 401",
            "none 405",
            " 0");
    JsonNode put = only(lines, "/articles/{id} 201");
    assertThat(put.path("request").asString()).isEqualTo("mine-1");
    assertThat(put.path("key").asString()).isEqualTo("desk");
    assertThat(only(lines, "/stories 401").path("key").asString()).isEmpty();
    assertThat(only(lines, "none 405").path("method").asString()).isEqualTo("other");
    assertThat(only(lines, " 0").path("kinds").toString())
        .isEqualTo("[\"java.lang.IllegalStateException\",\"java.io.IOException\"]");
    assertThat(out.toString(UTF_8)).doesNotContainIgnoringCase("council", "secretid", key, "7777");
  }

  private static String routeAndStatus(JsonNode line) {
    return line.path("route").asString("") + ' ' + line.path("status").asInt();
  }

  private static JsonNode only(List<JsonNode> lines, String routeAndStatus) {
    return lines.stream()
        .filter(line -> routeAndStatus(line).equals(routeAndStatus))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_file_of_keys_that_is_not_understood_is_refused_with_its_line(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("keys");
    for (String line :
        List.of(
            "name",
            "a " + "0".repeat(64) + " fly",
            "a 0123 read",
            "a " + "0".repeat(64) + " read until=soon",
            "a " + "0".repeat(64) + " read for=ever",
            "# none")) {
      Files.writeString(file, "# note\n" + line);
      assertThatThrownBy(() -> keys(file))
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
