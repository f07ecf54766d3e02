package io.twicetold.json;

import io.twicetold.article.Article;
import io.twicetold.article.Span;
import tools.jackson.core.JsonGenerator;

/**
 * Writes places of one article. The library counts chars, other languages count code points; files
 * hold the latter.
 */
final class Quotes {

  private final Article article;
  private final CodePoints title;
  private final CodePoints text;

  Quotes(Article article) {
    this.article = article;
    title = new CodePoints(article.title());
    text = new CodePoints(article.text());
  }

  void write(JsonGenerator json, String name, Span span) {
    CodePoints field = span.field() == Span.Field.TITLE ? title : text;
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("start", field.before(span.start()));
    json.writeNumberProperty("end", field.before(span.end()));
    json.writeStringProperty("exact", span.of(article));
    if (span.field() == Span.Field.TITLE) {
      json.writeStringProperty("field", "title");
    }
    json.writeEndObject();
  }
}
