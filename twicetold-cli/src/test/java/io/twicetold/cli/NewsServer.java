package io.twicetold.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** News on this machine's loopback. */
final class NewsServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, String> documents = new ConcurrentHashMap<>();
  private final Map<String, CountDownLatch> silent = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  NewsServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    try (exchange) {
      Optional<CountDownLatch> reached = Optional.ofNullable(silent.get(path));
      if (reached.isPresent()) {
        reached.get().countDown();
        new CountDownLatch(1).await(); // until the server is closed
      }
      byte[] document = documents.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(document.length == 0 ? 404 : 200, 0);
      exchange.getResponseBody().write(document);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void put(String path, String document) {
    documents.put(path, document);
    silent.remove(path);
  }

  /** From now on a path is never answered; says when somebody asks for it. */
  CountDownLatch silence(String path) {
    CountDownLatch reached = new CountDownLatch(1);
    silent.put(path, reached);
    return reached;
  }

  List<String> asked() {
    return List.copyOf(asked);
  }

  int port() {
    return server.getAddress().getPort();
  }

  String at(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
