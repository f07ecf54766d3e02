package io.twicetold.ingest.watch;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A site on this machine's loopback, which answers as it is told and remembers what was asked. */
final class Site implements AutoCloseable {

  /** Something that answers a request. */
  @FunctionalInterface
  interface Reply {

    /** Answers; the exchange is closed afterwards. */
    void to(HttpExchange exchange) throws IOException;
  }

  /** What was asked. */
  record Asked(String host, String path, Headers headers) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  Site() {
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
    String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
    asked.add(new Asked(host.replaceFirst(":\\d+$", ""), path, exchange.getRequestHeaders()));
    try (exchange) {
      replies.getOrDefault(path, status(404)).to(exchange);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** An address on this site, which goes by any name that a test gives it. */
  String at(String host, String path) {
    return "http://" + host + ":" + port() + path;
  }

  Site put(String path, Reply reply) {
    replies.put(path, reply);
    return this;
  }

  /** Puts a document of a type there. */
  Site put(String path, String type, String content) {
    return put(path, with(200, Map.of("Content-Type", type), content));
  }

  static Reply status(int status) {
    return with(status, Map.of(), "");
  }

  static Reply redirect(String location) {
    return with(302, Map.of("Location", location), "");
  }

  static Reply with(int status, Map<String, String> headers, String content) {
    return with(status, headers, content.getBytes(StandardCharsets.UTF_8));
  }

  static Reply with(int status, Map<String, String> headers, byte[] content) {
    return exchange -> {
      headers.forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(content);
      }
    };
  }

  /** Paths asked for so far, besides robots.txt. */
  List<String> paths() {
    return asked.stream().map(Asked::path).filter(path -> !path.equals("/robots.txt")).toList();
  }

  /** Everything asked for so far. */
  List<Asked> asked() {
    return Collections.unmodifiableList(asked);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
