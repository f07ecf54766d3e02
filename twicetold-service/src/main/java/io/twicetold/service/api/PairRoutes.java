package io.twicetold.service.api;

import io.twicetold.article.Article;
import io.twicetold.group.Assignment;
import io.twicetold.ingest.ArticleStream;
import io.twicetold.json.ExplainedLine;
import io.twicetold.judge.Verdict;
import io.twicetold.service.http.Answer;
import io.twicetold.service.http.Problem;
import io.twicetold.service.http.Request;
import io.twicetold.service.http.Route;
import io.twicetold.service.http.Scope;
import io.twicetold.service.store.StoredArticle;
import io.twicetold.service.story.Place;
import io.twicetold.service.story.Spoken;
import io.twicetold.window.Explained;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Two articles: what they are to each other, and why they are together or are not. */
final class PairRoutes {

  private final Desk desk;

  PairRoutes(Desk desk) {
    this.desk = desk;
  }

  List<Route> all() {
    return List.of(
        Route.of("POST", "/compare", Scope.READ, this::compare),
        Route.of("GET", "/explain", Scope.READ, this::explain));
  }

  private Answer compare(Request request) throws IOException {
    request.only();
    request.type(List.of("application/json"));
    JsonNode body = Json.read(request.bytes(2 * ArticleRoutes.LARGEST));
    if (!body.isObject()) {
      throw Problem.of(422, "Unreadable pair", "expected {\"a\": ..., \"b\": ...}")
          .at("", "expected an object");
    }
    Article a = article(body, "a");
    Article b = article(body, "b");
    Article other = b.id().equals(a.id()) ? b.withId(b.id() + " (2)") : b;
    Verdict verdict = desk.library().get().compare(Spoken.of(a), Spoken.of(other));
    boolean straight = verdict.a().equals(a.id());
    return Answer.json(
        200, straight ? Told.verdict(verdict, a, other) : Told.verdict(verdict, other, a));
  }

  /** One that stands in the body, by its place if it has no id, or the stored one that it names. */
  private Article article(JsonNode body, String name) throws IOException {
    JsonNode node = body.path(name);
    if (node.isString()) {
      return desk.store()
          .article(node.asString())
          .map(StoredArticle::article)
          .orElseThrow(() -> fault(name, "no article has the id " + node.asString()));
    }
    if (!node.isObject()) {
      throw fault(name, "expected an article or the id of one");
    }
    byte[] bytes = node.toString().getBytes(StandardCharsets.UTF_8);
    Optional<ArticleStream.Item> item =
        ArticleStream.document(new ByteArrayInputStream(bytes)).next();
    return switch (item.orElseThrow(() -> fault(name, "expected an article"))) {
      case ArticleStream.Read read ->
          node.path("id").isMissingNode() ? read.article().withId(name) : read.article();
      case ArticleStream.Refused refused ->
          throw fault(
              name + refused.field().map(field -> "/" + field).orElse(""), refused.reason());
    };
  }

  private static Problem fault(String place, String detail) {
    return Problem.of(422, "Unreadable pair", place + ": " + detail).at("/" + place, detail);
  }

  private Answer explain(Request request) {
    request.only("a", "b");
    desk.ready();
    String a = request.needed("a");
    String b = request.needed("b");
    if (a.equals(b)) {
      throw Problem.parameter("b", "expected another article than a");
    }
    Place placeA = desk.stories().place(a).orElseThrow(() -> ArticleRoutes.unknown(a));
    Place placeB = desk.stories().place(b).orElseThrow(() -> ArticleRoutes.unknown(b));
    Explained explained;
    try {
      explained = desk.stories().explain(a, b);
    } catch (IllegalArgumentException gone) {
      throw Problem.of(404, "Unknown article", String.valueOf(gone.getMessage()));
    }
    Explained lasting = lasting(explained, placeA, placeB);
    Article first = article(explained.verdict().a(), placeA, placeB);
    Article second = article(explained.verdict().b(), placeB, placeA);
    return Answer.json(200, ExplainedLine.of(lasting, first, second));
  }

  /** The article with an id; a verdict may name another that says the same line by line. */
  private Article article(String id, Place one, Place other) {
    return List.of(one, other).stream()
        .map(Place::article)
        .filter(article -> article.id().equals(id))
        .findFirst()
        .or(() -> desk.stories().place(id).map(Place::article))
        .orElseThrow(() -> ArticleRoutes.unknown(id));
  }

  /** The same with the ids that stories and families keep. */
  private static Explained lasting(Explained explained, Place one, Place other) {
    return new Explained(
        explained.verdict(),
        explained.explanation(),
        explained.numbers(),
        explained.routes(),
        lasting(explained.a(), one, other),
        lasting(explained.b(), one, other),
        explained.family(),
        explained.story(),
        explained.decisions());
  }

  private static Assignment lasting(Assignment assignment, Place one, Place other) {
    Place place = one.article().id().equals(assignment.id()) ? one : other;
    return new Assignment(
        assignment.id(), place.story(), place.family(), assignment.language(), assignment.made());
  }
}
