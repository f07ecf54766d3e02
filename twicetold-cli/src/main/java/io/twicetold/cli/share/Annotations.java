package io.twicetold.cli.share;

import io.twicetold.article.Article;
import io.twicetold.article.Span;
import io.twicetold.compare.Passage;
import io.twicetold.judge.Verdict;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes passages as a page of W3C Web Annotations: each links a place in the second article
 * (target) to the place in the first that says the same (body), and names the relation of the two
 * articles. Places are quoted with what stands around them; in texts they are counted in code
 * points too. Serves one thread.
 */
final class Annotations implements AutoCloseable {

  private static final String ID = "urn:twicetold:annotations";

  /** Chars around a quotation: enough to tell one of two equal sentences. */
  private static final int CONTEXT = 32;

  private final JsonGenerator json;
  private final ArticleNames names;
  private long number;

  /** Starts the page; closing this ends it, and closes the writer. */
  Annotations(Writer out, ArticleNames names) {
    this.names = names;
    json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out);
    json.writeStartObject();
    json.writeStringProperty("@context", "http://www.w3.org/ns/anno.jsonld");
    json.writeStringProperty("id", ID);
    json.writeStringProperty("type", "AnnotationPage");
    json.writeArrayPropertyStart("items");
  }

  /** Writes the passages of two articles. */
  void add(Verdict verdict, Article a, Article b) {
    for (Passage passage : verdict.passages()) {
      number++;
      json.writeStartObject();
      json.writeStringProperty("id", ID + ":" + number);
      json.writeStringProperty("type", "Annotation");
      json.writeStringProperty("motivation", "linking");
      json.writeArrayPropertyStart("body");
      place(a, passage.a());
      relation(verdict.relation().label());
      json.writeEndArray();
      json.writeName("target");
      place(b, passage.b());
      json.writeEndObject();
    }
  }

  private void relation(String label) {
    json.writeStartObject();
    json.writeStringProperty("type", "TextualBody");
    json.writeStringProperty("value", label);
    json.writeStringProperty("purpose", "classifying");
    json.writeEndObject();
  }

  private void place(Article article, Span span) {
    boolean inText = span.field() == Span.Field.TEXT;
    String words = inText ? article.text() : article.title();
    json.writeStartObject();
    json.writeStringProperty("type", "SpecificResource");
    json.writeStringProperty("source", names.of(article));
    json.writeArrayPropertyStart("selector");
    quote(words, span);
    if (inText) { // a title has no place in a text
      position(words, span);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void quote(String words, Span span) {
    int before = whole(words, Math.max(0, span.start() - CONTEXT));
    int after = whole(words, Math.min(words.length(), span.end() + CONTEXT));
    json.writeStartObject();
    json.writeStringProperty("type", "TextQuoteSelector");
    json.writeStringProperty("exact", words.substring(span.start(), span.end()));
    json.writeStringProperty(
        "prefix", words.substring(Math.min(before, span.start()), span.start()));
    json.writeStringProperty("suffix", words.substring(span.end(), Math.max(after, span.end())));
    json.writeEndObject();
  }

  /** The index, or the next if it stands within a surrogate pair. */
  private static int whole(String words, int index) {
    boolean within =
        index > 0 && index < words.length() && Character.isLowSurrogate(words.charAt(index));
    return within ? index + 1 : index;
  }

  private void position(String words, Span span) {
    json.writeStartObject();
    json.writeStringProperty("type", "TextPositionSelector");
    json.writeNumberProperty("start", words.codePointCount(0, span.start()));
    json.writeNumberProperty("end", words.codePointCount(0, span.end()));
    json.writeEndObject();
  }

  @Override
  public void close() {
    json.writeEndArray();
    json.writeEndObject();
    json.close();
  }
}
