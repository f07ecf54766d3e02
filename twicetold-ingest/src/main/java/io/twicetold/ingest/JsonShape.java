package io.twicetold.ingest;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Tells from its first bytes how JSON holds its articles. */
enum JsonShape {
  /** One object a line. */
  LINES,
  /** Objects over several lines, one after the other. */
  OBJECTS,
  /** An array of objects, or an object with an array of them. */
  DOCUMENT;

  private static final JsonFactory JSON = new JsonFactory();

  /** The shape of what begins so; the first visible byte is a bracket. */
  static JsonShape of(byte[] head) {
    String start = new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
    if (start.startsWith("[")) {
      return DOCUMENT;
    }
    int end = start.indexOf('\n');
    String second = end < 0 ? "" : start.substring(end).stripLeading();
    String first = end < 0 ? start : start.substring(0, end);
    if (second.startsWith("{") && !isOpen(first)) {
      return LINES;
    }
    if (holdsList(start)) {
      return DOCUMENT;
    }
    return end < 0 || second.startsWith("{") || isWhole(first) ? LINES : OBJECTS;
  }

  /** Whether a line goes on with an object that belongs to it. */
  private static boolean isOpen(String line) {
    String visible = line.stripTrailing();
    return visible.endsWith("[") || visible.endsWith(",");
  }

  /** Whether an object that is no article itself has a list of objects. */
  private static boolean holdsList(String start) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), start)) {
      parser.nextToken();
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        if (name.equals(Field.TEXT.label())) {
          return false;
        }
        boolean list = parser.nextToken() == JsonToken.START_ARRAY;
        if (list && JsonDocumentReader.LISTS.contains(name)) {
          return parser.nextToken() != null && parser.currentToken().isStructStart();
        }
        parser.skipChildren();
      }
    } catch (JacksonException e) {
      return false; // broken, or the head ends here
    }
    return false;
  }

  private static boolean isWhole(String line) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
      parser.nextToken();
      parser.skipChildren();
      return parser.currentToken() == JsonToken.END_OBJECT;
    } catch (JacksonException e) {
      return false;
    }
  }
}
