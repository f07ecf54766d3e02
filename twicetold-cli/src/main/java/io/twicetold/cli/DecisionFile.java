package io.twicetold.cli;

import static java.util.stream.Collectors.toSet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.twicetold.cli.table.Tables;
import io.twicetold.group.Bond;
import io.twicetold.group.Decision;
import io.twicetold.ingest.Rejection;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file with a decision a line: two ids and, if it is not the story, the level, with commas
 * between or as JSON, or a table with a header, as {@code --unsure} writes it. Lines that begin
 * with {@code #} are notes.
 */
final class DecisionFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String EXPECTED =
      "expected idA,idB or idA,idB,family or {\"a\", \"b\", \"level\"}";

  /** What is read of a line. */
  private static final List<String> DECIDED = List.of("a", "b", "level", "by", "why", "at");

  /** What {@code --unsure} says of a pair besides, to those who decide. */
  private static final List<String> DOUBTED =
      List.of("probability", "together", "articles", "value");

  private static final Set<String> MEMBERS =
      Stream.of(DECIDED, DOUBTED).flatMap(List::stream).collect(toSet());

  private static final String KNOWN = "expected " + String.join(", ", DECIDED);

  /**
   * A line with a decision.
   *
   * @param by by whom it was decided, if the line says so; it may say that nobody knows
   * @param why for what reason, empty if the line does not say
   * @param at when it was decided, if the line says so
   * @param offset bytes before it in the file
   */
  record Line(
      Decision decision,
      Optional<String> by,
      String why,
      Optional<Instant> at,
      String source,
      long offset) {}

  private final boolean together;
  private final Consumer<Line> use;
  private final Consumer<Rejection> rejections;
  private boolean begun;
  private char separator = ',';
  private List<String> columns = List.of();

  private DecisionFile(boolean together, Consumer<Line> use, Consumer<Rejection> rejections) {
    this.together = together;
    this.use = use;
    this.rejections = rejections;
  }

  /**
   * Reads a file of pairs that people want together, or apart.
   *
   * @throws IOException if it cannot be read or is not UTF-8
   */
  static void read(Path file, boolean together, Consumer<Line> use, Consumer<Rejection> rejections)
      throws IOException {
    DecisionFile reader = new DecisionFile(together, use, rejections);
    long offset = 0;
    int number = 1;
    for (String line : content(file).split("\n", -1)) {
      reader.take(line.replace("\uFEFF", "").strip(), file + ":" + number, offset);
      offset += line.getBytes(StandardCharsets.UTF_8).length + 1;
      number++;
    }
  }

  private static String content(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not UTF-8", e);
    }
  }

  private void take(String line, String source, long offset) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    boolean header = !begun && isHeader(line);
    begun = true;
    if (header) {
      return;
    }
    try {
      use.accept(line.startsWith("{") ? json(line, source, offset) : csv(line, source, offset));
    } catch (JacksonException | CsvParseException e) {
      rejections.accept(new Rejection(source, offset, EXPECTED));
    } catch (IllegalArgumentException e) {
      String reason = e.getMessage() == null ? EXPECTED : e.getMessage();
      rejections.accept(new Rejection(source, offset, reason));
    }
  }

  /** Whether a table begins with this line, whose cells are then known by their columns. */
  private boolean isHeader(String line) {
    for (char between : new char[] {',', '\t'}) {
      List<String> names = List.of(line.split(String.valueOf(between), -1));
      if (names.size() > 2
          && names.subList(0, 2).equals(DECIDED.subList(0, 2))
          && MEMBERS.containsAll(names)) {
        separator = between;
        columns = names;
      }
    }
    return !columns.isEmpty();
  }

  private Line csv(String line, String source, long offset) {
    List<String> fields = new ArrayList<>();
    for (CsvRecord record : CsvReader.builder().fieldSeparator(separator).ofCsvRecord(line)) {
      record.getFields().forEach(field -> fields.add(field.strip()));
    }
    return columns.isEmpty() ? pair(fields, source, offset) : row(fields, source, offset);
  }

  private Line pair(List<String> fields, String source, long offset) {
    boolean wellFormed =
        (fields.size() == 2 || fields.size() == 3) && fields.stream().noneMatch(String::isEmpty);
    if (!wellFormed) {
      throw new IllegalArgumentException(EXPECTED);
    }
    Bond bond = fields.size() > 2 ? Bond.labelled(fields.get(2)) : Bond.STORY;
    Decision decision = new Decision(fields.get(0), fields.get(1), bond, together);
    return new Line(decision, Optional.empty(), "", Optional.empty(), source, offset);
  }

  private Line row(List<String> fields, String source, long offset) {
    if (fields.size() != columns.size()) {
      throw new IllegalArgumentException("expected " + columns.size() + " cells under the header");
    }
    ObjectNode row = JSON.createObjectNode();
    for (int i = 0; i < columns.size(); i++) {
      if (!fields.get(i).isEmpty()) {
        row.put(columns.get(i), Tables.plain(fields.get(i)));
      }
    }
    return line(row, source, offset);
  }

  private Line json(String line, String source, long offset) {
    JsonNode node = JSON.readTree(line);
    for (String name : node.propertyNames()) {
      if (!MEMBERS.contains(name)) {
        throw new IllegalArgumentException("no member is called \"" + name + "\"; " + KNOWN);
      }
    }
    return line(node, source, offset);
  }

  private Line line(JsonNode node, String source, long offset) {
    Bond bond = node.has("level") ? Bond.labelled(node.path("level").asString("")) : Bond.STORY;
    return new Line(
        new Decision(id(node.path("a")), id(node.path("b")), bond, together),
        node.has("by") ? Optional.of(node.path("by").asString("")) : Optional.empty(),
        node.path("why").asString(""),
        time(node.path("at").asString("")),
        source,
        offset);
  }

  private static String id(JsonNode id) {
    if (!id.isString() && !id.isIntegralNumber()) {
      throw new IllegalArgumentException(EXPECTED);
    }
    return id.asString();
  }

  private static Optional<Instant> time(String said) {
    try {
      return said.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(said));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("\"at\" is no time such as 2026-11-29T08:00:00Z", e);
    }
  }
}
