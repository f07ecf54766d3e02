package io.twicetold.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.params.ParameterizedTest;
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

  private Server start(List<Route> routes) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return Server.start(address, routes, Policy.of(Keys.NONE), new Meter(), failures::add);
  }

  private static int status(HttpClient client, Server server, String path) throws Exception {
    URI address = URI.create("http://localhost:" + server.port() + path);
    HttpRequest request = HttpRequest.newBuilder(address).build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
