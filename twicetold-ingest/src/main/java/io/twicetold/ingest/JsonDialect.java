package io.twicetold.ingest;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Understands objects that are articles by other names: JSON Feed 1.1, ninjs 1 to 3, NewsArticle of
 * schema.org, and exports with common names.
 */
final class JsonDialect {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Where formats put markup. */
  private static final List<String> MARKUP = List.of("content_html", "body_html", "body_xhtml");

  /** What stands for a text that is not there, best first. */
  private static final List<String> SHORTENED =
      List.of("summary", "description_text", "description");

  private final Draft draft;

  private JsonDialect(Draft draft) {
    this.draft = draft;
  }

  /** Fills a draft from the fields that it keeps unread; those that are used are kept no more. */
  static void fill(Draft draft, Headings headings) {
    JsonDialect dialect = new JsonDialect(draft);
    for (String name : List.copyOf(draft.more().keySet())) {
      headings.of(name).ifPresent(field -> dialect.fill(field, name));
    }
    dialect.lists();
    MARKUP.forEach(dialect::markup);
    SHORTENED.forEach(name -> dialect.fill(Field.TEXT, name));
  }

  /** The name that an object gives itself: outlets are often such objects. */
  static Optional<String> named(String json) {
    return parse(json).path("name").stringValueOpt().filter(name -> !name.isBlank());
  }

  /** The text that a list of words is: a paragraph each. */
  static Optional<String> paragraphs(String json) {
    return paragraphs(parse(json));
  }

  private static Optional<String> paragraphs(JsonNode list) {
    return list.isArray() && list.valueStream().allMatch(JsonNode::isString)
        ? Optional.of(list.valueStream().map(JsonNode::stringValue).collect(joining("\n")))
        : Optional.empty();
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JacksonException e) {
      return JSON.nullNode(); // deeper than a parser goes; it stays unread
    }
  }

  private JsonNode value(String name) {
    return parse(draft.more().getOrDefault(name, "null"));
  }

  private void fill(Field field, String name) {
    JsonNode value = value(name);
    Optional<String> words =
        value.isObject() ? value.path("name").stringValueOpt() : value.stringValueOpt();
    if (words.isEmpty() && field == Field.TEXT) {
      words = paragraphs(value);
    }
    if (words.isPresent() && draft.get(field).isBlank()) {
      draft.put(field, words.get());
      draft.more().remove(name);
    }
  }

  private void markup(String name) {
    Optional<String> html = value(name).stringValueOpt();
    if (html.isPresent() && draft.get(Field.TEXT).isBlank()) {
      draft.put(Field.TEXT, HtmlText.fragment(html.get()));
      draft.more().remove(name);
    }
  }

  /** Since version 2, ninjs gives headlines and bodies as lists, one for each role and type. */
  private void lists() {
    main("headlines").map(Role::words).findFirst().ifPresent(any -> draft.fill(Field.TITLE, any));
    List<Role> bodies = main("bodies").toList();
    bodies.stream()
        .filter(Role::isPlain)
        .findFirst()
        .or(() -> bodies.stream().findFirst())
        .ifPresent(body -> draft.fill(Field.TEXT, body.text()));
  }

  /** What is said in a role, as words of a media type. */
  private record Role(String name, String type, String words) {

    boolean isMain() {
      return name.equalsIgnoreCase("main");
    }

    boolean isPlain() {
      return type.equals("text/plain");
    }

    String text() {
      return isPlain() ? words : HtmlText.fragment(words);
    }
  }

  /** Those in the main role, all if none is. */
  private Stream<Role> main(String name) {
    List<Role> all =
        StreamSupport.stream(value(name).spliterator(), false)
            .filter(JsonNode::isObject)
            .map(entry ->
                new Role(
                    entry.path("role").asString(""),
                    entry.path("contenttype").asString(entry.path("contentType").asString("")),
                    entry.path("value").asString("")))
            .toList();
    return all.stream().anyMatch(Role::isMain) ? all.stream().filter(Role::isMain) : all.stream();
  }
}
