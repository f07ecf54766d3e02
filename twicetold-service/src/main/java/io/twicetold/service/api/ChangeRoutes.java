package io.twicetold.service.api;

import io.twicetold.service.http.Answer;
import io.twicetold.service.http.Problem;
import io.twicetold.service.http.Request;
import io.twicetold.service.http.Route;
import io.twicetold.service.http.Scope;
import io.twicetold.service.store.Event;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.util.RawValue;

/** What happened, in order and without gaps: by the page, or as it happens. */
final class ChangeRoutes {

  private static final int MOST = 1_000;

  /** Silence after which a line is sent, so that nobody takes the connection for dead. Seconds. */
  private static final int SILENCE = 15;

  private final Desk desk;

  ChangeRoutes(Desk desk) {
    this.desk = desk;
  }

  List<Route> all() {
    return List.of(Route.of("GET", "/changes", Scope.READ, this::changes));
  }

  private Answer changes(Request request) {
    request.only("after", "limit");
    boolean stream =
        request
            .header()
            .apply("Accept")
            .filter(accept -> accept.contains("text/event-stream"))
            .isPresent();
    long after = after(request);
    if (after > desk.stories().events() && desk.stories().isReady()) {
      throw Problem.parameter("after", "nothing has happened with that number yet");
    }
    return stream
        ? Answer.streamed("text/event-stream", out -> stream(after, request.admitted(), out))
        : page(after, Math.toIntExact(request.number("limit", 1, MOST, MOST)));
  }

  /** A client that comes back says what it saw last in a header. */
  private static long after(Request request) {
    Optional<String> last = request.header().apply("Last-Event-ID");
    if (last.filter(id -> !id.isBlank()).isEmpty()) {
      return request.number("after", 0, Long.MAX_VALUE, 0);
    }
    if (!last.get().matches("\\d{1,18}")) {
      throw Problem.of(400, "Bad header", "Last-Event-ID: expected the number of a change");
    }
    return Long.parseLong(last.get());
  }

  private Answer page(long after, int limit) {
    List<Event> events = shown(after, limit);
    long last = events.isEmpty() ? after : events.getLast().number();
    return Answer.json(
        200,
        Json.object()
            .with("changes", events.stream().map(event -> new RawValue(event.object())).toList())
            .with("last", last)
            .text());
  }

  /**
   * What happened and can be asked about: the store knows of a pass a moment before it is shown.
   */
  private List<Event> shown(long after, int most) {
    long last = desk.stories().isReady() ? desk.stories().events() : Long.MAX_VALUE;
    return desk.store().events(after, most).stream()
        .filter(event -> event.number() <= last)
        .toList();
  }

  /** Goes on for as long as the key is good: the next line shows, and a silence at the latest. */
  private void stream(long after, BooleanSupplier admitted, OutputStream out) throws IOException {
    long last = after;
    send(out, "retry: 2000\n\n");
    try {
      while (!desk.stories().isEnded() && admitted.getAsBoolean()) {
        for (Event event : shown(last, MOST)) {
          write(out, message(event));
          last = event.number();
        }
        out.flush();
        if (!desk.stories().awaitEvent(last, TimeUnit.SECONDS.toMillis(SILENCE))) {
          send(out, ": nothing new\n\n");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String message(Event event) {
    return "id: "
        + event.number()
        + "\nevent: "
        + event.kind()
        + "\ndata: "
        + event.object()
        + "\n\n";
  }

  private static void send(OutputStream out, String text) throws IOException {
    write(out, text);
    out.flush();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
