package io.twicetold.service.api;

import io.twicetold.article.Article;
import io.twicetold.ingest.ArticleStream;
import io.twicetold.service.http.Answer;
import io.twicetold.service.http.Problem;
import io.twicetold.service.http.Request;
import io.twicetold.service.http.Route;
import io.twicetold.service.http.Scope;
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
      return Answer.streamed(
          LINES,
          out -> take(ArticleStream.lines(request.body()), request, Results.Form.LINES, out));
    }
    if (key.isPresent()) {
      byte[] body = request.bytes(ArticleRoutes.LARGEST);
      return repeats.once(
          key.get(), body, () -> document(new ByteArrayInputStream(body), request, true));
    }
    return document(request.body(), request, false);
  }

  private Answer document(InputStream body, Request request, boolean whole)
      throws IOException, InterruptedException {
    ArticleStream stream = ArticleStream.document(body);
    Optional<ArticleStream.Item> first = stream.next();
    if (!stream.isArray()) {
      return one(ArticleRoutes.read(first), request);
    }
    if (!whole) {
      return Answer.streamed(
          "application/json", out -> take(first, stream, request, Results.Form.ARRAY, out));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    take(first, stream, request, Results.Form.ARRAY, out);
    return Answer.json(200, out.toString(StandardCharsets.UTF_8));
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

  private void take(ArticleStream stream, Request request, Results.Form form, OutputStream out)
      throws IOException {
    take(stream.next(), stream, request, form, out);
  }

  private void take(
      Optional<ArticleStream.Item> first,
      ArticleStream stream,
      Request request,
      Results.Form form,
      OutputStream out)
      throws IOException {
    long index = 0;
    try (Results results = new Results(desk, form, out)) {
      for (Optional<ArticleStream.Item> next = first; next.isPresent(); next = stream.next()) {
        results.add(result(index++, next.get()));
      }
      results.finish(position -> desk.await(request, position));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the service ends", e);
    }
  }

  private Results.Result result(long index, ArticleStream.Item item) throws InterruptedException {
    return switch (item) {
      case ArticleStream.Refused refused ->
          new Results.Result(
              index,
              "",
              CompletableFuture.failedFuture(
                  ArticleRoutes.unreadable(refused.field(), refused.reason())),
              Optional.empty());
      case ArticleStream.Read read ->
          new Results.Result(index, read.article().id(), admitted(index, read), read.warning());
    };
  }

  private CompletableFuture<Receipt> admitted(long index, ArticleStream.Read read)
      throws InterruptedException {
    if (index % LOOK_EVERY == 0) {
      long floor = desk.store().position() - desk.backlog();
      if (desk.stories().isReady()
          && !desk.stories().awaitSettled(floor, TimeUnit.SECONDS.toMillis(PATIENCE))) {
        return CompletableFuture.failedFuture(
            Problem.of(429, "Too many changes", "the grouping is too far behind"));
      }
    }
    return put(read.article());
  }
}
