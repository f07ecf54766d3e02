package io.twicetold.ingest.html;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * What React servers send beside a page ({@code self.__next_f.push}): a stream, cut into pieces, of
 * rows of JSON or text, {@code 1f:["$","p",null,{"children":"$20"}]} and {@code 20:T9,nine chars},
 * in which {@code $20} stands for row 20.
 */
final class Flight {

  private static final String PUSH = "__next_f.push(";

  /** A row up to its content, which is text of so many bytes if there is a length. */
  private static final Pattern ROW = Pattern.compile("([0-9a-f]{1,8}):(?:T([0-9a-f]{1,7}),)?");

  /** A reference; one to what comes later has a letter or an at sign before it. */
  private static final Pattern REFERENCE = Pattern.compile("\\$[L@]?([0-9a-f]{1,8})");

  /** Elements in each other that are written as markup, and all that are. */
  private static final int DEEPEST = 100;

  private static final int MOST = 100_000;

  private final Map<String, JsonNode> rows = new LinkedHashMap<>();

  private int written;

  Flight(List<Element> scripts) {
    StringBuilder stream = new StringBuilder();
    for (Element script : scripts) {
      stream.append(piece(script.data()));
    }
    read(stream);
  }

  private static String piece(String script) {
    int start = script.indexOf(PUSH + "[");
    int end = script.lastIndexOf("])");
    Optional<JsonNode> pushed =
        start >= 0 && end > start
            ? Stored.parse(script.substring(start + PUSH.length(), end + 1))
            : Optional.empty();
    return pushed.map(piece -> piece.path(1).asString("")).orElse("");
  }

  private void read(CharSequence stream) {
    Matcher row = ROW.matcher(stream);
    int from = 0;
    while (from < stream.length()) {
      if (!row.region(from, stream.length()).lookingAt()) {
        from = after(stream, from);
      } else if (row.group(2) != null) {
        from = endOfText(stream, row.end(), Integer.parseInt(row.group(2), 16));
        rows.put(row.group(1), StringNode.valueOf(stream.subSequence(row.end(), from).toString()));
      } else {
        from = after(stream, row.end());
        String json = stream.subSequence(row.end(), from).toString();
        Stored.parse(json).ifPresent(value -> rows.put(row.group(1), value));
      }
    }
  }

  /** The place after the line end. */
  private static int after(CharSequence stream, int from) {
    int end = from;
    while (end < stream.length() && stream.charAt(end) != '\n') {
      end++;
    }
    return Math.min(end + 1, stream.length());
  }

  /** The place after so many bytes of UTF-8. */
  private static int endOfText(CharSequence stream, int from, int bytes) {
    int end = from;
    for (int left = bytes; left > 0 && end < stream.length(); end++) {
      char c = stream.charAt(end);
      left -= c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return end;
  }

  /** The rows, in their order. */
  Collection<JsonNode> rows() {
    return rows.values();
  }

  /** What a value stands for: a reference for a row, all else for itself. */
  JsonNode meaning(JsonNode value) {
    if (value.isString() && value.asString().startsWith("$")) {
      Matcher reference = REFERENCE.matcher(value.asString());
      return reference.matches() ? rows.getOrDefault(reference.group(1), value) : value;
    }
    return value;
  }

  /** The elements that the rows describe, as markup. */
  String markup() {
    StringBuilder markup = new StringBuilder();
    rows.values().stream().filter(JsonNode::isArray).forEach(row -> write(row, markup, 0));
    return markup.toString();
  }

  private void write(JsonNode node, StringBuilder markup, int depth) {
    if (depth > DEEPEST || written++ > MOST) {
      return;
    }
    if (node.isString() && !node.asString().startsWith("$")) {
      markup.append(Entities.escape(node.asString()));
    } else if (isElement(node)) {
      element(node.path(1).asString(""), node.path(3), markup, depth);
    } else if (node.isArray()) {
      node.forEach(inner -> write(inner, markup, depth + 1));
    }
  }

  private static boolean isElement(JsonNode node) {
    return node.isArray() && node.path(0).asString("").equals("$") && node.path(3).isObject();
  }

  private void element(String name, JsonNode properties, StringBuilder markup, int depth) {
    boolean component = name.startsWith("$");
    if (!component) {
      markup.append('<').append(name).append('>');
    }
    JsonNode inner = meaning(properties.path("dangerouslySetInnerHTML").path("__html"));
    markup.append(inner.asString(""));
    write(properties.path("children"), markup, depth + 1);
    if (!component) {
      markup.append("</").append(name).append('>');
    }
  }
}
