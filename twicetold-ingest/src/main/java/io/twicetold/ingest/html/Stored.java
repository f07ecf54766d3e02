package io.twicetold.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The article among the data from which scripts make a page that shows nothing by itself ({@code
 * __NEXT_DATA__} and its like, {@link Flight}, {@code __NUXT_DATA__}): of all objects with a
 * headline and a text the one with the longest.
 */
final class Stored {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  private static final Set<String> HEADLINES = Set.of("headline", "title", "name");

  /** What articles are called by, the fullest first. */
  private static final List<String> TEXTS =
      List.of(
          "articleBody",
          "bodyHtml",
          "body_html",
          "body",
          "content",
          "html",
          "text",
          "paragraphs",
          "blocks",
          "components",
          "elements");

  /** What a part of a text has its words in. */
  private static final List<String> WORDS =
      List.of("html", "text", "content", "value", "body", "children", "rendered");

  /** Objects in each other, and all that are looked at: pages have some thousands. */
  private static final int DEEPEST = 40;

  private static final int MOST = 100_000;

  private final StringBuilder longest = new StringBuilder();
  private UnaryOperator<JsonNode> meaning = UnaryOperator.identity();
  private int seen;

  private Stored() {}

  /** The text of the article that scripts hold, as markup or lines; empty if there is none. */
  static String text(List<Element> scripts, Flight flight) {
    Stored found = new Stored();
    for (Element script : scripts) {
      if (isNuxt(script)) {
        parse(script.data()).ifPresent(found::searchNuxt);
      } else {
        root(script.data()).ifPresent(root -> found.search(root, 0));
      }
    }
    found.meaning = flight::meaning;
    flight.rows().forEach(row -> found.search(row, 0));
    return found.longest.toString();
  }

  private static boolean isNuxt(Element script) {
    return script.id().equals("__NUXT_DATA__") || script.hasAttr("data-nuxt-data");
  }

  /** One array holds all values, and whatever holds a value has its place in the array instead. */
  private void searchNuxt(JsonNode values) {
    meaning = place -> place.isInt() ? behind(values, values.path(place.asInt())) : place;
    search(values, 0);
    meaning = UnaryOperator.identity();
  }

  /** The value in what its framework watches, {@code ["Reactive", place]}. */
  private static JsonNode behind(JsonNode values, JsonNode value) {
    boolean watched = value.isArray() && value.path(0).isString() && value.path(1).isInt();
    return watched ? values.path(value.path(1).asInt()) : value;
  }

  /** Data by themselves, or behind the name that a script gives them. */
  private static Optional<JsonNode> root(String script) {
    int start = script.indexOf('{');
    int end = script.lastIndexOf('}');
    boolean data = start >= 0 && start < end && script.substring(0, start).indexOf('(') < 0;
    return data ? parse(script.substring(start, end + 1)) : Optional.empty();
  }

  /** A value as scripts write it; empty where it is none. */
  static Optional<JsonNode> parse(String json) {
    try {
      return Optional.of(JSON.readTree(json));
    } catch (JacksonException e) {
      return Optional.empty(); // a script, no data
    }
  }

  private void search(JsonNode node, int depth) {
    if (depth > DEEPEST || seen++ > MOST) {
      return;
    }
    if (node.isObject()
        && HEADLINES.stream().anyMatch(name -> meaning.apply(node.path(name)).isString())) {
      TEXTS.forEach(name -> keep(node.path(name)));
    }
    node.forEach(inner -> search(inner, depth + 1));
  }

  private void keep(JsonNode text) {
    List<String> parts = new ArrayList<>();
    collect(text, parts, 0);
    String words = String.join("\n", parts);
    if (words.length() > longest.length()) {
      longest.setLength(0);
      longest.append(words);
    }
  }

  private static boolean isWords(JsonNode value) {
    return value.isString() || value.isContainer();
  }

  private void collect(JsonNode place, List<String> parts, int depth) {
    if (depth > DEEPEST || seen++ > MOST) {
      return;
    }
    JsonNode text = meaning.apply(place);
    if (text.isString()) {
      parts.add(text.asString());
    } else if (text.isArray()) {
      text.forEach(part -> collect(part, parts, depth + 1));
    } else if (text.isObject()) {
      WORDS.stream()
          .map(text::path)
          .filter(inner -> isWords(meaning.apply(inner)))
          .findFirst()
          .ifPresent(inner -> collect(inner, parts, depth + 1));
    }
  }
}
