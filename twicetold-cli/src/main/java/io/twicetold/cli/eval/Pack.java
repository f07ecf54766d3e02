package io.twicetold.cli.eval;

import com.dynatrace.hash4j.hashing.Hashing;
import io.twicetold.article.Article;
import io.twicetold.candidate.Pair;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
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
    Path file = folder.resolve("pack.json");
    JsonNode description = row(Files.readString(file), file.toString());
    return new Pack(folder, description, rows(folder.resolve("gold.jsonl")));
  }

  static List<JsonNode> rows(Path file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (!line.isBlank()) {
        rows.add(row(line, file + ":" + number));
      }
    }
    return rows;
  }

  private static List<String> lines(Path file) throws IOException {
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not UTF-8", e);
    }
  }

  private static JsonNode row(String line, String place) throws IOException {
    try {
      return JSON.readTree(line);
    } catch (JacksonException e) {
      throw new IOException(place + ": broken JSON; is the file cut off?", e);
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

  /** All files that it is made of. */
  public List<Path> files() {
    return Stream.of("pack.json", "articles.jsonl", "gold.jsonl", "pairs.jsonl")
        .map(folder::resolve)
        .toList();
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

  /** Pairs that are together by the labels. */
  public List<Pair> together() {
    if (task == Task.RELATIONS) {
      return gold.stream().map(row -> new Pair(string(row, "a"), string(row, "b"))).toList();
    }
    Map<String, List<String>> groups = new LinkedHashMap<>();
    gold.forEach(row ->
        groups
            .computeIfAbsent(string(row, "group"), group -> new ArrayList<>())
            .add(string(row, "id")));
    List<Pair> pairs = new ArrayList<>();
    for (List<String> ids : groups.values()) {
      for (int i = 0; i < ids.size(); i++) {
        String a = ids.get(i);
        ids.subList(i + 1, ids.size()).forEach(b -> pairs.add(new Pair(a, b)));
      }
    }
    return pairs;
  }

  /** Scores an answer. */
  public Score score(Answer answer) {
    return switch (answer) {
      case Answer.Groups groups -> score(groups.byArticle());
      case Answer.Pairs pairs -> score(pairs.said());
    };
  }

  /** Scores a grouping: article id to name of its group. */
  Score score(Map<String, String> groups) {
    return GroupScore.of(gold, groups);
  }

  /** Scores what was said of pairs. */
  Score score(List<Said> said) {
    return switch (task) {
      case RELATIONS -> RelationScore.of(gold, said);
      case RELATION_KINDS -> KindScore.of(gold, said);
      case SIMILARITY -> SimilarityScore.of(gold, said);
      case COPIES, STORIES, EXTRACTION, STREAM ->
          throw new IllegalArgumentException("pairs do not answer " + task.label());
    };
  }

  /** The figures of an answer, of the whole and by part, with how sure they are. */
  public List<Estimate> estimates(Answer answer, Map<String, Article> articles) {
    Traits traits = new Traits(articles);
    return Estimate.of(
        switch (answer) {
          case Answer.Groups groups ->
              GroupSamples.of(Crossing.of(gold, groups.byArticle()), traits);
          case Answer.Pairs pairs -> samples(pairs.said(), traits);
        });
  }

  private List<Sample> samples(List<Said> said, Traits traits) {
    return switch (task) {
      case RELATIONS -> LinkSamples.of(gold, said, traits);
      case RELATION_KINDS -> KindSamples.of(gold, said, traits);
      case SIMILARITY -> SimilaritySamples.of(gold, said, traits);
      case COPIES, STORIES, EXTRACTION, STREAM -> List.of();
    };
  }

  /** A name for the labels, the same as long as they are. */
  String labels() {
    String rows = gold.stream().map(JsonNode::toString).collect(Collectors.joining("\n"));
    return Hashing.xxh3_128().hashCharsTo128Bits(rows).toString();
  }

  /** The labels, for what is kept of an answer. */
  List<JsonNode> gold() {
    return gold;
  }

  static String string(JsonNode row, String field) {
    return row.path(field).asString("");
  }
}
