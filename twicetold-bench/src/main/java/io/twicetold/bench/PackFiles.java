package io.twicetold.bench;

import io.twicetold.article.Article;
import io.twicetold.candidate.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of an evaluation pack. */
final class PackFiles {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PackFiles() {}

  static List<Article> articles(Path pack) throws IOException {
    return rows(pack.resolve("articles.jsonl")).map(PackFiles::article).toList();
  }

  static List<Pair> pairs(Path pack) throws IOException {
    return rows(pack.resolve("pairs.jsonl"))
        .map(row -> new Pair(string(row, "a"), string(row, "b")))
        .toList();
  }

  private static Stream<JsonNode> rows(Path file) throws IOException {
    return Files.exists(file)
        ? Files.readAllLines(file).stream().filter(line -> !line.isBlank()).map(JSON::readTree)
        : Stream.of();
  }

  private static Article article(JsonNode row) {
    String published = string(row, "published");
    return new Article(
        string(row, "id"),
        string(row, "title"),
        string(row, "text"),
        string(row, "url"),
        date(published),
        string(row, "source"),
        string(row, "language"),
        Map.of());
  }

  private static Optional<Instant> date(String published) {
    if (published.isEmpty()) {
      return Optional.empty();
    }
    String time = published.length() == 10 ? published + "T00:00:00Z" : published;
    return Optional.of(OffsetDateTime.parse(time).toInstant());
  }

  private static String string(JsonNode row, String name) {
    JsonNode value = row.get(name);
    return value == null || value.isNull() ? "" : value.asString();
  }
}
