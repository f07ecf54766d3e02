package io.twicetold.cli.eval;

import io.twicetold.json.Rounded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run of the evaluation as a file of JSON lines that version control shows well: a line with what
 * a pack cost, one for each part of it with figures and intervals, and one with the answer itself,
 * from which a later run computes what moved.
 */
public final class RunRecord {

  /** First key of the file, with its version. */
  private static final String MAGIC = "twicetold-evaluation";

  private static final int VERSION = 1;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, List<JsonNode>> byPack;

  private RunRecord(Map<String, List<JsonNode>> byPack) {
    this.byPack = byPack;
  }

  /** The first line of every record. */
  public static String header() {
    return JSON.writeValueAsString(Map.of(MAGIC, VERSION));
  }

  /** The lines of a pack. */
  public static List<String> lines(
      Pack pack, Answer answer, List<Estimate> estimates, Optional<Cost> cost) {
    List<String> lines = new ArrayList<>();
    Map<String, Object> head = start(pack);
    head.put("task", pack.task().label());
    head.put("labels", pack.labels());
    cost.ifPresent(found -> head.putAll(found.figures()));
    lines.add(JSON.writeValueAsString(head));
    Map<List<String>, Map<String, Object>> parts = new LinkedHashMap<>();
    for (Estimate figure : estimates) {
      parts
          .computeIfAbsent(List.of(figure.by(), figure.value()), part -> part(pack, figure))
          .put(figure.measure(), figures(figure));
    }
    parts.values().forEach(part -> lines.add(JSON.writeValueAsString(part)));
    Map<String, Object> last = start(pack);
    last.put("answer", PackedAnswer.pack(answer, pack.gold()));
    lines.add(JSON.writeValueAsString(last));
    return lines;
  }

  private static Map<String, Object> start(Pack pack) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("pack", pack.name());
    return line;
  }

  private static Map<String, Object> part(Pack pack, Estimate figure) {
    Map<String, Object> line = start(pack);
    line.put("by", figure.by());
    line.put("value", figure.value());
    line.put("size", figure.size());
    return line;
  }

  private static List<Object> figures(Estimate figure) {
    return List.of(
        Rounded.of(figure.figure()),
        Rounded.of(figure.interval().low()),
        Rounded.of(figure.interval().high()));
  }

  /**
   * Reads a record.
   *
   * @throws IOException if it cannot be read or is none of this version
   */
  public static RunRecord read(Path file) throws IOException {
    List<JsonNode> rows = Pack.rows(file);
    if (rows.isEmpty() || rows.getFirst().path(MAGIC).asInt(0) != VERSION) {
      throw new IOException(file + ": not an evaluation recorded by this version");
    }
    Map<String, List<JsonNode>> byPack = new HashMap<>();
    rows.stream()
        .skip(1)
        .forEach(row ->
            byPack.computeIfAbsent(Pack.string(row, "pack"), pack -> new ArrayList<>()).add(row));
    return new RunRecord(byPack);
  }

  /** What is recorded of a pack. */
  public Optional<Recorded> of(Pack pack) {
    List<JsonNode> rows = byPack.getOrDefault(pack.name(), List.of());
    Optional<JsonNode> head = rows.stream().filter(row -> row.has("labels")).findFirst();
    Optional<JsonNode> answer = rows.stream().filter(row -> row.has("answer")).findFirst();
    return head.flatMap(found ->
        answer.map(row ->
            new Recorded(
                Pack.string(found, "labels"),
                cost(found),
                PackedAnswer.unpack(row.path("answer"), pack.gold(), pack.task().groups()))));
  }

  private static Optional<Cost> cost(JsonNode head) {
    return head.has("compared_an_article")
        ? Optional.of(
            new Cost(
                head.path("candidate_recall").asDouble(Double.NaN),
                head.path("compared_an_article").asDouble(),
                head.path("encoded_an_article").asDouble()))
        : Optional.empty();
  }
}
