package io.twicetold.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

  private final List<JsonNode> articles = new ArrayList<>();
  private int seen;

  private LinkedData() {}

  /** The article that the scripts speak of, if they do; what is broken is passed over. */
  static Optional<JsonNode> article(List<String> scripts) {
    LinkedData found = new LinkedData();
    scripts.forEach(script -> parse(script, root -> found.search(root, 0)));
    return found.articles.stream()
        .filter(article -> article.has("headline") || article.has("datePublished"))
        .findFirst()
        .or(() -> found.articles.stream().findFirst());
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
    (node.isArray() ? node : List.of(node))
        .forEach(value -> {
          if (value.isString()) {
            strings.add(value.asString());
          }
        });
    return strings;
  }

  /** The names of what a property holds: strings, things with a name, or arrays of these. */
  static List<String> names(JsonNode property) {
    return values(property, "name");
  }

  /** The addresses of what a property holds. */
  static List<String> addresses(JsonNode property) {
    return values(property, "@id", "url", "sameAs");
  }

  private static List<String> values(JsonNode property, String... keys) {
    List<String> values = new ArrayList<>();
    (property.isArray() ? property : List.of(property))
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
