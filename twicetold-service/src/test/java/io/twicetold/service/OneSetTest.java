package io.twicetold.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import io.twicetold.group.Assignment;
import io.twicetold.group.Assignment.Made;
import io.twicetold.ingest.Articles;
import io.twicetold.json.LineWriter;
import io.twicetold.judge.Relation;
import java.io.IOException;
import java.io.StringWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * One set of articles has one grouping, however it comes in. {@code tools/bench/same.py} sees to
 * the same with a real archive, meaning and the command.
 */
class OneSetTest {

  private static final int ARTICLES = 60;

  /** Articles in a request: so few that several clients take turns. */
  private static final int LINES = 7;

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    for (Article one : new Wire(11).next(ARTICLES)) {
      articles.add(articles.size() % 2 == 0 ? one : undeclared(one));
    }
    return articles;
  }

  private static Article undeclared(Article one) {
    return new Article(
        one.id(), one.title(), one.text(), one.url(), one.published(), one.source(), "", Map.of());
  }

  private static String lines(List<Article> articles) {
    StringWriter text = new StringWriter();
    try (LineWriter lines = new LineWriter(text)) {
      articles.forEach(lines::article);
    }
    return text.toString();
  }

  /** What the command writes of assignments. */
  private static String grouped(List<Assignment> assignments) {
    StringWriter text = new StringWriter();
    try (LineWriter lines = new LineWriter(text)) {
      assignments.forEach(one -> lines.grouped(one, Article.of(one.id(), "A title", "")));
    }
    return text.toString();
  }

  private static String groupedAsFile(List<Article> articles, Path file) throws IOException {
    Files.writeString(file, lines(articles));
    List<Article> read = new ArrayList<>();
    Articles.read(
        List.of(file),
        read::add,
        rejection -> {
          throw new AssertionError(rejection.toString());
        });
    return grouped(Running.LITERAL.group(read).assignments());
  }

  /** Has clients deliver everything three times, each its share. */
  private static void deliver(Running running, List<Article> articles, int clients, Random random)
      throws InterruptedException, ExecutionException {
    List<Article> all = new ArrayList<>(articles);
    for (int again = 0; again < 2; again++) {
      List<Article> shuffled = new ArrayList<>(articles);
      Collections.shuffle(shuffled, random);
      all.addAll(all.size() / (again + 2), shuffled);
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> posts = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        int first = client;
        List<Article> share =
            IntStream.range(0, all.size())
                .filter(i -> i % clients == first)
                .mapToObj(all::get)
                .toList();
        posts.add(threads.submit(() -> post(running, share)));
      }
      for (Future<?> post : posts) {
        post.get();
      }
    }
  }

  private static boolean post(Running running, List<Article> share) throws Exception {
    for (int from = 0; from < share.size(); from += LINES) {
      String lines = lines(share.subList(from, Math.min(share.size(), from + LINES)));
      var request =
          running
              .caller
              .to("/articles")
              .header("Content-Type", "application/x-ndjson")
              .POST(BodyPublishers.ofString(lines));
      assertThat(running.caller.send(request).text()).doesNotContain("\"problem\"");
    }
    return true;
  }

  private static String told(Running running) throws IOException, InterruptedException {
    List<Assignment> told = new ArrayList<>();
    for (JsonNode summary : running.caller.get("/stories?limit=500").json().get("stories")) {
      String story = summary.get("story").asString();
      JsonNode families = running.caller.get("/stories/" + story).json().get("families");
      String name = "s:" + first(families.findValuesAsString("id"));
      for (JsonNode family : families) {
        String of = "f:" + first(family.get("members").findValuesAsString("id"));
        family.get("members").forEach(member -> told.add(assignment(member, name, of)));
      }
    }
    told.sort(Comparator.comparing(Assignment::id));
    return grouped(told);
  }

  private static String first(List<String> ids) {
    return ids.stream().min(Comparator.naturalOrder()).orElseThrow();
  }

  private static Assignment assignment(JsonNode member, String story, String family) {
    Optional<Made> made =
        member.path("relation").isString()
            ? Optional.of(
                new Made(
                    member.get("from").asString(),
                    Relation.valueOf(
                        member
                            .get("relation")
                            .asString()
                            .toUpperCase(Locale.ROOT)
                            .replace('-', '_')),
                    member.get("confidence").asDouble()))
            : Optional.empty();
    return new Assignment(
        member.get("id").asString(), story, family, member.path("language").asString(""), made);
  }

  @ParameterizedTest
  @CsvSource({
    "as it is, 1",
    "as it is, 8",
    "backwards, 1",
    "backwards, 8",
    "shuffled, 1",
    "shuffled, 8"
  })
  void it_is_that_of_the_file_byte_for_byte(String order, int clients, @TempDir Path folder)
      throws Exception {
    List<Article> articles = articles();
    String expected = groupedAsFile(articles, folder.resolve("articles.jsonl"));
    Random random = new Random(clients);
    switch (order) {
      case "backwards" -> Collections.reverse(articles);
      case "shuffled" -> Collections.shuffle(articles, random);
      default -> {}
    }
    try (Running running = Running.in(folder.resolve("data"))) {
      deliver(running, articles, clients, random);
      while (running.caller.get("/health/ready").json().get("settled").asLong() < ARTICLES) {
        Thread.onSpinWait();
      }
      assertThat(told(running)).isEqualTo(expected);
    }
    try (Running again = Running.in(folder.resolve("data"))) {
      assertThat(told(again)).isEqualTo(expected);
    }
  }
}
