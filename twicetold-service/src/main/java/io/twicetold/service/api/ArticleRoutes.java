package io.twicetold.service.api;

import io.twicetold.article.Article;
import io.twicetold.ingest.ArticleStream;
import io.twicetold.judge.Verdict;
import io.twicetold.service.http.Answer;
import io.twicetold.service.http.Problem;
import io.twicetold.service.http.Request;
import io.twicetold.service.http.Route;
import io.twicetold.service.http.Scope;
import io.twicetold.service.store.Condition;
import io.twicetold.service.store.Receipt;
import io.twicetold.service.store.StoredArticle;
import io.twicetold.service.story.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.util.RawValue;

/** One article: put, seen, taken away, and what it is to others. */
final class ArticleRoutes {

  /** Bytes of one article. */
  static final int LARGEST = 16 << 20;

  /**
   * A tag of an article: its position and, where it was asked for, what was told of it, which
   * changes with its story. Packed or not; whoever packs it on the way weakens it.
   */
  private static final Pattern TAG =
      Pattern.compile("(?:W/)?\"(\\d{1,18})(?:-[0-9a-f]{16})?(?:-gzip)?\"");

  private final Desk desk;
  private final Accepted accepted;

  ArticleRoutes(Desk desk) {
    this.desk = desk;
    accepted = new Accepted(desk);
  }

  List<Route> all() {
    return List.of(
        Route.of("PUT", "/articles/{id}", Scope.WRITE, this::put),
        Route.of("GET", "/articles/{id}", Scope.READ, this::get),
        Route.of("DELETE", "/articles/{id}", Scope.WRITE, this::delete),
        Route.of("GET", "/articles/{id}/relations", Scope.READ, this::relations));
  }

  private Answer put(Request request) throws IOException, InterruptedException {
    request.only();
    request.type(List.of("application/json"));
    desk.admit();
    byte[] body = request.bytes(LARGEST);
    ArticleStream stream = ArticleStream.named(new ByteArrayInputStream(body), request.path("id"));
    ArticleStream.Read read = read(stream.next());
    Receipt receipt =
        desk.settle(desk.store().put(read.article(), condition(request), desk.clock().instant()));
    if (receipt.outcome() == Receipt.Outcome.FAILED) {
      throw changed();
    }
    int status = receipt.outcome() == Receipt.Outcome.CREATED ? 201 : 200;
    Json told = accepted.after(request, read.article(), receipt, read.warning());
    return Answer.json(status, told.text()).tagged(Long.toString(receipt.position()));
  }

  /** The article, or why it is none. */
  static ArticleStream.Read read(Optional<ArticleStream.Item> item) {
    return switch (item.orElseThrow(ArticleRoutes::empty)) {
      case ArticleStream.Read read -> read;
      case ArticleStream.Refused refused -> throw unreadable(refused);
    };
  }

  private static Problem empty() {
    String reason = "the body is empty";
    return Problem.of(422, "Unreadable article", reason).at("", reason);
  }

  /** Why an object is no article. */
  static Problem unreadable(ArticleStream.Refused refused) {
    if (refused.large()) {
      return Problem.of(413, "Body too large", refused.reason());
    }
    return Problem.of(422, "Unreadable article", refused.reason())
        .at(refused.field().map(Problem::pointer).orElse(""), refused.reason());
  }

  private static Problem changed() {
    return Problem.of(412, "Changed", "the article is not the one that the condition names");
  }

  /** What the headers ask for; only an article that is there has a tag. */
  private static Condition condition(Request request) {
    Optional<Condition> match = request.header().apply("If-Match").map(ArticleRoutes::named);
    Optional<Condition> none =
        request.header().apply("If-None-Match").map(tags -> new Condition.Not(named(tags)));
    return match
        .map(one -> none.<Condition>map(other -> new Condition.Both(one, other)).orElse(one))
        .or(() -> none)
        .orElse(Condition.ANY);
  }

  /** An article whose tag is in a list; any if that is a star. */
  private static Condition named(String tags) {
    return tags.strip().equals("*")
        ? Condition.THERE
        : new Condition.At(
            TAG.matcher(tags)
                .results()
                .map(tag -> Long.valueOf(tag.group(1)))
                .collect(Collectors.toSet()));
  }

  private Answer get(Request request) {
    request.only();
    String id = request.path("id");
    StoredArticle stored = desk.store().article(id).orElseThrow(() -> unknown(id));
    Optional<Place> place = desk.stories().place(id);
    Json json =
        Json.object()
            .raw("article", Told.article(stored.article()))
            .with("accepted", stored.accepted().toString())
            .with("position", stored.position())
            .with("story", place.map(Place::story))
            .with("family", place.map(Place::family));
    place.ifPresent(there -> Told.made(json, there.assignment()));
    return Tagged.of(stored.position() + "-", "application/json", json.text());
  }

  static Problem unknown(String id) {
    return Problem.of(404, "Unknown article", "no article has the id " + id);
  }

  private Answer delete(Request request) throws InterruptedException {
    request.only();
    String id = request.path("id");
    Receipt receipt = desk.settle(desk.store().remove(id, condition(request)));
    switch (receipt.outcome()) {
      case FAILED -> throw changed();
      case ABSENT -> throw unknown(id);
      default -> {}
    }
    desk.stories().hide(id, receipt.position());
    desk.await(request, receipt.position());
    return Answer.json(
        200,
        Json.object()
            .with("id", id)
            .with("status", Accepted.status(receipt))
            .with("position", receipt.position())
            .text());
  }

  private Answer relations(Request request) {
    request.only();
    desk.ready();
    String id = request.path("id");
    List<Verdict> verdicts = verdicts(id);
    Map<String, Article> articles =
        desk
            .stories()
            .places(verdicts.stream().flatMap(one -> Stream.of(one.a(), one.b())).toList())
            .stream()
            .map(Place::article)
            .distinct()
            .collect(Collectors.toMap(Article::id, Function.identity(), (one, same) -> one));
    List<RawValue> told =
        verdicts.stream()
            .filter(one -> articles.containsKey(one.a()) && articles.containsKey(one.b()))
            .map(one -> verdict(one, articles))
            .toList();
    return Answer.json(200, Json.object().with("id", id).with("relations", told).text());
  }

  private List<Verdict> verdicts(String id) {
    if (desk.stories().place(id).isEmpty()) {
      throw unknown(id);
    }
    try {
      return desk.stories().relations(id);
    } catch (IllegalArgumentException gone) {
      throw unknown(id); // between the two questions
    }
  }

  private static RawValue verdict(Verdict verdict, Map<String, Article> articles) {
    Article a = Optional.ofNullable(articles.get(verdict.a())).orElseThrow();
    Article b = Optional.ofNullable(articles.get(verdict.b())).orElseThrow();
    return new RawValue(Told.verdict(verdict, a, b));
  }
}
