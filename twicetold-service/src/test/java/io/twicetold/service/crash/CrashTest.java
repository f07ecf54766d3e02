package io.twicetold.service.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.Twicetold;
import io.twicetold.article.Article;
import io.twicetold.group.Assignment;
import io.twicetold.ingest.Articles;
import io.twicetold.json.LineWriter;
import io.twicetold.service.store.Snapshot;
import io.twicetold.service.store.Stores;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills a loaded service again and again. {@code tools/crash KILLS SEED} does so more often than
 * the tests.
 */
class CrashTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Kills in the tests. */
  private static final int USUAL = 3;

  private static final int KILLS = Integer.getInteger("twicetold.crash.kills", USUAL);
  private static final long SEED = Long.getLong("twicetold.crash.seed", 1);

  /** Acknowledgements before a kill, at most: with none, the kill hits the start. */
  private static final int LONGEST_LIFE = 60;

  private static JsonNode get(Life life, String path) throws IOException, InterruptedException {
    var response = life.client().send(life.to(path).build(), BodyHandlers.ofString());
    return response.statusCode() == 404 ? JSON.createObjectNode() : JSON.readTree(response.body());
  }

  private static void assertNothingIsLost(Life life, Load load)
      throws IOException, InterruptedException {
    for (Map.Entry<String, Article> entry : load.present().entrySet()) {
      assertThat(get(life, "/articles/" + entry.getKey()).path("article"))
          .isEqualTo(JSON.readTree(written(List.of(entry.getValue()))));
    }
    for (String id : load.removed()) {
      assertThat(get(life, "/articles/" + id)).isEmpty();
    }
  }

  private static String written(List<Article> articles) {
    var text = new StringWriter();
    try (LineWriter lines = new LineWriter(text)) {
      articles.forEach(lines::article);
    }
    return text.toString();
  }

  /** The same through another door: a file, read and grouped as the command does. */
  private static Set<Set<String>> grouped(List<Article> articles, Path file) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file)) {
      writer.write(written(articles));
    }
    List<Article> read = new ArrayList<>();
    Articles.read(
        List.of(file),
        read::add,
        rejection -> {
          throw new AssertionError(rejection.toString());
        });
    return Twicetold.builder().build().group(read).assignments().stream()
        .collect(
            Collectors.groupingBy(
                Assignment::story, Collectors.mapping(Assignment::id, Collectors.toSet())))
        .values()
        .stream()
        .collect(Collectors.toSet());
  }

  private static Map<String, Set<String>> stories(Life life)
      throws IOException, InterruptedException {
    Map<String, Set<String>> stories = new HashMap<>();
    String cursor = "";
    do {
      JsonNode page = get(life, "/stories?limit=20" + cursor);
      for (JsonNode story : page.path("stories")) {
        String id = story.path("story").asString();
        Set<String> members = new HashSet<>();
        get(life, "/stories/" + id)
            .path("families")
            .forEach(family ->
                family
                    .path("members")
                    .forEach(member -> members.add(member.path("id").asString())));
        assertThat(stories.put(id, members)).as("story " + id + " twice").isNull();
      }
      cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
    } while (!cursor.isEmpty());
    return stories;
  }

  private static List<JsonNode> changes(Life life) throws IOException, InterruptedException {
    List<JsonNode> changes = new ArrayList<>();
    JsonNode page = get(life, "/changes?limit=50&after=0");
    while (!page.path("changes").isEmpty()) {
      page.path("changes").forEach(changes::add);
      page = get(life, "/changes?limit=50&after=" + page.path("last").asLong());
    }
    return changes;
  }

  private static void assertNumberedWithoutGap(List<JsonNode> changes) {
    for (int i = 0; i < changes.size(); i++) {
      assertThat(changes.get(i).path("number").asInt()).isEqualTo(i + 1);
    }
    List<String> started =
        changes.stream()
            .filter(change -> change.path("kind").asString().equals("story-started"))
            .map(change -> change.path("story").asString())
            .toList();
    assertThat(started).doesNotHaveDuplicates();
  }

  private static void settle(Life life) throws IOException, InterruptedException {
    var request =
        life.to("/decisions/nobody/nowhere")
            .header("Prefer", "wait=60")
            .header("Content-Type", "application/json")
            .method("PUT", BodyPublishers.ofString("{\"together\":true}"))
            .build();
    life.client().send(request, BodyHandlers.discarding());
  }

  @Test
  void whatever_the_moment_nothing_acknowledged_is_lost_or_twice(@TempDir Path folder)
      throws Exception {
    Random random = new Random(SEED);
    Load load = new Load(SEED);
    Follower follower = new Follower();
    Map<Life.Stage, Integer> starts = new EnumMap<>(Life.Stage.class);
    Path data = folder.resolve("data");
    for (int kill = 0; kill < KILLS; kill++) {
      if (kill % 3 == 2) {
        starts.merge(Life.killedAtStart(data, random), 1, Integer::sum);
      }
      try (Life life = Life.on(data)) {
        assertNothingIsLost(life, load);
        follower.follow(life);
        load.run(life, random.nextInt(LONGEST_LIFE), life::kill);
      }
    }
    try (Life life = Life.on(data)) {
      Thread following = follower.follow(life);
      load.finish(life);
      settle(life);
      assertNothingIsLost(life, load);
      Map<String, Set<String>> stories = stories(life);
      assertThat(stories.values())
          .containsExactlyInAnyOrderElementsOf(
              grouped(load.all(), folder.resolve("articles.jsonl")));
      List<JsonNode> changes = changes(life);
      assertNumberedWithoutGap(changes);
      assertThat(follower.upTo(changes.size())).isEqualTo(changes);
      life.kill();
      following.join();
      report(KILLS + " kills under load (seed " + SEED + "), recoveries killed " + starts);
      report(
          load.all().size()
              + " articles, "
              + stories.size()
              + " stories, "
              + changes.size()
              + " changes, all whole");
    }
    assertWhole(data);
  }

  private static void report(String what) {
    if (KILLS > USUAL) {
      System.out.println("crash: " + what);
    }
  }

  private static void assertWhole(Path data) {
    try (Snapshot snapshot = Stores.look(data)) {
      assertThat(snapshot.faults()).isEmpty();
    }
  }

  /** A store as the first version had it. */
  private static void first(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (InputStream packed = Stores.class.getResourceAsStream("v1.db.gz")) {
      byte[] file = new GZIPInputStream(Objects.requireNonNull(packed)).readAllBytes();
      Files.write(folder.resolve("twicetold.db"), file);
    }
  }

  @Test
  void a_store_of_the_first_version_comes_up_to_date_whatever_the_moment(@TempDir Path folder)
      throws Exception {
    Random random = new Random(SEED);
    first(folder.resolve("whole"));
    Map<String, Set<String>> whole;
    List<JsonNode> told;
    try (Life life = Life.on(folder.resolve("whole"))) {
      settle(life);
      whole = stories(life);
      told = changes(life);
    }
    Map<Life.Stage, Integer> starts = new EnumMap<>(Life.Stage.class);
    int most = Math.max(2, KILLS / 4);
    for (int kill = 0; kill < most; kill++) {
      Path data = folder.resolve("killed" + kill);
      first(data);
      starts.merge(Life.killedAtStart(data, random), 1, Integer::sum);
      try (Life life = Life.on(data)) {
        settle(life);
        assertThat(stories(life)).isEqualTo(whole);
        List<JsonNode> changes = changes(life);
        assertNumberedWithoutGap(changes);
        assertThat(changes).hasSameSizeAs(told);
      }
      assertWhole(data);
    }
    report(most + " stores of version 1 killed while they were brought up to date " + starts);
  }
}
