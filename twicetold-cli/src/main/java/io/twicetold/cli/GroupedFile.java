package io.twicetold.cli;

import io.twicetold.ingest.Rejection;
import io.twicetold.service.store.Placement;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file with a line an article that says where it belongs, as {@code group --out} writes it. */
final class GroupedFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String EXPECTED = "expected {\"id\", \"story\", \"family\"}";

  private GroupedFile() {}

  /** Reads a file; lines that say something else are rejected. */
  static List<Placement> read(Path file, Consumer<Rejection> rejections) throws IOException {
    List<Placement> places = new ArrayList<>();
    long offset = 0;
    int number = 1;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          take(line, new Rejection(file + ":" + number, offset, EXPECTED), places, rejections);
        }
        offset += line.getBytes(StandardCharsets.UTF_8).length + 1;
        number++;
      }
    } catch (CharacterCodingException e) {
      throw new IOException(file + ":" + number + ": not UTF-8", e);
    }
    return places;
  }

  private static void take(
      String line, Rejection otherwise, List<Placement> places, Consumer<Rejection> rejections) {
    try {
      JsonNode node = JSON.readTree(line);
      String id = node.path("id").asString("");
      String story = node.path("story").asString("");
      String family = node.path("family").asString("");
      if (!id.isEmpty() && !story.isEmpty() && !family.isEmpty()) {
        places.add(new Placement(id, story, family));
        return;
      }
    } catch (JacksonException e) {
      // said below
    }
    rejections.accept(otherwise);
  }
}
