package io.twicetold.service.page;

import io.twicetold.article.Article;
import io.twicetold.ingest.ArticleStream;
import io.twicetold.ingest.watch.Visits;
import io.twicetold.service.http.Answer;
import io.twicetold.service.http.Problem;
import io.twicetold.service.http.Request;
import io.twicetold.service.http.Route;
import io.twicetold.service.http.Scope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** The pages where people add reports: their words, or an address where they stand. */
final class AddingPages {

  private static final String HERE = "/pages/add";

  private static final List<String> FIELDS =
      List.of("title", "text", "source", "language", "published", "url");

  private final Desk desk;
  private final Keeping keeping;
  private final Seal seal;
  private final Visits visits;

  AddingPages(Desk desk, Keeping keeping, Seal seal, Visits visits) {
    this.desk = desk;
    this.keeping = keeping;
    this.seal = seal;
    this.visits = visits;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", HERE, Scope.READ, request -> page(request, this::form)),
        Route.of("POST", HERE, Scope.WRITE, request -> page(request, this::add)),
        Route.of("POST", "/pages/fetch", Scope.WRITE, request -> page(request, this::fetch)));
  }

  private Answer page(Request request, Desk.Drawing drawing)
      throws IOException, InterruptedException {
    return desk.page(request, HERE, "Add a report", drawing);
  }

  private Desk.Page form(Request request) {
    request.only();
    return again(request, Form.EMPTY, Optional.empty());
  }

  private Desk.Page again(Request request, Form form, Optional<String> wrong) {
    Html html = AddPage.draw(form, wrong, request, seal);
    return new Desk.Page("Add a report", html, wrong.isEmpty() ? 200 : 422);
  }

  private Desk.Page add(Request request) throws IOException, InterruptedException {
    request.only();
    Form form = Form.of(request);
    seal.check(request, form);
    return switch (read(form)) {
      case ArticleStream.Read read when read.warning().isPresent() ->
          again(request, form, read.warning());
      case ArticleStream.Read read -> take(request, form, read.article());
      case ArticleStream.Refused refused -> again(request, form, Optional.of(refused.reason()));
    };
  }

  /** Read as an article that comes over the wire; its id is a fingerprint of what it says. */
  private static ArticleStream.Item read(Form form) throws IOException {
    Map<String, String> article = new TreeMap<>();
    for (String field : FIELDS) {
      if (!form.stripped(field).isEmpty()) {
        article.put(field, form.stripped(field));
      }
    }
    article.computeIfPresent("published", (field, typed) -> typed + "Z");
    byte[] json = JsonMapper.builder().build().writeValueAsBytes(article);
    return ArticleStream.document(new ByteArrayInputStream(json)).next().orElseThrow();
  }

  private Desk.Page fetch(Request request) throws IOException, InterruptedException {
    request.only();
    Form form = Form.of(request);
    seal.check(request, form);
    Article article;
    try {
      article = visits.visit(form.stripped("address"));
    } catch (IOException failure) {
      return again(request, form, Optional.of(String.valueOf(failure.getMessage())));
    }
    return take(request, form, article);
  }

  private Desk.Page take(Request request, Form form, Article article) throws InterruptedException {
    try {
      boolean followed = keeping.add(article);
      if (followed) {
        throw new Moved(Links.article(article.id()));
      }
    } catch (Problem problem) {
      return again(request, form, Optional.of(problem.detail()));
    }
    Html html = new Html();
    html.raw("<div class=\"head\"><h1>Added</h1></div>\n<div class=\"empty\"><p>");
    html.raw("It waits to be grouped, and shows once that is done: ");
    html.link(Links.article(article.id()), article.id()).raw("</p></div>\n");
    return Desk.Page.of("Added", html);
  }
}
