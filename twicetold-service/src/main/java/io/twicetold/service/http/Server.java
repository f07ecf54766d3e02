package io.twicetold.service.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Answers requests on a port, each on a virtual thread of its own. */
public final class Server implements AutoCloseable {

  /** Requests answered at once, those that wait for changes included. */
  private static final int MOST_REQUESTS = 1_000;

  /** Of those, such that bring something: whoever brings it slowly keeps nobody from reading. */
  private static final int MOST_BODIES = 500;

  /** How long requests under way may take when the server ends. Seconds. */
  private static final int GRACE = 5;

  static {
    // Without it small answers wait for the network's own timer.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // What is left of a body that was refused: whoever still sends would not see why otherwise.
    System.setProperty("sun.net.httpserver.drainAmount", Integer.toString(32 << 20));
  }

  private static final List<String> LOCAL_NAMES =
      List.of("localhost", "ip6-localhost", "127.0.0.1", "[::1]", "");

  private static final List<String> NONE = List.of("0");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore room = new Semaphore(MOST_REQUESTS);
  private final Semaphore bodies = new Semaphore(MOST_BODIES);
  private final Exchanges exchanges;
  private final Meter meter;

  private final Stalls stalls;

  private Server(HttpServer server, Exchanges exchanges, Meter meter, Stalls stalls) {
    this.stalls = stalls;
    this.server = server;
    this.exchanges = exchanges;
    this.meter = meter;
  }

  /**
   * Starts to answer.
   *
   * @param address where; port 0 takes any that is free
   * @param routes what answers
   * @param policy who may ask, and how often
   * @param failures is told what went wrong inside
   * @throws IOException if the address is taken
   * @throws IllegalArgumentException if others than this machine could ask without a key
   */
  public static Server start(
      InetSocketAddress address,
      List<Route> routes,
      Policy policy,
      Meter meter,
      Consumer<Throwable> failures)
      throws IOException {
    Keys keys = policy.keys();
    boolean local = address.getAddress() != null && address.getAddress().isLoopbackAddress();
    if (!local && !keys.areNeeded()) {
      throw new IllegalArgumentException(
          address.getHostString() + " can be reached by others: a file of keys is needed");
    }
    HttpServer http = HttpServer.create(address, MOST_REQUESTS);
    Set<String> names = local && !keys.areNeeded() ? names(address) : Set.of();
    Stalls stalls = new Stalls(policy.stalls());
    Exchanges exchanges = new Exchanges(new Routes(routes), policy, stalls, meter, names, failures);
    Server server = new Server(http, exchanges, meter, stalls);
    http.setExecutor(stalls.over(server.threads));
    http.createContext("/", server::take);
    http.start();
    return server;
  }

  /** What a service that only this machine can reach is called in requests. */
  private static Set<String> names(InetSocketAddress address) {
    Set<String> names = new HashSet<>(LOCAL_NAMES);
    names.add(address.getHostString().toLowerCase(Locale.ROOT));
    return names;
  }

  private void take(HttpExchange exchange) throws IOException {
    stalls.moved();
    boolean brings =
        exchange.getRequestHeaders().containsKey("Transfer-Encoding")
            || !exchange.getRequestHeaders().getOrDefault("Content-Length", NONE).equals(NONE);
    if (brings) {
      take(exchange, bodies, () -> take(exchange, room, () -> exchanges.answer(exchange)));
    } else {
      take(exchange, room, () -> exchanges.answer(exchange));
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  private void take(HttpExchange exchange, Semaphore places, Step step) throws IOException {
    if (!places.tryAcquire()) {
      meter.refuse();
      exchanges.refuse(exchange);
      return;
    }
    try {
      step.run();
    } finally {
      places.release();
    }
  }

  /** The port. */
  public int port() {
    return server.getAddress().getPort();
  }

  /**
   * Ends: takes no new connections, answers what is under way and closes its connections with it.
   * What takes longer than a little time is cut off.
   */
  @Override
  public void close() {
    exchanges.end();
    Thread stopping = Thread.ofPlatform().start(() -> server.stop(GRACE));
    try {
      room.tryAcquire(MOST_REQUESTS, GRACE, TimeUnit.SECONDS);
      stopping.interrupt(); // it would wait for connections that ended without a request, too
      stopping.join();
      threads.shutdownNow();
      stalls.close();
      threads.awaitTermination(GRACE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
