package io.twicetold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.Twicetold;
import io.twicetold.article.Article;
import io.twicetold.group.Assignment;
import io.twicetold.group.Grouping;
import io.twicetold.ingest.Articles;
import io.twicetold.model.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample collection, grouped by everything that ships. */
class GoldenSamplesTest {

  private static final Path SAMPLES =
      Path.of(System.getProperty("twicetold.root", "..")).resolve("samples");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Map<String, Assignment> FOUND = new TreeMap<>();

  @BeforeAll
  static void group() {
    List<Article> articles = new ArrayList<>();
    Articles.read(
        List.of(SAMPLES),
        articles::add,
        rejection -> {
          throw new AssertionError(rejection.toString());
        });
    try (Model model = Model.load()) {
      Grouping grouping =
          Twicetold.builder().encoder(model.encoder(), model.means()).build().group(articles);
      grouping.assignments().forEach(assignment -> FOUND.put(assignment.id(), assignment));
    }
  }

  private static List<JsonNode> rows(String file) throws IOException {
    return Files.readAllLines(SAMPLES.resolve(file)).stream().map(JSON::readTree).toList();
  }

  /** What differs on purpose is accepted with {@code tools/bless --accept}. */
  @Test
  void the_samples_group_as_in_the_golden_grouping() throws IOException {
    Map<String, String> golden = new TreeMap<>();
    for (JsonNode row : rows("golden.jsonl")) {
      golden.put(row.get("id").asString(), line(row.get("story"), row.get("family")));
    }
    Map<String, String> found = new TreeMap<>();
    FOUND.forEach((id, a) -> found.put(id, a.story() + " " + a.family()));
    assertThat(found).isEqualTo(golden);
  }

  private static String line(JsonNode story, JsonNode family) {
    return story.asString() + " " + family.asString();
  }

  @Test
  void what_the_labels_hold_apart_is_hardly_ever_one_family() throws IOException {
    Map<String, String> labels = labels("group");
    long wrong = wrongPairs(labels, Assignment::family);
    assertThat(wrong).isLessThanOrEqualTo(3);
  }

  @Test
  void a_translation_into_another_script_is_in_the_family_of_its_source() throws IOException {
    Map<String, String> labels = labels("group");
    assertThat(labels.get("crane-ru-1")).isEqualTo(labels.get("crane-en-1"));
    assertThat(found("crane-ru-1").family()).isEqualTo(found("crane-en-1").family());
  }

  private static Assignment found(String id) {
    return Objects.requireNonNull(FOUND.get(id), id);
  }

  private static Map<String, String> labels(String field) throws IOException {
    Map<String, String> labels = new HashMap<>();
    rows("gold.jsonl").forEach(row -> labels.put(id(row), row.get(field).asString()));
    return labels;
  }

  private static String id(JsonNode row) {
    return row.get("id").asString();
  }

  /** Pairs grouped together that the labels hold apart. */
  private static long wrongPairs(Map<String, String> labels, Function<Assignment, String> of) {
    return FOUND.values().stream().collect(Collectors.groupingBy(of)).values().stream()
        .mapToLong(members ->
            members.stream()
                .flatMap(a ->
                    members.stream()
                        .filter(b -> a.id().compareTo(b.id()) < 0)
                        .map(b -> differ(labels, a, b)))
                .filter(differs -> differs)
                .count())
        .sum();
  }

  private static boolean differ(Map<String, String> labels, Assignment a, Assignment b) {
    return !Objects.equals(labels.get(a.id()), labels.get(b.id()));
  }
}
