package io.twicetold.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.twicetold.group.Bond;
import io.twicetold.group.Decision;
import io.twicetold.ingest.Rejection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file with a decision a line: two ids and, if it is not the story, the level, with commas
 * between or as JSON. Lines that begin with {@code #} are notes.
 */
final class DecisionFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String EXPECTED =
      "expected idA,idB or idA,idB,family or {\"a\", \"b\", \"level\"}";

  /** Takes a decision and where it stands. */
  @FunctionalInterface
  interface Use {

    /** A decision on a line, so many bytes into the file. */
    void take(Decision decision, String source, long offset);
  }

  private final boolean together;
  private final Use use;
  private final Consumer<Rejection> rejections;

  private DecisionFile(boolean together, Use use, Consumer<Rejection> rejections) {
    this.together = together;
    this.use = use;
    this.rejections = rejections;
  }

  /**
   * Reads a file of pairs that people want together, or apart.
   *
   * @throws IOException if it cannot be read or is not UTF-8
   */
  static void read(Path file, boolean together, Use use, Consumer<Rejection> rejections)
      throws IOException {
    DecisionFile reader = new DecisionFile(together, use, rejections);
    long offset = 0;
    int number = 1;
    for (String line : Files.readString(file).split("\n", -1)) {
      reader.take(line.replace("\uFEFF", "").strip(), file + ":" + number, offset);
      offset += line.getBytes(StandardCharsets.UTF_8).length + 1;
      number++;
    }
  }

  private void take(String line, String source, long offset) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    try {
      List<String> fields = line.startsWith("{") ? json(line) : csv(line);
      Bond bond = fields.size() > 2 ? Bond.labelled(fields.get(2)) : Bond.STORY;
      use.take(new Decision(fields.get(0), fields.get(1), bond, together), source, offset);
    } catch (JacksonException | CsvParseException e) {
      rejections.accept(new Rejection(source, offset, EXPECTED));
    } catch (IllegalArgumentException e) {
      String reason = e.getMessage() == null ? EXPECTED : e.getMessage();
      rejections.accept(new Rejection(source, offset, reason));
    }
  }

  private static List<String> csv(String line) {
    List<String> fields = new ArrayList<>();
    for (CsvRecord record : CsvReader.builder().ofCsvRecord(line)) {
      record.getFields().forEach(field -> fields.add(field.strip()));
    }
    boolean wellFormed =
        (fields.size() == 2 || fields.size() == 3) && fields.stream().noneMatch(String::isEmpty);
    if (!wellFormed) {
      throw new IllegalArgumentException(EXPECTED);
    }
    return fields;
  }

  private static List<String> json(String line) {
    JsonNode node = JSON.readTree(line);
    List<String> fields = new ArrayList<>();
    for (String name : List.of("a", "b")) {
      JsonNode id = node.path(name);
      if (!id.isString() && !id.isIntegralNumber()) {
        throw new IllegalArgumentException(EXPECTED);
      }
      fields.add(id.asString());
    }
    if (node.has("level")) {
      fields.add(node.path("level").asString(""));
    }
    return fields;
  }
}
