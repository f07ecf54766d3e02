package io.twicetold.cli.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.twicetold.json.Rounded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The figures are those of the script that packs come with, to the last digit. */
final class PythonScoreTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final List<String> RELATIONS =
      List.of(
          "identical",
          "near-copy",
          "update",
          "excerpt",
          "translation",
          "round-trip",
          "paraphrase",
          "summary",
          "same-story",
          "related",
          "unrelated",
          "different");

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void groupsAreScoredAlike(int seed) throws IOException, InterruptedException {
    Random random = new Random(seed);
    List<String> gold = new ArrayList<>();
    Map<String, String> groups = new LinkedHashMap<>();
    int articles = 2 + random.nextInt(200);
    for (int i = 0; i < articles; i++) {
      gold.add(
          "{\"id\":\"%d\",\"group\":\"g%d\"%s}"
              .formatted(i, random.nextInt(1 + articles / 4), language(random, seed)));
      if (random.nextInt(10) > 0) {
        groups.put(Integer.toString(i), "f" + random.nextInt(1 + articles / 5));
      }
    }
    String task = seed % 2 == 0 ? "copies" : "stories";
    String field = seed % 2 == 0 ? "family" : "story";
    List<String> lines = new ArrayList<>();
    groups.forEach(
        (id, group) -> lines.add("{\"id\":\"%s\",\"%s\":\"%s\"}".formatted(id, field, group)));

    assertAlike(PackFolder.of(folder, task, gold), lines, pack -> pack.score(groups));
  }

  private static String language(Random random, int seed) {
    return switch (random.nextInt(seed < 3 ? 1 : 4)) {
      case 0 -> "";
      case 1 -> ",\"language\":\"en\"";
      case 2 -> ",\"language\":\"de\"";
      default -> ",\"language\":\"zh\"";
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void relationsAreScoredAlike(int seed) throws IOException, InterruptedException {
    List<Said> said = said(new Random(seed), 60);
    List<String> gold = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      gold.add("{\"a\":\"%d\",\"b\":\"%d\",\"relation\":\"summary\"}".formatted(i, i + 1));
    }

    assertAlike(PackFolder.of(folder, "relations", gold), lines(said), pack -> pack.score(said));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void kindsAreScoredAlike(int seed) throws IOException, InterruptedException {
    Random random = new Random(seed);
    List<Said> said = said(random, 150);
    List<String> gold = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      String relation = RELATIONS.get(random.nextInt(seed == 5 ? 3 : RELATIONS.size()));
      gold.add(
          "{\"a\":\"%d\",\"b\":\"%d\",\"relation\":\"%s\"}"
              .formatted(random.nextInt(16), 16 + random.nextInt(3), relation));
    }

    assertAlike(
        PackFolder.of(folder, "relation-kinds", gold), lines(said), pack -> pack.score(said));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void similaritiesAreScoredAlike(int seed) throws IOException, InterruptedException {
    Random random = new Random(seed);
    List<Said> said = said(random, 80);
    List<String> gold = new ArrayList<>();
    for (int i = 0; i < (seed == 1 ? 2 : 60); i++) {
      gold.add(
          "{\"a\":\"%d\",\"b\":\"%d\",\"similarity\":%s,\"languages\":\"%s\"}"
              .formatted(
                  random.nextInt(10),
                  10 + random.nextInt(9),
                  random.nextInt(10) / 3.0,
                  List.of("en-en", "de-en", "tr-tr", "pl-pl")
                      .get(Math.min(3, random.nextInt(12)))));
    }

    assertAlike(PackFolder.of(folder, "similarity", gold), lines(said), pack -> pack.score(said));
  }

  private static List<Said> said(Random random, int number) {
    List<Said> said = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      int a = random.nextInt(20);
      int b = (a + 1 + random.nextInt(18)) % 20;
      String relation = RELATIONS.get(random.nextInt(RELATIONS.size() - 1));
      said.add(new Said(Integer.toString(a), Integer.toString(b), relation, random.nextDouble()));
    }
    return said;
  }

  private static List<String> lines(List<Said> said) {
    return said.stream()
        .map(pair ->
            "{\"a\":\"%s\",\"b\":\"%s\",\"relation\":\"%s\",\"score\":%s}"
                .formatted(pair.a(), pair.b(), pair.relation(), Rounded.of(pair.score())))
        .toList();
  }

  /** Scores an answer. */
  @FunctionalInterface
  private interface Scoring {

    /** The figures of a pack. */
    Score of(Pack pack);
  }

  private void assertAlike(Pack pack, List<String> lines, Scoring scoring)
      throws IOException, InterruptedException {
    Path answer = Files.write(folder.resolve("answer.jsonl"), lines);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("pack", pack.name());
    figures.putAll(scoring.of(pack).figures());

    assertThat(JSON.readTree(JSON.writeValueAsString(figures)))
        .isEqualTo(JSON.readTree(script(answer)));
  }

  /** What the script prints; skips the test where script or Python are not at hand. */
  private String script(Path answer) throws IOException, InterruptedException {
    Path script =
        Path.of(Optional.ofNullable(System.getProperty("twicetold.root")).orElse("."))
            .resolve("../shared/eval/score.py");
    assumeTrue(Files.exists(script), "no script to compare with");
    Process python;
    try {
      python =
          new ProcessBuilder("python3", script.toString(), folder.toString(), answer.toString())
              .start();
    } catch (IOException e) {
      assumeTrue(false, "no Python");
      throw e;
    }
    String printed = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(python.waitFor())
        .as(new String(python.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .isZero();
    return printed;
  }
}
