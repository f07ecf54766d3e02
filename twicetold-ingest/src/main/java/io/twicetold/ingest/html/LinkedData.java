package io.twicetold.ingest.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the linked data of a page (JSON-LD in the words of schema.org) say of its article. */
final class LinkedData {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private static final Set<String> ARTICLES =
      Set.of(
          "Article",
          "NewsArticle",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "BackgroundNewsArticle",
          "OpinionNewsArticle",
          "ReviewNewsArticle",
          "AskPublicNewsArticle",
          "BlogPosting",
          "LiveBlogPosting",
          "Report",
          "AdvertiserContentArticle",
          "SatiricalArticle",
          "SocialMediaPosting",
          "TechArticle",
          "ScholarlyArticle");

  /** Levels that are searched for an article: a graph in a list of pages of a site. */
  private static final int DEEPEST = 6;

  /** Things that are looked at. */
  private static final int MOST = 2_000;

  /** What an article may have elsewhere in the graph, and name by its {@code @id} alone. */
  private static final List<String> REFERRED = List.of("author", "publisher", "sourceOrganization");

  private final List<JsonNode> articles = new ArrayList<>();
  private final Map<String, JsonNode> things = new HashMap<>();
  private int seen;

  private LinkedData() {}

  /**
   * The article that the scripts speak of, if they do; what is broken is passed over.
   *
   * @param likeness how much an article is like the page's own: of several the likest is taken
   */
  static Optional<JsonNode> article(List<String> scripts, ToIntFunction<JsonNode> likeness) {
    LinkedData found = new LinkedData();
    scripts.forEach(script -> parse(script, root -> found.search(root, 0)));
    return found.articles.stream()
        .filter(article -> article.has("headline") || article.has("datePublished"))
        .sorted(Comparator.comparingInt(likeness).reversed())
        .findFirst()
        .or(() -> found.articles.stream().findFirst())
        .map(found::whole);
  }

  /** An article with what it only refers to. */
  private JsonNode whole(JsonNode article) {
    ObjectNode whole = JSON.createObjectNode();
    article.properties().forEach(property -> whole.set(property.getKey(), property.getValue()));
    for (String name : REFERRED) {
      ArrayNode found = whole.putArray(name);
      each(article.path(name)).forEach(one -> found.add(lookedUp(one)));
    }
    return whole;
  }

  private JsonNode lookedUp(JsonNode thing) {
    return thing.has("name") ? thing : things.getOrDefault(text(thing, "@id"), thing);
  }

  /** The values of a property, be they one or many. */
  private static Iterable<JsonNode> each(JsonNode property) {
    return property.isArray() ? property : List.of(property);
  }

  private static void parse(String script, Consumer<JsonNode> root) {
    int start = start(script);
    int end = Math.max(script.lastIndexOf('}'), script.lastIndexOf(']'));
    if (start >= 0 && start < end) {
      try {
        root.accept(JSON.readTree(script.substring(start, end + 1)));
      } catch (JacksonException e) {
        return; // pages live with broken data, and so do their readers
      }
    }
  }

  /** Comments of old browsers may stand before the data. */
  private static int start(String script) {
    int object = script.indexOf('{');
    int array = script.indexOf('[');
    boolean marked = script.startsWith("<![CDATA[") || script.startsWith("//<![CDATA[");
    return array < 0 || marked || (object >= 0 && object < array) ? object : array;
  }

  private void search(JsonNode node, int depth) {
    if (depth > DEEPEST || seen++ > MOST) {
      return;
    }
    if (node.isObject() && types(node).stream().anyMatch(ARTICLES::contains)) {
      articles.add(node);
    }
    if (node.has("name") && !text(node, "@id").isEmpty()) {
      things.putIfAbsent(text(node, "@id"), node);
    }
    if (node.isArray()) {
      node.forEach(child -> search(child, depth + 1));
    } else {
      for (String name : List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart")) {
        if (node.path(name).isContainer()) {
          search(node.path(name), depth + 1);
        }
      }
    }
  }

  /** The types of a thing. */
  static List<String> types(JsonNode node) {
    return strings(node.path("@type")).stream()
        .map(type -> type.substring(type.lastIndexOf('/') + 1))
        .toList();
  }

  /** A string or an array of them. */
  private static List<String> strings(JsonNode node) {
    List<String> strings = new ArrayList<>();
    each(node)
        .forEach(value -> {
          if (value.isString()) {
            strings.add(value.asString());
          }
        });
    return strings;
  }

  /** The names of what a property holds: strings, things with a name, or arrays of these. */
  static List<String> names(JsonNode property) {
    return values(property, "name").stream().map(LinkedData::unescaped).toList();
  }

  /** Words without the entities of HTML that many pages write into their data. */
  private static String unescaped(String words) {
    return Spaces.joined(Parser.unescapeEntities(words, false));
  }

  /** The headline of an article, empty if it has none. */
  static String headline(JsonNode article) {
    return unescaped(text(article, "headline"));
  }

  /** The addresses of what a property holds. */
  static List<String> addresses(JsonNode property) {
    return values(property, "@id", "url", "sameAs");
  }

  private static List<String> values(JsonNode property, String... keys) {
    List<String> values = new ArrayList<>();
    each(property)
        .forEach(one -> {
          if (one.isString()) {
            values.add(one.asString());
          }
          for (String key : keys) {
            if (one.path(key).isString()) {
              values.add(one.path(key).asString());
              break;
            }
          }
        });
    return values.stream().map(Spaces::joined).filter(value -> !value.isEmpty()).toList();
  }

  /** Whether an article says that not everybody may read it. */
  static boolean isPaid(JsonNode article) {
    JsonNode free = article.path("isAccessibleForFree");
    return (free.isBoolean() && !free.asBoolean())
        || (free.isString() && free.asString().equalsIgnoreCase("false"));
  }

  /** A property that is a string, else the empty string. */
  static String text(JsonNode node, String property) {
    JsonNode value = node.path(property);
    return value.isString() ? value.asString() : "";
  }
}
