package io.twicetold.json;

import io.twicetold.article.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What the pages of two articles declare of each other, and of texts beside them. Shown as they say
 * it; nobody checked.
 */
public final class Declarations {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Sources that are listed of one page. */
  private static final int MOST = 5;

  private Declarations() {}

  /** Sentences that begin with {@code declared:}, none if they declare nothing. */
  public static List<String> between(Article a, Article b) {
    JsonNode ofA = declared(a);
    JsonNode ofB = declared(b);
    List<String> reasons = new ArrayList<>();
    add(reasons, "a", ofA, "b", b);
    add(reasons, "b", ofB, "a", a);
    shared(reasons, a, b, ofA, ofB);
    return reasons;
  }

  private static void add(
      List<String> reasons, String one, JsonNode declared, String other, Article article) {
    String page = address(article.url());
    if (names(declared, "canonical", page)) {
      reasons.add("declared: " + one + " names the address of " + other + " as its own");
    }
    sources(declared, "basedOn", page, other)
        .forEach(source -> reasons.add("declared: " + one + " is based on " + source));
    sources(declared, "translationOf", page, other)
        .forEach(source -> reasons.add("declared: " + one + " is a translation of " + source));
    if (alternates(declared).anyMatch(alternate -> !page.isEmpty() && alternate.equals(page))) {
      reasons.add("declared: " + one + " has " + other + " as its version in another language");
    }
  }

  /** The other article where it is meant, else the addresses as they stand there. */
  private static List<String> sources(
      JsonNode declared, String property, String page, String other) {
    return names(declared, property, page)
        ? List.of(other)
        : words(declared.path(property)).distinct().limit(MOST).toList();
  }

  /** What both declare of a third. */
  private static void shared(
      List<String> reasons, Article a, Article b, JsonNode ofA, JsonNode ofB) {
    String canonical = address(ofA.path("canonical").asString(""));
    if (!canonical.isEmpty()
        && !canonical.equals(address(a.url()))
        && !canonical.equals(address(b.url()))
        && names(ofB, "canonical", canonical)) {
      reasons.add("declared: both name one address as their own");
    }
    TreeSet<String> agencies = new TreeSet<>(words(ofA.path("agencies")).toList());
    TreeSet<String> others = new TreeSet<>(words(ofB.path("agencies")).toList());
    TreeSet<String> both = new TreeSet<>(agencies);
    both.retainAll(others);
    credit(reasons, "both credit", both);
    agencies.removeAll(both);
    others.removeAll(both);
    credit(reasons, "a credits", agencies);
    credit(reasons, "b credits", others);
    String blog = string(a, "partOf");
    if (!blog.isEmpty() && blog.equals(string(b, "partOf"))) {
      reasons.add("declared: both are entries of the live blog " + blog);
    }
  }

  private static void credit(List<String> reasons, String who, Set<String> agencies) {
    if (!agencies.isEmpty()) {
      reasons.add("declared: " + who + " " + String.join(", ", agencies));
    }
  }

  private static Stream<String> alternates(JsonNode declared) {
    return words(declared.path("alternates"))
        .map(alternate -> address(alternate.substring(alternate.indexOf(' ') + 1)));
  }

  private static boolean names(JsonNode declared, String property, String page) {
    return !page.isEmpty()
        && words(declared.path(property)).anyMatch(said -> address(said).equals(page));
  }

  private static JsonNode declared(Article article) {
    return field(article, "declared");
  }

  private static String string(Article article, String name) {
    return field(article, name).asString("");
  }

  private static JsonNode field(Article article, String name) {
    try {
      return JSON.readTree(article.more().getOrDefault(name, "{}"));
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
