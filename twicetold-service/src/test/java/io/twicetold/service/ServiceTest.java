package io.twicetold.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twicetold.article.Article;
import io.twicetold.json.LineWriter;
import io.twicetold.service.Caller.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What holds for every address: its description, counts, requests and changes. */
class ServiceTest extends Served {

  private static final String LINES = "application/x-ndjson";

  /** How often counts are asked for, until an answer that has come is among them. */
  private static final int TRIES = 10_000;

  ServiceTest(@TempDir Path folder) throws Exception {
    super(folder);
  }

  static String lines(List<Article> articles) {
    StringWriter text = new StringWriter();
    try (LineWriter writer = new LineWriter(text)) {
      articles.forEach(writer::article);
    }
    return text.toString();
  }

  @Test
  void the_description_has_the_routes_and_no_others() {
    List<String> described = new ArrayList<>();
    caller
        .description()
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue().propertyNames().stream()
                .filter(method -> !method.equals("parameters"))
                .forEach(method -> described.add(method + " " + path.getKey())));
    assertThat(described)
        .containsExactlyInAnyOrderElementsOf(
            running.service.routes().stream()
                .map(route -> route.method().toLowerCase(Locale.ROOT) + " " + route.template())
                .toList());
  }

  @Test
  void paths_methods_and_parameters_that_are_not_here_are_said() throws Exception {
    assertThat(caller.get("/nothing").status()).isEqualTo(404);
    Reply method = caller.delete("/stories");
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.header("Allow")).isEqualTo("GET, HEAD");
    Reply unknown = caller.get("/stories?colour=red");
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(pointer(unknown)).isEqualTo("?colour");
    assertThat(caller.get("/stories?limit=0").status()).isEqualTo(400);
    assertThat(caller.get("/stories?limit=5&limit=6").status()).isEqualTo(400);
    assertThat(caller.get("/stories?from=yesterday").status()).isEqualTo(400);
    assertThat(caller.get("/stories?cursor=abc").status()).isEqualTo(400);
    assertThat(caller.get("/changes?after=99").status()).isEqualTo(400);
    assertThat(caller.get("/explain?a=x").status()).isEqualTo(400);
    assertThat(caller.get("/explain?a=x&b=x").status()).isEqualTo(400);
    assertThat(caller.get("/explain?a=x&b=y").status()).isEqualTo(404);
    assertThat(caller.get("/articles/%FF").status()).isEqualTo(400);
  }

  @Test
  void changes_come_by_the_page_and_as_they_happen_and_are_the_same() throws Exception {
    caller.post(
        "/articles",
        lines(new Wire(3).next(12)),
        "Content-Type",
        "application/x-ndjson",
        "Prefer",
        WAIT);
    List<String> paged = new ArrayList<>();
    long after = 0;
    for (JsonNode page = changes(after); !page.path("changes").isEmpty(); page = changes(after)) {
      page.path("changes").forEach(change -> paged.add(change.toString()));
      after = page.path("last").asLong();
    }
    assertThat(paged.size()).isGreaterThan(12);
    assertThat(streamed(0, paged.size())).isEqualTo(paged);
    assertThat(streamed(5, paged.size() - 5)).isEqualTo(paged.subList(5, paged.size()));
  }

  private JsonNode changes(long after) throws Exception {
    return caller.get("/changes?limit=7&after=" + after).json();
  }

  private List<String> streamed(long last, int number) throws IOException, InterruptedException {
    var response =
        caller.open(
            caller
                .to("/changes")
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", Long.toString(last)),
            HttpResponse.BodyHandlers.ofInputStream());
    try (var lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> line.startsWith("data: "))
          .map(line -> Caller.JSON.readTree(line.substring(6)).toString())
          .limit(number)
          .toList();
    }
  }

  @Test
  void nothing_is_told_to_who_comes_back_with_no_number() throws Exception {
    posted("a", TEXT);
    Reply reply = caller.get("/changes", "Last-Event-ID", "abc");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("detail").asString()).contains("Last-Event-ID");
    assertThat(caller.get("/changes", "Last-Event-ID", "0").json().path("changes")).isNotEmpty();
  }

  @Test
  void health_and_counts_are_told() throws Exception {
    posted("a", TEXT);
    assertThat(caller.get("/health/live").status()).isEqualTo(200);
    Reply ready = caller.get("/health/ready");
    assertThat(ready.json().path("settled").asLong()).isEqualTo(1);
    assertThat(ready.json().path("full").asBoolean(true)).isFalse();
    String metrics =
        metricsWith("twicetold_request_seconds_count{method=\"POST\",route=\"/articles\"} 1\n");
    assertThat(metrics)
        .contains("twicetold_request_seconds_count{method=\"POST\",route=\"/articles\"} 1\n")
        .contains("twicetold_articles 1\n")
        .contains("twicetold_requests_total{method=\"POST\",route=\"/articles\",status=\"201\"} 1")
        .contains("twicetold_queue_length 0\n", "twicetold_pairs_capped 0\n", "store_full 0\n")
        .containsPattern("twicetold_store_commit_seconds_count [1-9]")
        .containsPattern("twicetold_pass_seconds_count [1-9]");
    assertThat(metrics.lines())
        .allMatch(line -> line.matches("# (HELP|TYPE) \\w+ .+|\\w+(\\{.*\\})? -?[0-9.E-]+"));
  }

  @Test
  void what_is_refused_is_counted_by_its_kind_alone_or_among_others() throws Exception {
    caller.post("/articles", "{\"title\":5}");
    caller.post("/articles", "{\"id\":\"x\"}\n{\"id\":\"y\"}\n", "Content-Type", LINES);
    caller.send(caller.to("/stories").method("A!B", BodyPublishers.noBody()));
    String other = "method=\"other\",route=\"none\",status=\"405\"} 1\n";
    assertThat(metricsWith(other))
        .contains(other)
        .contains("twicetold_problems_total{kind=\"unreadable-article\"} 3\n");
  }

  /** The counts, with this line if it comes: an answer is counted after it has gone out. */
  private String metricsWith(String line) throws Exception {
    String metrics = caller.get("/metrics").text();
    for (int i = 0; i < TRIES && !metrics.contains(line); i++) {
      metrics = caller.get("/metrics").text();
    }
    return metrics;
  }

  @Test
  void requests_have_ids_and_heads_have_no_bodies() throws Exception {
    assertThat(caller.get("/health/live", "X-Request-Id", "abc-1").header("X-Request-Id"))
        .isEqualTo("abc-1");
    assertThat(caller.get("/health/live").header("X-Request-Id")).isNotEmpty();
    Reply problem = caller.get("/stories/s9", "X-Request-Id", "abc-2");
    assertThat(problem.json().path("instance").asString()).endsWith("abc-2");
    Reply head = caller.send(caller.to("/stories").method("HEAD", BodyPublishers.noBody()));
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.response().body()).isEmpty();
    assertThat(head.header("ETag")).isEqualTo(caller.get("/stories").header("ETag"));
  }

  @Test
  void another_service_does_not_work_in_the_same_folder(@TempDir Path folder) throws Exception {
    try (Running one = Running.in(folder)) {
      assertThat(one.service.port()).isPositive();
      assertThatThrownBy(() -> Running.in(folder))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another service");
    }
    Running.in(folder).close();
  }
}
