package io.twicetold.cli.eval;

import io.twicetold.article.Article;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What parts of a pack are made by: the kind, language and length of an article. */
final class Traits {

  /** Lengths in code points of headline and text, with what comes below them. */
  private static final int[] LENGTHS = {500, 2_000, 5_000};

  private static final String[] RANGES = {
    "under 500 characters", "500 to 1,999", "2,000 to 4,999", "5,000 and more"
  };

  private final Map<String, Article> articles;

  Traits(Map<String, Article> articles) {
    this.articles = articles;
  }

  /** How the article was made, or the pack that it came from; nothing that tells systems apart. */
  static String kind(JsonNode row) {
    String kind = text(row, "version").or(() -> text(row, "pack")).orElse("");
    int system = kind.indexOf(':');
    return system < 0 ? kind : kind.substring(0, system);
  }

  /** The language that the label or the article names; empty if neither does. */
  String language(String id, JsonNode row) {
    return text(row, "language")
        .orElseGet(() -> Optional.ofNullable(articles.get(id)).map(Article::language).orElse(""));
  }

  /** The range that its length lies in. */
  String length(String id) {
    int length = Optional.ofNullable(articles.get(id)).map(Traits::length).orElse(0);
    int range = 0;
    while (range < LENGTHS.length && length >= LENGTHS[range]) {
      range++;
    }
    return RANGES[range];
  }

  private static int length(Article article) {
    return points(article.title()) + points(article.text());
  }

  private static int points(String text) {
    return text.codePointCount(0, text.length());
  }

  private static Optional<String> text(JsonNode row, String field) {
    JsonNode value = row.path(field);
    return value.isMissingNode() || value.isNull()
        ? Optional.empty()
        : Optional.of(value.asString(""));
  }
}
