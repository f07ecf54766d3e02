package io.twicetold.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.service.http.Keys;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Bodies that end before they are whole, and bodies that come again. */
class BodiesTest {

  private static final String LINES = "application/x-ndjson";

  private static String article(int number) {
    return "{\"id\":\"a%d\",\"title\":\"Title %d of many\"}\n".formatted(number, number);
  }

  @Test
  void lines_of_a_packed_body_that_breaks_off_are_answered_and_the_break_is_told(
      @TempDir Path folder) throws Exception {
    byte[] packed = packed(5_000);
    byte[] cut = Arrays.copyOf(packed, packed.length - 50);
    try (Running running = Running.in(folder)) {
      Caller.Reply reply =
          running.caller.send(
              running
                  .caller
                  .to("/articles")
                  .headers("Content-Type", LINES, "Content-Encoding", "gzip")
                  .POST(BodyPublishers.ofByteArray(cut)));
      List<JsonNode> lines = reply.text().lines().map(line -> Caller.JSON.readTree(line)).toList();
      assertThat(lines.getLast().at("/problem/title").asString()).isEqualTo("Broken body");
      int taken = lines.size() - 1;
      assertThat(taken).isPositive();
      assertThat(running.caller.get("/articles/a" + (taken - 1)).status()).isEqualTo(200);
      assertThat(running.caller.get("/articles/a" + taken).status()).isEqualTo(404);
    }
  }

  private static byte[] packed(int articles) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < articles; i++) {
        out.write(article(i).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void a_stream_that_the_end_of_the_service_finds_under_way_is_told_of_it(@TempDir Path folder)
      throws Exception {
    Running running = Running.in(folder);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), running.service.port())) {
      OutputStream out = socket.getOutputStream();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      String head =
          "POST /articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\n".formatted(LINES)
              + "Transfer-Encoding: chunked\r\n\r\n";
      out.write(head.getBytes(StandardCharsets.UTF_8));
      send(out, article(0));
      until(in, "created");
      Thread ending = Thread.ofVirtual().start(running::close);
      Thread sending = Thread.ofPlatform().start(() -> sendOn(out));
      until(in, "{\"problem\":");
      sending.interrupt();
      sending.join();
      socket.shutdownOutput();
      ending.join();
    } catch (IOException closed) {
      throw new AssertionError("nothing was said of the end", closed);
    }
  }

  private static void send(OutputStream out, String line) throws IOException {
    String chunk = Integer.toHexString(line.length()) + "\r\n" + line + "\r\n";
    out.write(chunk.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Sends more and more, until somebody has heard enough. */
  private static void sendOn(OutputStream out) {
    try {
      for (int i = 1; !Thread.currentThread().isInterrupted(); i++) {
        send(out, article(i));
      }
    } catch (IOException ended) {
      // the service has closed the connection
    }
  }

  private static String until(BufferedReader in, String words) throws IOException {
    String line = in.readLine();
    while (line != null && !line.contains(words)) {
      line = in.readLine();
    }
    assertThat(line).isNotNull();
    return String.valueOf(line);
  }

  @Test
  void a_key_of_a_request_may_be_used_anew_after_a_day(@TempDir Path folder) throws Exception {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
    try (Service service =
            Service.start(
                Running.LITERAL,
                Running.settings(folder, Keys.NONE, Settings.BACKLOG),
                Moving.by(now::get),
                failure -> {});
        Caller caller = new Caller(service.port())) {
      assertThat(service.awaitReady(Running.LONG)).isTrue();
      String[] key = {"Idempotency-Key", "nightly"};
      assertThat(caller.post("/articles", article(1), key).status()).isEqualTo(201);
      now.updateAndGet(instant -> instant.plus(Duration.ofHours(23)));
      assertThat(caller.post("/articles", article(2), key).status()).isEqualTo(422);
      now.updateAndGet(instant -> instant.plus(Duration.ofHours(2)));
      assertThat(caller.post("/articles", article(2), key).status()).isEqualTo(201);
      assertThat(caller.post("/articles", article(2), key).header("Idempotency-Replayed"))
          .isEqualTo("true");
    }
  }
}
