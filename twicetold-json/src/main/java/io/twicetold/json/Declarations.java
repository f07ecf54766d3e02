package io.twicetold.json;

import io.twicetold.article.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What the pages of two articles declare of each other. Shown as they say it; nobody checked. */
final class Declarations {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Declarations() {}

  /** Sentences, none if they declare nothing. */
  static List<String> between(Article a, Article b) {
    JsonNode ofA = declared(a);
    JsonNode ofB = declared(b);
    List<String> reasons = new ArrayList<>();
    add(reasons, "a", ofA, "b", b);
    add(reasons, "b", ofB, "a", a);
    TreeSet<String> agencies = new TreeSet<>(words(ofA.path("agencies")).toList());
    agencies.retainAll(words(ofB.path("agencies")).toList());
    if (!agencies.isEmpty()) {
      reasons.add("declared: both credit " + String.join(", ", agencies));
    }
    return reasons;
  }

  private static void add(
      List<String> reasons, String one, JsonNode declared, String other, Article article) {
    String page = address(article.url());
    if (page.isEmpty()) {
      return;
    }
    says(declared, "canonical", page)
        .ifPresent(any ->
            reasons.add("declared: " + one + " names the address of " + other + " as its own"));
    says(declared, "basedOn", page)
        .ifPresent(any -> reasons.add("declared: " + one + " is based on " + other));
    says(declared, "translationOf", page)
        .ifPresent(any -> reasons.add("declared: " + one + " is a translation of " + other));
    words(declared.path("alternates"))
        .filter(alternate -> address(alternate.substring(alternate.indexOf(' ') + 1)).equals(page))
        .findFirst()
        .ifPresent(any ->
            reasons.add(
                "declared: " + one + " has " + other + " as its version in another language"));
  }

  private static Optional<String> says(JsonNode declared, String property, String page) {
    return words(declared.path(property)).filter(said -> address(said).equals(page)).findFirst();
  }

  private static JsonNode declared(Article article) {
    try {
      return JSON.readTree(article.more().getOrDefault("declared", "{}"));
    } catch (JacksonException e) {
      return MissingNode.getInstance(); // a field of that name that came from elsewhere
    }
  }

  /** A string, or the strings of an array. */
  private static Stream<String> words(JsonNode node) {
    return (node.isArray() ? node.valueStream() : Stream.of(node))
        .filter(JsonNode::isString)
        .map(JsonNode::asString);
  }

  /** Without what pages write one way or another: scheme, www, a slash at the end. */
  private static String address(String address) {
    String bare =
        address.strip().toLowerCase(Locale.ROOT).replaceFirst("^https?://(?:www\\.)?", "");
    return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
  }
}
