package io.twicetold.cli.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads from a file of changes which articles it tells of. */
final class ToldArticles {

  private static final JsonFactory JSON = new JsonFactory();

  private ToldArticles() {}

  static Set<String> in(Path changes) throws IOException {
    Set<String> ids = new HashSet<>();
    try (Stream<String> lines = Files.lines(changes)) {
      lines.forEach(line -> added(line, ids));
    } catch (JacksonException e) {
      throw new IOException(changes + ": " + e.getOriginalMessage(), e);
    }
    return ids;
  }

  private static void added(String line, Set<String> ids) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
      parser.nextToken();
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        parser.nextToken();
        if (name.equals("added")) {
          while (parser.nextToken() == JsonToken.VALUE_STRING) {
            ids.add(parser.getString());
          }
          return; // the stories behind it are the long part
        }
        parser.skipChildren();
      }
    }
  }
}
