package io.twicetold.service.api;

import io.twicetold.article.Article;
import io.twicetold.group.Assignment;
import io.twicetold.json.LineWriter;
import io.twicetold.json.Rounded;
import io.twicetold.judge.Verdict;
import io.twicetold.service.story.Face;
import io.twicetold.service.story.Place;
import io.twicetold.service.story.Stories;
import io.twicetold.service.story.ToldFamily;
import io.twicetold.service.story.ToldStory;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stories, families, articles and verdicts as JSON. */
final class Told {

  private final Stories stories;

  Told(Stories stories) {
    this.stories = stories;
  }

  /** A story in a list. */
  Json summary(ToldStory told) {
    Face face = stories.face(told);
    return Json.object()
        .with("story", told.id())
        .with("title", face.title())
        .with("reports", told.story().reports())
        .with("independent", told.story().independent())
        .with("representative", told.story().representative())
        .with("first", told.story().first().map(Instant::toString))
        .with("last", told.story().last().map(Instant::toString))
        .with("languages", face.languages())
        .with("outlets", face.outlets())
        .with("changed", told.changed());
  }

  /** A story with its families and their members. */
  Json story(ToldStory told) {
    return summary(told)
        .with("began", told.began())
        .with("families", told.families().stream().map(family -> family(family).map()).toList());
  }

  /** A family with its members. */
  Json family(ToldFamily told) {
    List<String> members = told.family().members();
    Map<String, Place> places =
        stories.places(members).stream()
            .collect(Collectors.toMap(place -> place.article().id(), Function.identity()));
    boolean single = members.size() == 1;
    return Json.object()
        .with("family", told.id())
        .with("story", told.story())
        .with("origin", single ? members.getFirst() : told.family().origin().orElse("missing"))
        .with(
            "members",
            members.stream()
                .flatMap(id -> Optional.ofNullable(places.get(id)).stream())
                .map(place -> member(place).map())
                .toList());
  }

  private static Json member(Place place) {
    Article article = place.article();
    return made(
        Json.object()
            .with("id", article.id())
            .with("title", article.title())
            .with("url", filled(article.url()))
            .with("source", filled(article.source()))
            .with("published", article.published())
            .with("language", filled(place.assignment().language())),
        place.assignment());
  }

  /** An article, where it belongs, and what it is to the one that was asked about. */
  static Json near(Place place, Verdict verdict) {
    Article article = place.article();
    return Json.object()
        .with("id", article.id())
        .with("title", article.title())
        .with("url", filled(article.url()))
        .with("source", filled(article.source()))
        .with("published", article.published())
        .with("language", filled(place.assignment().language()))
        .with("story", place.story())
        .with("family", place.family())
        .with("relation", verdict.relation().label())
        .with("score", Rounded.of(verdict.score()))
        .with("confidence", Rounded.of(verdict.confidence()))
        .with("descent", Rounded.of(verdict.descent()))
        .with("sameStory", Rounded.of(verdict.story()));
  }

  private static Optional<String> filled(String value) {
    return Optional.of(value).filter(words -> !words.isEmpty());
  }

  /** How an article came about: relation, the text it was made from, confidence as in files. */
  static Json made(Json json, Assignment assignment) {
    return json.with("relation", assignment.made().map(made -> made.relation().label()))
        .with("from", assignment.made().map(Assignment.Made::source))
        .when(
            assignment.made().isPresent(),
            "confidence",
            () -> Rounded.of(assignment.made().map(Assignment.Made::confidence).orElse(0.0)));
  }

  /** An article as it was read. */
  static String article(Article article) {
    return written(lines -> lines.article(article));
  }

  /** What two articles are to each other. */
  static String verdict(Verdict verdict, Article a, Article b) {
    return written(lines -> lines.verdict(verdict, a, b));
  }

  private static String written(Consumer<LineWriter> write) {
    StringWriter text = new StringWriter();
    try (LineWriter lines = new LineWriter(text)) {
      write.accept(lines);
    }
    return text.toString().strip();
  }
}
