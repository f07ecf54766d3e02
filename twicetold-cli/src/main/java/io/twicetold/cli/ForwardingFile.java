package io.twicetold.cli;

import io.twicetold.ingest.Rejection;
import io.twicetold.service.store.Forwarding;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file with a line a story or family that ended or was split, as {@code export} writes it. */
final class ForwardingFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String EXPECTED =
      "expected {\"id\", \"ended\", \"mergedInto\", \"splitInto\"}";

  private ForwardingFile() {}

  static String line(Forwarding one) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", one.id());
    members.put("ended", one.ended());
    members.put("mergedInto", one.mergedInto());
    members.put("splitInto", one.splitInto());
    return JSON.writeValueAsString(members) + "\n";
  }

  /** Reads a file; lines that say something else are rejected. */
  static List<Forwarding> read(Path file, Consumer<Rejection> rejections) throws IOException {
    List<Forwarding> all = new ArrayList<>();
    long offset = 0;
    int number = 1;
    for (String line : content(file).split("\n", -1)) {
      if (!line.isBlank()) {
        take(line, new Rejection(file + ":" + number, offset, EXPECTED), all, rejections);
      }
      offset += line.getBytes(StandardCharsets.UTF_8).length + 1;
      number++;
    }
    return all;
  }

  private static String content(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not UTF-8", e);
    }
  }

  private static void take(
      String line, Rejection otherwise, List<Forwarding> all, Consumer<Rejection> rejections) {
    try {
      JsonNode node = JSON.readTree(line);
      String id = node.path("id").asString("");
      JsonNode ended = node.path("ended");
      if ((id.startsWith("s") || id.startsWith("f")) && ended.isBoolean()) {
        all.add(
            new Forwarding(
                id, ended.asBoolean(), ids(node.path("mergedInto")), ids(node.path("splitInto"))));
        return;
      }
    } catch (JacksonException e) {
      // said below
    }
    rejections.accept(otherwise);
  }

  private static List<String> ids(JsonNode list) {
    List<String> ids = new ArrayList<>();
    list.forEach(id -> ids.add(id.asString("")));
    return ids;
  }
}
