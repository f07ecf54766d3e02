package io.twicetold.cli.eval;

import io.twicetold.candidate.Pair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A labelled pack: a folder with {@code pack.json}, articles and {@code gold.jsonl}. */
public final class Pack {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final String name;
  private final Task task;
  private final List<JsonNode> gold;

  private Pack(Path folder, JsonNode description, List<JsonNode> gold) {
    this.folder = folder;
    name = description.path("name").asString();
    task = Task.labelled(description.path("task").asString());
    this.gold = List.copyOf(gold);
  }

  /** Opens the pack in a folder. */
  public static Pack open(Path folder) throws IOException {
    JsonNode description = JSON.readTree(Files.readString(folder.resolve("pack.json")));
    return new Pack(folder, description, rows(folder.resolve("gold.jsonl")));
  }

  private static List<JsonNode> rows(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).map(JSON::readTree).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The name it goes by. */
  public String name() {
    return name;
  }

  /** What it asks. */
  public Task task() {
    return task;
  }

  /** The file with its articles. */
  public Path articles() {
    return folder.resolve("articles.jsonl");
  }

  /** Whether there are articles to read. */
  public boolean hasArticles() {
    return Files.exists(articles());
  }

  /** Whether there is something to score against. */
  public boolean isLabelled() {
    return !gold.isEmpty();
  }

  /** The pairs it names, in their order. */
  public List<Pair> pairs() throws IOException {
    return rows(folder.resolve("pairs.jsonl")).stream()
        .map(row -> new Pair(string(row, "a"), string(row, "b")))
        .toList();
  }

  /** Scores a grouping: article id to name of its group. */
  public Score score(Map<String, String> groups) {
    return GroupScore.of(gold, groups);
  }

  /** Scores what was said of pairs. */
  public Score score(List<Said> said) {
    return switch (task) {
      case RELATIONS -> RelationScore.of(gold, said);
      case RELATION_KINDS -> KindScore.of(gold, said);
      case SIMILARITY -> SimilarityScore.of(gold, said);
      case COPIES, STORIES, EXTRACTION, STREAM ->
          throw new IllegalArgumentException("pairs do not answer " + task.label());
    };
  }

  static String string(JsonNode row, String field) {
    return row.path(field).asString("");
  }
}
