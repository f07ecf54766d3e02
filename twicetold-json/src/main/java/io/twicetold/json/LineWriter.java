package io.twicetold.json;

import io.twicetold.article.Article;
import io.twicetold.compare.Coverage;
import io.twicetold.compare.Passage;
import io.twicetold.group.Assignment;
import io.twicetold.group.Doubt;
import io.twicetold.group.Family;
import io.twicetold.group.Story;
import io.twicetold.ingest.Rejection;
import io.twicetold.judge.Verdict;
import io.twicetold.window.Collation;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON lines, each kind with its keys in a fixed order. Serves one thread. */
public final class LineWriter implements AutoCloseable {

  /** What stands for the origin of a family where that text is not in the collection. */
  private static final String MISSING = "missing";

  private static final Set<String> GROUPED_KEYS =
      Set.of("id", "story", "family", "language", "relation", "source", "confidence");

  private static final Set<String> ARTICLE_KEYS =
      Set.of("id", "title", "text", "url", "published", "source", "language");

  private static final JsonFactory JSON =
      JsonFactory.builder().rootValueSeparator((String) null).build();

  private final JsonGenerator json;

  /** Starts writing; closing this closes the writer. */
  public LineWriter(Writer writer) {
    json = JSON.createGenerator(ObjectWriteContext.empty(), writer);
  }

  /** Where an article belongs, with the fields of it that nobody knew. */
  public void grouped(Assignment assignment, Article article) {
    json.writeStartObject();
    json.writeStringProperty("id", assignment.id());
    json.writeStringProperty("story", assignment.story());
    json.writeStringProperty("family", assignment.family());
    string("language", assignment.language());
    string("relation", assignment.made().map(made -> made.relation().label()).orElse(""));
    string("source", assignment.made().map(Assignment.Made::source).orElse(""));
    number("confidence", assignment.made().map(Assignment.Made::confidence));
    more(article, GROUPED_KEYS);
    end();
  }

  private void more(Article article, Set<String> taken) {
    new TreeMap<>(article.more())
        .forEach((name, value) -> {
          if (!taken.contains(name)) {
            json.writeName(name);
            json.writeRawValue(onOneLine(value));
          }
        });
  }

  /** Between the words of JSON, which cannot hold them, line ends are spaces. */
  private static String onOneLine(String value) {
    return value.replace('\n', ' ').replace('\r', ' ');
  }

  /** An article as it was read, with the fields of it that nobody knew. */
  public void article(Article article) {
    json.writeStartObject();
    json.writeStringProperty("id", article.id());
    string("title", article.title());
    string("text", article.text());
    string("url", article.url());
    time("published", article.published());
    string("source", article.source());
    string("language", article.language());
    more(article, ARTICLE_KEYS);
    end();
  }

  /** What two articles are to each other; places count code points. */
  public void verdict(Verdict verdict, Article a, Article b) {
    json.writeStartObject();
    json.writeStringProperty("a", verdict.a());
    json.writeStringProperty("b", verdict.b());
    json.writeStringProperty("relation", verdict.relation().label());
    json.writeBooleanProperty("directed", verdict.directed());
    number("score", verdict.score());
    number("confidence", verdict.confidence());
    number("descent", verdict.descent());
    number("story", verdict.story());
    coverages(verdict);
    passages(verdict, new Quotes(a), new Quotes(b));
    List<String> reasons = new ArrayList<>(verdict.reasons());
    reasons.addAll(Declarations.between(a, b));
    strings("reasons", reasons);
    end();
  }

  private void coverages(Verdict verdict) {
    json.writeObjectPropertyStart("coverage");
    coverage("a_in_b", verdict.aInB());
    coverage("b_in_a", verdict.bInA());
    json.writeEndObject();
  }

  private void coverage(String name, Coverage coverage) {
    json.writeObjectPropertyStart(name);
    number("characters", coverage.characters());
    number("words", coverage.words());
    number("meaning", coverage.meaning());
    json.writeEndObject();
  }

  private void passages(Verdict verdict, Quotes a, Quotes b) {
    json.writeArrayPropertyStart("passages");
    for (Passage passage : verdict.passages()) {
      json.writeStartObject();
      a.write(json, "a", passage.a());
      b.write(json, "b", passage.b());
      json.writeStringProperty("level", Labels.of(passage.level()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** What new articles changed, and when. */
  public void change(Instant time, List<String> added, Collation.Change change) {
    json.writeStartObject();
    json.writeStringProperty("time", time.toString());
    strings("added", added);
    strings("redone", change.articles());
    json.writeArrayPropertyStart("stories");
    change.stories().forEach(this::storyObject);
    json.writeEndArray();
    end();
  }

  private void strings(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  /** A story with its families. */
  public void story(Story story) {
    storyObject(story);
    json.writeRaw('\n');
  }

  private void storyObject(Story story) {
    json.writeStartObject();
    json.writeStringProperty("story", story.story());
    json.writeArrayPropertyStart("families");
    story.families().forEach(this::family);
    json.writeEndArray();
    json.writeNumberProperty("reports", story.reports());
    json.writeStringProperty("representative", story.representative());
    time("first", story.first());
    time("last", story.last());
    json.writeNumberProperty("independent", story.independent());
    json.writeEndObject();
  }

  private void family(Family family) {
    boolean single = family.members().size() == 1;
    json.writeStartObject();
    json.writeStringProperty("family", family.family());
    json.writeStringProperty(
        "origin", single ? family.members().getFirst() : family.origin().orElse(MISSING));
    strings("members", family.members());
    json.writeEndObject();
  }

  /** A pair that a person should decide. */
  public void doubt(Doubt doubt) {
    json.writeStartObject();
    json.writeStringProperty("a", doubt.a());
    json.writeStringProperty("b", doubt.b());
    json.writeStringProperty("level", doubt.bond().label());
    number("probability", doubt.probability());
    json.writeBooleanProperty("together", doubt.together());
    json.writeNumberProperty("articles", doubt.articles());
    number("value", doubt.value());
    end();
  }

  /** Something that could not be read. */
  public void rejection(Rejection rejection) {
    json.writeStartObject();
    json.writeStringProperty("source", rejection.source());
    json.writeNumberProperty("offset", rejection.offset());
    json.writeStringProperty("reason", rejection.reason());
    if (!rejection.beginning().isEmpty()) {
      json.writeStringProperty("beginning", rejection.beginning());
    }
    end();
  }

  private void string(String name, String value) {
    if (value.isEmpty()) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }

  private void number(String name, double value) {
    json.writeNumberProperty(name, Rounded.of(value));
  }

  private void number(String name, Optional<Double> value) {
    value.ifPresentOrElse(found -> number(name, found), () -> json.writeNullProperty(name));
  }

  private void time(String name, Optional<Instant> time) {
    string(name, time.map(Instant::toString).orElse(""));
  }

  private void end() {
    json.writeEndObject();
    json.writeRaw('\n');
  }

  @Override
  public void close() {
    json.close();
  }
}
