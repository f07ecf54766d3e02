package io.twicetold.service.api;

import io.twicetold.article.Article;
import io.twicetold.service.http.Problem;
import io.twicetold.service.http.Request;
import io.twicetold.service.store.Receipt;
import io.twicetold.service.story.Place;
import java.util.Locale;
import java.util.Optional;

/** Says what became of an article that was sent. */
final class Accepted {

  private final Desk desk;

  Accepted(Desk desk) {
    this.desk = desk;
  }

  /** What became of it, with its place where the grouping has followed. */
  Json of(String id, Receipt receipt, Optional<String> warning) {
    Optional<Place> place =
        desk.stories().settled() >= receipt.position()
            ? desk.stories().place(id)
            : Optional.empty();
    return Json.object()
        .with("id", id)
        .with("status", status(receipt))
        .with("position", receipt.position())
        .when(place.isPresent(), "story", () -> place.map(Place::story).orElse(""))
        .when(place.isPresent(), "family", () -> place.map(Place::family).orElse(""))
        .when(warning.isPresent(), "warning", () -> warning.orElse(""));
  }

  static String status(Receipt receipt) {
    return receipt.outcome().name().toLowerCase(Locale.ROOT);
  }

  /** The same after waiting as long as the caller prefers. */
  Json after(Request request, Article article, Receipt receipt, Optional<String> warning)
      throws InterruptedException {
    desk.await(request, receipt.position());
    return of(article.id(), receipt, warning);
  }

  /** Why an article with another text under its id is not taken. */
  static Problem conflict(String id) {
    return Problem.of(409, "Other text", "another text has the id " + id)
        .at("/id", "another text has this id; PUT replaces it");
  }
}
