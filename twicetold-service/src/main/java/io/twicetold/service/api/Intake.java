package io.twicetold.service.api;

import io.twicetold.article.Article;
import io.twicetold.ingest.ArticleStream;
import io.twicetold.service.http.Answer;
import io.twicetold.service.http.Problem;
import io.twicetold.service.http.Request;
import io.twicetold.service.http.Route;
import io.twicetold.service.http.Scope;
import io.twicetold.service.http.Unpacked;
import io.twicetold.service.store.Condition;
import io.twicetold.service.store.Receipt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Articles as they come: one, an array, or lines without end. */
final class Intake {

  private static final String LINES = "application/x-ndjson";
  private static final List<String> TYPES = List.of("application/json", LINES, "application/jsonl");

  /** How long a stream waits for the grouping to catch up before it refuses. Seconds. */
  private static final int PATIENCE = 30;

  /** Looking how far the grouping is behind costs a question to the store. */
  private static final int LOOK_EVERY = 256;

  private final Desk desk;
  private final Accepted accepted;
  private final Repeats repeats;

  Intake(Desk desk) {
    this.desk = desk;
    accepted = new Accepted(desk);
    repeats = new Repeats(desk);
  }

  List<Route> all() {
    return List.of(Route.of("POST", "/articles", Scope.WRITE, this::post));
  }

  private Answer post(Request request) throws IOException, InterruptedException {
    request.only();
    String type = request.type(TYPES);
    Optional<String> key = request.header().apply("Idempotency-Key");
    if (!type.equals("application/json")) {
      ArticleStream stream = ArticleStream.lines(request.body());
      Optional<ArticleStream.Item> first = stream.next();
      return Answer.streamed(LINES, out -> take(first, stream, request, Results.Form.LINES, out));
    }
    if (key.isPresent()) {
      byte[] body = request.bytes(ArticleRoutes.LARGEST);
      return repeats.once(
          request.caller(), key.get(), body, () -> once(new ByteArrayInputStream(body), request));
    }
    ArticleStream stream = ArticleStream.document(request.body());
    Optional<ArticleStream.Item> first = stream.next();
    return stream.isArray()
        ? Answer.streamed(
            "application/json", out -> take(first, stream, request, Results.Form.ARRAY, out))
        : one(ArticleRoutes.read(first), request);
  }

  private Repeats.Done once(InputStream body, Request request)
      throws IOException, InterruptedException {
    ArticleStream stream = ArticleStream.document(body);
    Optional<ArticleStream.Item> first = stream.next();
    if (!stream.isArray()) {
      return new Repeats.Done(one(ArticleRoutes.read(first), request), true);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean lasting = take(first, stream, request, Results.Form.ARRAY, out);
    return new Repeats.Done(Answer.json(200, out.toString(StandardCharsets.UTF_8)), lasting);
  }

  private Answer one(ArticleStream.Read read, Request request) throws InterruptedException {
    desk.admit();
    Receipt receipt = desk.settle(put(read.article()));
    if (receipt.outcome() == Receipt.Outcome.CONFLICT) {
      throw Accepted.conflict(read.article().id());
    }
    boolean created = receipt.outcome() == Receipt.Outcome.CREATED;
    Json told = accepted.after(request, read.article(), receipt, read.warning());
    return Answer.json(created ? 201 : 200, told.text())
        .tagged(Long.toString(receipt.position()))
        .with("Location", "/articles/" + Links.part(read.article().id()));
  }

  private CompletableFuture<Receipt> put(Article article) {
    return desk.store().put(article, Condition.KEEP, desk.clock().instant());
  }

  /** Takes a stream; false if something was refused that may be taken when it is sent again. */
  private boolean take(
      Optional<ArticleStream.Item> first,
      ArticleStream stream,
      Request request,
      Results.Form form,
      OutputStream out)
      throws IOException {
    long index = 0;
    Gate gate = new Gate();
    try (Results results = new Results(desk, form, out)) {
      try {
        for (Optional<ArticleStream.Item> next = first; next.isPresent(); next = stream.next()) {
          if (desk.stories().isEnded()) {
            throw Problem.of(503, "Ending", "the service ends; nothing after this was read");
          }
          results.add(result(index++, next.get(), gate));
        }
        results.finish(position -> desk.await(request, position));
      } catch (Problem problem) {
        results.breakOff(problem);
      } catch (Unpacked.Broken broken) {
        results.breakOff(broken.problem());
      }
      return results.areLasting();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the service ends", e);
    }
  }

  private Results.Result result(long index, ArticleStream.Item item, Gate gate)
      throws InterruptedException {
    return switch (item) {
      case ArticleStream.Refused refused ->
          new Results.Result(
              index,
              refused.offset(),
              "",
              CompletableFuture.failedFuture(ArticleRoutes.unreadable(refused)),
              Optional.empty());
      case ArticleStream.Read read ->
          new Results.Result(
              index, read.offset(), read.article().id(), admitted(read, gate), read.warning());
    };
  }

  private CompletableFuture<Receipt> admitted(ArticleStream.Read read, Gate gate)
      throws InterruptedException {
    return gate.isOpen()
        ? put(read.article())
        : CompletableFuture.failedFuture(
            Problem.of(429, "Too many changes", "the grouping is too far behind"));
  }

  /**
   * Lets the articles of one stream in while the grouping is not too far behind. It is waited for
   * once; those that come while it stays behind are refused until it has caught up.
   */
  private final class Gate {

    private long since;
    private boolean open = true;

    boolean isOpen() throws InterruptedException {
      if (since++ % LOOK_EVERY == 0 || !open) {
        long floor = desk.store().position() - desk.backlog();
        long patience = open ? TimeUnit.SECONDS.toMillis(PATIENCE) : 0;
        open = !desk.stories().isReady() || desk.stories().awaitSettled(floor, patience);
      }
      return open;
    }
  }
}
