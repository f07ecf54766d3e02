package io.twicetold.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that webhooks are sent to. It checks signatures by the words of the standard, with
 * nothing of the service's own code, and answers as it is told to.
 */
final class Receiver implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Got> got = new ArrayList<>();
  private final Deque<Reaction> reactions = new ArrayDeque<>();

  /** What came in. */
  record Got(String id, long seconds, String signature, String body, boolean taken) {

    JsonNode json() {
      return JSON.readTree(body);
    }

    int number() {
      return json().at("/data/number").asInt();
    }

    boolean isSignedWith(String secret) throws GeneralSecurityException {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] sum = mac.doFinal((id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8));
      return List.of(signature.split(" "))
          .contains("v1," + Base64.getEncoder().encodeToString(sum));
    }
  }

  /**
   * How a message is answered.
   *
   * @param takes whether it is taken
   * @param answer what is sent
   */
  record Reaction(boolean takes, Answer answer) {

    /** Answers a message. */
    interface Answer {
      void to(HttpExchange exchange) throws IOException;
    }

    /** One that is not taken. */
    static Reaction refusing(Answer answer) {
      return new Reaction(false, answer);
    }
  }

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  /** The next messages are answered so, one after the other; those after them are taken. */
  synchronized void next(Reaction... next) {
    reactions.addAll(List.of(next));
  }

  static Reaction status(int status, String... headers) {
    Reaction.Answer answer =
        exchange -> {
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
          }
          exchange.sendResponseHeaders(status, -1);
        };
    return new Reaction(status / 100 == 2, answer);
  }

  private synchronized Reaction reaction() {
    return reactions.isEmpty() ? status(204) : reactions.remove();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Reaction reaction = reaction();
      var headers = exchange.getRequestHeaders();
      add(
          new Got(
              String.valueOf(headers.getFirst("webhook-id")),
              Long.parseLong(String.valueOf(headers.getFirst("webhook-timestamp"))),
              String.valueOf(headers.getFirst("webhook-signature")),
              body,
              reaction.takes()));
      reaction.answer().to(exchange); // once it stands in its place: the next comes after it
    }
  }

  private synchronized void add(Got one) {
    got.add(one);
    notifyAll();
  }

  /** Everything that came, once so many messages came. */
  synchronized List<Got> first(int many) throws InterruptedException {
    while (got.size() < many) {
      wait();
    }
    return List.copyOf(got);
  }

  /** What was taken, once the change with a number was. */
  synchronized List<Got> takenUpTo(int number) throws InterruptedException {
    while (got.stream().noneMatch(one -> one.taken && one.number() >= number)) {
      wait();
    }
    return got.stream().filter(Got::taken).toList();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
