package io.twicetold.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {

  private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();

  @ParameterizedTest
  @ValueSource(classes = {OutOfMemoryError.class, StackOverflowError.class, AssertionError.class})
  void aRequestThatEndsInAnErrorIsAnsweredAndReported(Class<? extends Error> kind)
      throws Exception {
    Error error = kind.getConstructor().newInstance();
    Route failing =
        Route.open(
            "GET",
            "/failing",
            request -> {
              throw error;
            });
    Route fine = Route.open("GET", "/fine", request -> Answer.json(200, "{}"));
    try (Server server = start(List.of(failing, fine));
        HttpClient client = HttpClient.newHttpClient()) {
      assertThat(status(client, server, "/failing")).isEqualTo(500);
      assertThat(status(client, server, "/fine")).isEqualTo(200);
    }
    assertThat(failures).containsExactly(error);
  }

  @Test
  void whatIsUnderWayIsAnsweredBeforeTheServerEnds() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    Route slow =
        Route.open(
            "GET",
            "/slow",
            request -> {
              begun.countDown();
              finish.await();
              return Answer.json(200, "{}");
            });
    Server server = start(List.of(slow));
    try (HttpClient client = HttpClient.newHttpClient()) {
      CompletableFuture<HttpResponse<Void>> answer =
          client.sendAsync(request(server, "/slow"), HttpResponse.BodyHandlers.discarding());
      begun.await();
      Thread ending = Thread.ofVirtual().start(server::close);
      while (isOpen(server)) {
        Thread.onSpinWait();
      }
      finish.countDown();
      assertThat(answer.get().statusCode()).isEqualTo(200);
      assertThat(answer.get().headers().firstValue("Connection")).contains("close");
      ending.join();
    }
  }

  /** Whether it takes new connections. */
  private static boolean isOpen(Server server) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "localhost., 200",
    "ip6-localhost, 200",
    "127.0.0.2, 200",
    "[::1]:80, 200",
    "127.0.0.3, 421",
    "elsewhere.example, 421"
  })
  void aServiceOfThisMachineIsCalledByItsNames(String host, int status) throws Exception {
    InetSocketAddress address = new InetSocketAddress("127.0.0.2", 0);
    Route fine = Route.open("GET", "/fine", request -> Answer.json(200, "{}"));
    try (Server server =
            Server.start(address, List.of(fine), Policy.of(Keys.NONE), new Meter(), failures::add);
        Socket socket = new Socket(address.getAddress(), server.port())) {
      String head = "GET /fine HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 " + status);
    }
  }

  private Server start(List<Route> routes) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return Server.start(address, routes, Policy.of(Keys.NONE), new Meter(), failures::add);
  }

  private static int status(HttpClient client, Server server, String path) throws Exception {
    return client.send(request(server, path), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static HttpRequest request(Server server, String path) {
    URI address = URI.create("http://localhost:" + server.port() + path);
    return HttpRequest.newBuilder(address).build();
  }
}
