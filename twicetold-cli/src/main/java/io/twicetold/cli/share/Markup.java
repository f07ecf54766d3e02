package io.twicetold.cli.share;

import io.twicetold.article.Article;
import io.twicetold.group.Assignment;
import io.twicetold.group.Family;
import io.twicetold.group.Grouping;
import io.twicetold.group.Story;
import io.twicetold.json.feed.Names;
import io.twicetold.judge.Relation;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes what articles were made from in the words of <a href="https://schema.org">schema.org</a>,
 * as JSON-LD: a {@code NewsArticle} each, {@code translationOfWork} of one in another language,
 * else {@code isBasedOn} its source, and {@code about} its story, an {@code Event}. Members of a
 * family whose origin is not in the collection are based on a {@code CreativeWork} of its own. The
 * context stands in the file, so that no reader has to fetch it.
 */
final class Markup {

  private static final String BASED = "isBasedOn";

  private final JsonGenerator json;
  private final Map<String, Article> articles;
  private final ArticleNames names;
  private final Map<String, String> origins = new HashMap<>();
  private final Map<String, String> events = new HashMap<>();

  private Markup(JsonGenerator json, Map<String, Article> articles) {
    this.json = json;
    this.articles = articles;
    names = new ArticleNames(articles.values());
  }

  /** Writes a whole grouping. */
  static void write(Grouping grouping, Map<String, Article> articles, Writer out) {
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      new Markup(json, articles).write(grouping);
    }
  }

  private void write(Grouping grouping) {
    json.writeStartObject();
    json.writeObjectPropertyStart("@context");
    json.writeStringProperty("@vocab", "https://schema.org/");
    json.writeEndObject();
    json.writeArrayPropertyStart("@graph");
    grouping.stories().forEach(this::story);
    grouping.assignments().forEach(this::article);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void story(Story story) {
    if (story.reports() > 1) {
      String name = Names.of("story", story.story());
      start(name, "Event");
      string("name", known(story.representative()).title());
      json.writeEndObject();
      story.families().stream()
          .flatMap(family -> family.members().stream())
          .forEach(member -> events.put(member, name));
    }
    story.families().forEach(this::origin);
  }

  private void origin(Family family) {
    if (family.members().size() > 1 && family.origin().isEmpty()) {
      String name = Names.of("origin", family.family());
      start(name, "CreativeWork");
      json.writeEndObject();
      family.members().forEach(member -> origins.put(member, name));
    }
  }

  private void article(Assignment assignment) {
    Article article = known(assignment.id());
    start(names.of(article), "NewsArticle");
    json.writeStringProperty("identifier", article.id());
    if (names.isShared(article)) {
      string("url", article.url());
    }
    string("headline", article.title());
    string("inLanguage", assignment.language());
    article.published().ifPresent(time -> string("datePublished", time.toString()));
    publisher(article.source());
    Optional.ofNullable(events.get(article.id())).ifPresent(event -> link("about", event));
    source(assignment);
    json.writeEndObject();
  }

  private void publisher(String outlet) {
    if (!outlet.isBlank()) {
      json.writeObjectPropertyStart("publisher");
      json.writeStringProperty("@type", "Organization");
      json.writeStringProperty("name", outlet);
      json.writeEndObject();
    }
  }

  /**
   * A member of a family without origin is based on that, and on its sister only as her
   * translation.
   */
  private void source(Assignment assignment) {
    Optional<String> origin = Optional.ofNullable(origins.get(assignment.id()));
    origin.ifPresent(name -> link(BASED, name));
    assignment
        .made()
        .filter(made -> origin.isEmpty() || made.relation() == Relation.TRANSLATION)
        .ifPresent(made -> link(property(made.relation()), names.of(known(made.source()))));
  }

  private static String property(Relation relation) {
    return relation == Relation.TRANSLATION ? "translationOfWork" : BASED;
  }

  private void start(String name, String type) {
    json.writeStartObject();
    json.writeStringProperty("@id", name);
    json.writeStringProperty("@type", type);
  }

  private void string(String property, String value) {
    if (!value.isBlank()) {
      json.writeStringProperty(property, value);
    }
  }

  private void link(String property, String name) {
    json.writeObjectPropertyStart(property);
    json.writeStringProperty("@id", name);
    json.writeEndObject();
  }

  private Article known(String id) {
    return Optional.ofNullable(articles.get(id))
        .orElseThrow(() -> new IllegalArgumentException("no article has the id " + id));
  }
}
