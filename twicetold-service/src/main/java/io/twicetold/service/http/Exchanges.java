package io.twicetold.service.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** Takes a request through its steps: who asks, what for, what is answered, in which form. */
final class Exchanges {

  /** What browsers say of requests that pages of ours, or people, began. */
  private static final Set<String> OURS = Set.of("same-origin", "none");

  /** What may be answered that nothing has changed. */
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private static final int NOT_MODIFIED = 304;

  private static final int KEY_NEEDED = 401;

  /** What is counted where the caller went away before the answer. */
  private static final int GONE = 499;

  private final Routes routes;
  private final Policy policy;
  private final Stalls stalls;
  private final Meter meter;
  private final Set<String> names;
  private final Consumer<Throwable> failures;
  private volatile boolean ending;

  /**
   * Answers by these routes.
   *
   * @param names hosts whose requests are answered, any if it is empty: a page in a browser could
   *     otherwise ask under a name of its own that leads here
   */
  Exchanges(
      Routes routes,
      Policy policy,
      Stalls stalls,
      Meter meter,
      Set<String> names,
      Consumer<Throwable> failures) {
    this.stalls = stalls;
    this.routes = routes;
    this.policy = policy;
    this.meter = meter;
    this.names = Set.copyOf(names);
    this.failures = failures;
  }

  /** Closes each connection with its next answer from now on: whoever goes on asks elsewhere. */
  void end() {
    ending = true;
  }

  void answer(HttpExchange exchange) {
    Course course = new Course(id(exchange), exchange.getRequestMethod());
    try (exchange;
        Stalls.Ending _ = stalls.ending()) {
      Answer answer = answer(exchange, course);
      course.status = answer.status();
      send(exchange, answer, course.id);
    } catch (IOException e) {
      course.status = course.status == 0 ? GONE : course.status; // the caller went away
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error failure) {
      failures.accept(failure);
    }
    course.end(meter, policy.log());
  }

  private Answer answer(HttpExchange exchange, Course course)
      throws IOException, InterruptedException {
    try {
      Routes.Match match = match(exchange);
      course.template = match.route().template();
      return handle(exchange, match, course);
    } catch (Unpacked.Broken broken) {
      return refusal(exchange, course, broken.problem());
    } catch (Problem problem) {
      return refusal(exchange, course, problem);
    } catch (RuntimeException | Error failure) { // the one request failed, whatever it asked for
      failures.accept(failure);
      return Problem.of(500, "Failed", "the request failed here").answer(course.id);
    }
  }

  private Answer refusal(HttpExchange exchange, Course course, Problem problem) {
    meter.count(problem);
    boolean person =
        header(exchange, "Accept").filter(kinds -> kinds.contains("text/html")).isPresent();
    if (!person) {
      return problem.answer(course.id);
    }
    if (problem.status() == KEY_NEEDED) {
      boolean asks = READING.contains(exchange.getRequestMethod());
      String wanted = asks ? exchange.getRequestURI().toASCIIString() : "/";
      return Shown.entrance(header(exchange, "Cookie"), wanted);
    }
    return policy
        .people()
        .map(page -> problem.headed(page.apply(problem)))
        .orElseGet(() -> problem.answer(course.id));
  }

  /** Turns a request away, since there are too many. */
  void refuse(HttpExchange exchange) throws IOException {
    Course course = new Course(id(exchange), exchange.getRequestMethod());
    try (exchange;
        Stalls.Ending _ = stalls.ending()) {
      Problem many = Problem.of(429, "Too many requests", "too many requests at once");
      course.status = many.status();
      send(exchange, many.with("Retry-After", "1").answer(course.id), course.id);
    } finally {
      course.log(policy.log());
    }
  }

  private static Optional<String> header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  /** The id that the caller gave, or one of our own. */
  private static String id(HttpExchange exchange) {
    return header(exchange, "X-Request-Id")
        .filter(given -> given.matches("[A-Za-z0-9._:-]{1,100}"))
        .orElseGet(() -> HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
  }

  private Routes.Match match(HttpExchange exchange) {
    String host = header(exchange, "Host").orElse("").toLowerCase(Locale.ROOT);
    if (!names.isEmpty() && !names.contains(host.replaceFirst("\\.?(?::\\d+)?$", ""))) {
      throw Problem.of(421, "Misdirected request", "this machine is not called " + host);
    }
    Routes.Match match =
        routes.find(exchange.getRequestMethod(), Uris.path(exchange.getRequestURI()));
    Optional<String> site = header(exchange, "Sec-Fetch-Site");
    if (!match.route().method().equals("GET") && site.isPresent() && !OURS.contains(site.get())) {
      throw Problem.of(403, "Not allowed", "a page of another site cannot change anything here");
    }
    return match;
  }

  private Answer handle(HttpExchange exchange, Routes.Match match, Course course)
      throws IOException, InterruptedException {
    Optional<Scope> scope = match.route().scope();
    Optional<String> key = Shown.authorization(name -> header(exchange, name));
    course.caller = policy.keys().admit(key, scope);
    if (scope.isPresent()) {
      policy.rates().admit(course.caller);
    }
    Request request =
        new Request(
            course.id,
            course.caller,
            () -> policy.keys().isGood(key, scope),
            match.path(),
            Uris.query(exchange.getRequestURI()),
            name -> header(exchange, name),
            Packing.unpacked(
                stalls.watched(exchange.getRequestBody()), header(exchange, "Content-Encoding")));
    return match.route().handler().answer(request);
  }

  private void send(HttpExchange exchange, Answer answer, String id) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    if (ending) {
      exchange.getResponseHeaders().set("Connection", "close");
    }
    exchange.getResponseHeaders().set("X-Request-Id", id);
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("Cache-Control", "no-cache");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    switch (answer.body()) {
      case Answer.Whole whole ->
          whole(exchange, answer, whole.text().getBytes(StandardCharsets.UTF_8), head);
      case Answer.Streamed streamed -> streamed(exchange, answer, streamed, head);
    }
  }

  private void whole(HttpExchange exchange, Answer answer, byte[] bytes, boolean head)
      throws IOException {
    Map<String, String> headers = answer.headers();
    Optional<String> tag = Optional.ofNullable(headers.get("ETag"));
    exchange.getResponseHeaders().set("Vary", "Accept-Encoding");
    if (answer.status() == 200
        && READING.contains(exchange.getRequestMethod())
        && tag.isPresent()
        && Tags.names(header(exchange, "If-None-Match"), tag.get())) {
      exchange.sendResponseHeaders(NOT_MODIFIED, -1);
      return;
    }
    byte[] sent = bytes;
    if (Packing.isWelcome(header(exchange, "Accept-Encoding"), bytes.length)) {
      sent = Packing.packed(bytes);
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      tag.ifPresent(plain -> exchange.getResponseHeaders().set("ETag", Tags.packed(plain)));
    }
    if (head) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(sent.length));
    }
    exchange.sendResponseHeaders(answer.status(), head || sent.length == 0 ? -1 : sent.length);
    if (!head && sent.length > 0) {
      try (OutputStream out = stalls.watched(exchange.getResponseBody())) {
        out.write(sent);
      }
    }
  }

  private void streamed(
      HttpExchange exchange, Answer answer, Answer.Streamed streamed, boolean head)
      throws IOException {
    exchange.sendResponseHeaders(answer.status(), head ? -1 : 0);
    if (!head) {
      OutputStream out =
          new BufferedOutputStream(stalls.watched(exchange.getResponseBody()), 1 << 14);
      streamed.writing().to(out);
      out.close(); // only where all went well: what breaks off must not look complete
    }
  }
}
