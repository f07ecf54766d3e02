package io.twicetold.ingest;

import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Takes the fields of an article out of a JSON object. */
final class JsonArticle {

  private static final JsonFactory JSON = new JsonFactory();

  /** Where dumps of a search engine have the document. */
  private static final String DUMPED = "_source";

  private final String line;
  private final Headings headings;
  private final JsonParser parser;
  private final Draft draft = new Draft();

  private JsonArticle(String line, Headings headings, JsonParser parser) {
    this.line = line;
    this.headings = headings;
    this.parser = parser;
  }

  /** The fields of the object on a line; those of other dialects where it has no text. */
  static Draft parse(String line, Headings headings) throws Refusal {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
      Draft draft = new JsonArticle(line, headings, parser).parse();
      String inner = draft.more().getOrDefault(DUMPED, "");
      if (inner.startsWith("{") && draft.get(Field.TEXT).isBlank()) {
        return parse(inner, headings);
      }
      if (draft.get(Field.TEXT).isBlank()) {
        JsonDialect.fill(draft, headings.among(draft.more().keySet()));
      }
      return draft;
    } catch (JacksonException e) {
      throw broken(e);
    }
  }

  /** Says where a line is no JSON. */
  static Refusal broken(JacksonException e) {
    return new Refusal("broken JSON at column " + column(e) + ": " + JsonFault.of(e));
  }

  private static int column(JacksonException e) {
    return e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
  }

  private Draft parse() throws Refusal {
    JsonToken first = parser.nextToken();
    if (first != JsonToken.START_OBJECT) {
      throw new Refusal("expected a JSON object, found " + found(first));
    }
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      field(name, parser.nextToken());
    }
    if (parser.nextToken() != null) {
      throw new Refusal("broken JSON: more than one value on the line");
    }
    return draft;
  }

  private void field(String name, JsonToken value) throws Refusal {
    Optional<Field> field = headings.strictly(name);
    if (field.isEmpty()) {
      draft.putMore(name, json());
    } else if (value != JsonToken.VALUE_NULL) {
      draft.put(field.get(), known(field.get(), value));
    }
  }

  private String known(Field field, JsonToken value) throws Refusal {
    boolean number = value == JsonToken.VALUE_NUMBER_INT;
    if (value == JsonToken.VALUE_STRING || (number && field == Field.ID)) {
      return parser.getString();
    }
    if (field == Field.PUBLISHED) {
      return json(); // no date; the rest of the article can be read
    }
    if (field == Field.SOURCE && value == JsonToken.START_OBJECT) {
      return JsonDialect.named(json()).orElseThrow(() -> unexpected(field, value));
    }
    if (field == Field.TEXT && value == JsonToken.START_ARRAY) {
      return JsonDialect.paragraphs(json()).orElseThrow(() -> unexpected(field, value));
    }
    throw unexpected(field, value);
  }

  private static Refusal unexpected(Field field, JsonToken value) {
    String expected = field == Field.ID ? "text or a whole number" : "text";
    return new Refusal(field, "expected " + expected + ", found " + found(value));
  }

  /** The current value as it stands on the line. */
  private String json() {
    int start = (int) parser.currentTokenLocation().getCharOffset();
    parser.skipChildren();
    parser.finishToken();
    return line.substring(start, (int) parser.currentLocation().getCharOffset()).strip();
  }

  private static String found(JsonToken token) {
    return switch (token) {
      case START_ARRAY -> "an array";
      case START_OBJECT -> "an object";
      case VALUE_STRING -> "text";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      default -> token.name().replace("VALUE_", "").toLowerCase(Locale.ROOT);
    };
  }
}
