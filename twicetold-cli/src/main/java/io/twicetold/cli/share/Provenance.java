package io.twicetold.cli.share;

import io.twicetold.article.Article;
import io.twicetold.group.Assignment;
import io.twicetold.group.Family;
import io.twicetold.group.Grouping;
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
 * Writes which article was made from which as PROV-O in JSON-LD: {@code wasRevisionOf} an earlier
 * state, {@code wasQuotedFrom} a text that it is a cut of, {@code hadPrimarySource} a text that it
 * sums up, {@code alternateOf} the same text elsewhere, else {@code wasDerivedFrom}. Families whose
 * origin is not in the collection derive from an entity of its own.
 */
final class Provenance {

  private static final String PROV = "http://www.w3.org/ns/prov#";

  private static final String DERIVED = "prov:wasDerivedFrom";

  private final JsonGenerator json;
  private final Map<String, Article> articles;
  private final Map<String, String> missing;
  private final ArticleNames names;

  private Provenance(
      JsonGenerator json, Map<String, Article> articles, Map<String, String> missing) {
    this.json = json;
    names = new ArticleNames(articles.values());
    this.articles = articles;
    this.missing = missing;
  }

  /** Writes a whole grouping. */
  static void write(Grouping grouping, Map<String, Article> articles, Writer out) {
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      new Provenance(json, articles, missing(grouping)).write(grouping);
    }
  }

  /** Members of families without an origin, to its name. */
  private static Map<String, String> missing(Grouping grouping) {
    Map<String, String> missing = new HashMap<>();
    grouping.stories().stream()
        .flatMap(story -> story.families().stream())
        .filter(family -> family.members().size() > 1 && family.origin().isEmpty())
        .forEach(family ->
            family.members().forEach(id -> missing.put(id, Names.of("origin", family.family()))));
    return missing;
  }

  private void write(Grouping grouping) {
    json.writeStartObject();
    json.writeObjectPropertyStart("@context");
    json.writeStringProperty("prov", PROV);
    json.writeStringProperty("dcterms", "http://purl.org/dc/terms/");
    json.writeEndObject();
    json.writeArrayPropertyStart("@graph");
    grouping.stories().stream()
        .flatMap(story -> story.families().stream())
        .forEach(this::writeMissing);
    grouping.assignments().forEach(this::write);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeMissing(Family family) {
    if (family.members().size() > 1 && family.origin().isEmpty()) {
      start(Names.of("origin", family.family()));
      json.writeEndObject();
    }
  }

  private void start(String name) {
    json.writeStartObject();
    json.writeStringProperty("@id", name);
    json.writeStringProperty("@type", "prov:Entity");
  }

  private void write(Assignment assignment) {
    Article article = article(assignment.id());
    start(names.of(article));
    json.writeStringProperty("dcterms:identifier", assignment.id());
    if (names.isShared(article)) {
      link("prov:atLocation", article.url());
    }
    if (!article.title().isBlank()) {
      json.writeStringProperty("dcterms:title", article.title());
    }
    derivation(assignment);
    json.writeEndObject();
  }

  /** A member of a family without origin derives from that, not from its sister. */
  private void derivation(Assignment assignment) {
    Optional<String> origin = Optional.ofNullable(missing.get(assignment.id()));
    origin.ifPresent(name -> link(DERIVED, name));
    assignment
        .made()
        .filter(made -> origin.isEmpty() || !property(made.relation()).equals(DERIVED))
        .ifPresent(made -> link(property(made.relation()), names.of(article(made.source()))));
  }

  private void link(String property, String name) {
    json.writeObjectPropertyStart(property);
    json.writeStringProperty("@id", name);
    json.writeEndObject();
  }

  private static String property(Relation relation) {
    return switch (relation) {
      case IDENTICAL, NEAR_COPY -> "prov:alternateOf";
      case UPDATE -> "prov:wasRevisionOf";
      case EXCERPT -> "prov:wasQuotedFrom";
      case SUMMARY -> "prov:hadPrimarySource";
      case TRANSLATION, ROUND_TRIP, PARAPHRASE, SAME_STORY, RELATED, UNRELATED -> DERIVED;
    };
  }

  private Article article(String id) {
    return Optional.ofNullable(articles.get(id))
        .orElseThrow(() -> new IllegalArgumentException("no article has the id " + id));
  }
}
