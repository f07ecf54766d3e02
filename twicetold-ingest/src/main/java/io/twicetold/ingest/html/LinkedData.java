package io.twicetold.ingest.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page says of its article in JSON-LD (schema.org), as far as it can be read. */
final class LinkedData {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Set<String> ARTICLES =
      Set.of(
          "AnalysisNewsArticle",
          "Article",
          "AskPublicNewsArticle",
          "BackgroundNewsArticle",
          "BlogPosting",
          "LiveBlogPosting",
          "NewsArticle",
          "OpinionNewsArticle",
          "Report",
          "ReportageNewsArticle",
          "ReviewNewsArticle");

  /** Values in one script, so that a hostile one costs little. */
  private static final int MOST_NODES = 20_000;

  private final List<JsonNode> articles = new ArrayList<>();

  /** Adds a script; one that is broken says nothing. */
  void add(Element script) {
    try {
      collect(JSON.readTree(script.data()));
    } catch (JacksonException e) {
      return; // pages often hold broken JSON
    }
  }

  private void collect(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = open.removeFirst();
      if (node.isObject() && isArticle(node.path("@type"))) {
        articles.add(node);
      }
      node.forEach(open::addLast);
    }
  }

  private static boolean isArticle(JsonNode type) {
    return type.isArray()
        ? type.valueStream().anyMatch(one -> ARTICLES.contains(one.asString("")))
        : ARTICLES.contains(type.asString(""));
  }

  /** The first value of a property that is there. */
  String text(String property) {
    return articles.stream()
        .map(article -> words(article.path(property)))
        .filter(words -> !words.isBlank())
        .findFirst()
        .orElse("");
  }

  /** Whether the page is a live blog. */
  boolean isLive() {
    return articles.stream()
        .anyMatch(article -> article.path("@type").toString().contains("LiveBlogPosting"));
  }

  /** Text, or the name or the address of a thing; of several all, with commas. */
  private static String words(JsonNode node) {
    if (node.isArray()) {
      Set<String> all =
          node.valueStream()
              .map(LinkedData::words)
              .filter(words -> !words.isBlank())
              .collect(Collectors.toCollection(LinkedHashSet::new));
      return String.join(", ", all);
    }
    if (node.isObject()) {
      return Optional.of(node.path("name").asString(""))
          .filter(name -> !name.isBlank())
          .or(() -> Optional.of(node.path("url").asString("")).filter(url -> !url.isBlank()))
          .orElseGet(() -> node.path("@id").asString(""));
    }
    return node.isString() ? node.asString("").strip() : "";
  }
}
