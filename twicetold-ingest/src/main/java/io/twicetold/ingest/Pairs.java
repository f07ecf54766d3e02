package io.twicetold.ingest;

import io.twicetold.candidate.Pair;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads files that name pairs of articles: JSON lines {@code {"a": id, "b": id}}. */
public final class Pairs {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SourceFile file;
  private final Predicate<String> known;
  private final Consumer<Pair> pairs;
  private final Consumer<Rejection> rejections;

  private Pairs(
      SourceFile file,
      Predicate<String> known,
      Consumer<Pair> pairs,
      Consumer<Rejection> rejections) {
    this.file = file;
    this.known = known;
    this.pairs = pairs;
    this.rejections = rejections;
  }

  /**
   * Reads a file, packed or not; other fields of a line are passed over.
   *
   * @param path the file
   * @param known whether there is an article with an id
   * @param pairs is given each pair, in the order of the file
   * @param rejections is given each line that names no pair of two known articles
   */
  public static void read(
      Path path, Predicate<String> known, Consumer<Pair> pairs, Consumer<Rejection> rejections) {
    SourceFile file = SourceFile.at(path);
    Pairs reader = new Pairs(file, known, pairs, rejections);
    try (InputStream in = Opened.at(path).in()) {
      reader.read(new Records(in, Records.Boundary.LINE));
    } catch (IOException e) {
      reader.reject(file.start(), Opened.problem(e));
    }
  }

  private void read(Records lines) throws IOException {
    while (lines.next()) {
      if (!lines.isBlank()) {
        take(lines);
      }
    }
  }

  private void take(Records lines) {
    try {
      pairs.accept(pair(parse(lines.text())));
    } catch (Refusal refusal) {
      reject(file.at(lines), refusal.reason());
    }
  }

  private static JsonNode parse(String line) throws Refusal {
    try {
      return JSON.readTree(line);
    } catch (JacksonException e) {
      throw JsonArticle.broken(e);
    }
  }

  private static String id(JsonNode line, String name) throws Refusal {
    JsonNode id = line.path(name);
    if (!id.isString() && !id.isIntegralNumber()) {
      throw new Refusal("expected {\"a\": id, \"b\": id}, found no id in " + name);
    }
    return id.asString();
  }

  private Pair pair(JsonNode line) throws Refusal {
    Pair pair = new Pair(id(line, "a"), id(line, "b"));
    if (pair.a().equals(pair.b())) {
      throw new Refusal("a and b are the same article");
    }
    refuseUnknown("a", pair.a());
    refuseUnknown("b", pair.b());
    return pair;
  }

  private void refuseUnknown(String name, String id) throws Refusal {
    if (!known.test(id)) {
      throw new Refusal(name + ": no article has the id " + Refusal.quote(id));
    }
  }

  private void reject(Place place, String reason) {
    rejections.accept(new Rejection(place.source(), place.offset(), reason, place.beginning()));
  }
}
