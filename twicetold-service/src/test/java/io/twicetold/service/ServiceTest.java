package io.twicetold.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twicetold.article.Article;
import io.twicetold.json.LineWriter;
import io.twicetold.service.Caller.Reply;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The service as programs talk to it. Every answer is held against the description besides. */
class ServiceTest {

  private static final String TEXT =
      "The council voted for the new bridge over the harbour on Monday evening.\\n"
          + "Engineers expect the work to take three years and to cost 40 million.\\n"
          + "Ferries will run every ten minutes until the bridge is open.";
  private static final String OTHER =
      "A giant otter lived at the lake once, researchers reported in a journal.\\n"
          + "A schoolgirl found the bone that proves it on her way to fetch water.";

  private static final String LINES = "application/x-ndjson";

  private static final String WAIT = "wait=60";

  /** How often counts are asked for, until an answer that has come is among them. */
  private static final int TRIES = 10_000;

  private final Running running;
  private final Caller caller;

  ServiceTest(@TempDir Path folder) throws Exception {
    running = Running.in(folder);
    caller = running.caller;
  }

  @AfterEach
  void end() {
    running.close();
    assertThat(running.failures).isEmpty();
  }

  private static String article(String id, String text) {
    return "{\"id\":\"" + id + "\",\"title\":\"A title\",\"text\":\"" + text + "\"}";
  }

  private JsonNode posted(String id, String text) throws Exception {
    Reply reply = caller.post("/articles", article(id, text), "Prefer", WAIT);
    assertThat(reply.status()).isEqualTo(201);
    return reply.json();
  }

  private static String pointer(Reply reply) {
    return reply.json().path("errors").path(0).path("pointer").asString("none");
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
  void an_article_is_taken_once_and_stays_as_it_is() throws Exception {
    Reply first = caller.post("/articles", article("a/b", TEXT), "Prefer", WAIT);
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.header("Location")).isEqualTo("/articles/a%2Fb");
    assertThat(first.json().path("story").asString()).isEqualTo("s1");
    Reply again = caller.post("/articles", article("a/b", TEXT));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().path("status").asString()).isEqualTo("unchanged");
    assertThat(again.json().path("position")).isEqualTo(first.json().path("position"));
    Reply other = caller.post("/articles", article("a/b", OTHER));
    assertThat(other.status()).isEqualTo(409);
    assertThat(pointer(other)).isEqualTo("/id");
    Reply shown = caller.get(first.header("Location"));
    assertThat(shown.json().at("/article/text").asString()).startsWith("The council voted");
    assertThat(shown.json().path("family").asString()).isEqualTo("f1");
  }

  @Test
  void what_is_sent_again_is_answered_whatever_tags_the_caller_knows() throws Exception {
    String tag = caller.post("/articles", article("a", TEXT)).header("ETag");
    Reply again = caller.post("/articles", article("a", TEXT), "If-None-Match", tag);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().path("status").asString()).isEqualTo("unchanged");
  }

  @Test
  void an_article_without_an_id_gets_the_same_one_each_time() throws Exception {
    Reply first = caller.post("/articles", "{\"title\":\"A title\",\"text\":\"" + TEXT + "\"}");
    Reply again = caller.post("/articles", "{\"text\":\"" + TEXT + "\",\"title\":\"A title\"}");
    Reply other = caller.post("/articles", "{\"title\":\"A title\",\"text\":\"" + OTHER + "\"}");
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
    assertThat(other.json().path("id")).isNotEqualTo(first.json().path("id"));
  }

  @Test
  void put_replaces_where_the_condition_holds() throws Exception {
    Reply made = caller.put("/articles/x", article("ignored", TEXT), "If-None-Match", "*");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("id").asString()).isEqualTo("x");
    assertThat(caller.put("/articles/x", article("x", OTHER), "If-None-Match", "*").status())
        .isEqualTo(412);
    Reply replaced =
        caller.put("/articles/x", article("x", OTHER), "If-Match", made.header("ETag"));
    assertThat(replaced.status()).isEqualTo(200);
    assertThat(replaced.json().path("status").asString()).isEqualTo("replaced");
    assertThat(
            caller.put("/articles/x", article("x", TEXT), "If-Match", made.header("ETag")).status())
        .isEqualTo(412);
    assertThat(caller.delete("/articles/x", "If-Match", made.header("ETag")).status())
        .isEqualTo(412);
    String[] both = {"If-Match", made.header("ETag"), "If-None-Match", "\"99\""};
    assertThat(caller.put("/articles/x", article("x", TEXT), both).status()).isEqualTo(412);
    assertThat(caller.get("/articles/x", "If-None-Match", made.header("ETag")).status())
        .isEqualTo(200);
    String told = caller.get("/articles/x").header("ETag");
    assertThat(caller.put("/articles/x", article("x", TEXT), "If-Match", told).status())
        .isEqualTo(200);
  }

  @Test
  void what_is_told_of_an_article_is_new_when_its_story_is() throws Exception {
    posted("a", TEXT);
    posted("b", OTHER);
    String before = caller.get("/articles/b").header("ETag");
    assertThat(caller.get("/articles/b", "If-None-Match", before).status()).isEqualTo(304);
    caller.put("/decisions/a/b", "{\"together\":true}", "Prefer", "wait=60");
    Reply after = caller.get("/articles/b", "If-None-Match", before);
    assertThat(after.status()).isEqualTo(200);
    assertThat(after.json().path("story").asString()).isEqualTo("s1");
  }

  @Test
  void conditions_name_any_article_one_of_several_or_another() throws Exception {
    assertThat(caller.put("/articles/x", article("x", TEXT), "If-Match", "*").status())
        .isEqualTo(412);
    String first = caller.put("/articles/x", article("x", TEXT)).header("ETag");
    String second = caller.put("/articles/x", article("x", OTHER), "If-Match", "*").header("ETag");
    String either = first + ", W/" + second.replaceFirst("\"$", "-gzip\"");
    assertThat(caller.put("/articles/x", article("x", TEXT), "If-None-Match", either).status())
        .isEqualTo(412);
    assertThat(caller.put("/articles/x", article("x", TEXT), "If-Match", "one, \"two\"").status())
        .isEqualTo(412);
    assertThat(caller.put("/articles/x", article("x", TEXT), "If-Match", either).status())
        .isEqualTo(200);
    assertThat(caller.delete("/articles/x", "If-None-Match", either).status()).isEqualTo(200);
  }

  @Test
  void what_is_deleted_leaves_its_story_and_the_stories_end_with_their_articles() throws Exception {
    posted("a", TEXT);
    posted("b", TEXT + " More.");
    assertThat(caller.get("/stories/s1").json().path("reports").asInt()).isEqualTo(2);
    assertThat(caller.delete("/articles/a", "Prefer", WAIT).status()).isEqualTo(200);
    assertThat(caller.get("/articles/a").status()).isEqualTo(404);
    assertThat(caller.delete("/articles/a").status()).isEqualTo(404);
    assertThat(caller.get("/stories/s1").json().path("reports").asInt()).isEqualTo(1);
    caller.delete("/articles/b", "Prefer", WAIT);
    assertThat(caller.get("/stories/s1").status()).isEqualTo(410);
    assertThat(caller.get("/families/f1").status()).isEqualTo(410);
    assertThat(caller.get("/stories/s77").status()).isEqualTo(404);
    assertThat(caller.get("/stories/f1").status()).isEqualTo(404);
  }

  @Test
  void what_cannot_be_read_is_said_with_its_place() throws Exception {
    Reply title = caller.post("/articles", "{\"id\":\"a\",\"title\":[1],\"text\":\"x y z\"}");
    assertThat(title.status()).isEqualTo(422);
    assertThat(pointer(title)).isEqualTo("/title");
    assertThat(caller.post("/articles", "{\"id\":\"a\"}").status()).isEqualTo(422);
    assertThat(caller.post("/articles", "{\"id\":\"a\",").status()).isEqualTo(422);
    assertThat(caller.post("/articles", "").status()).isEqualTo(422);
    assertThat(caller.post("/articles", "{}", "Content-Type", "text/plain").status())
        .isEqualTo(415);
    assertThat(caller.post("/articles", "{}", "Content-Encoding", "br").status()).isEqualTo(415);
    assertThat(caller.post("/articles", "{}", "Content-Encoding", "gzip").status()).isEqualTo(400);
    Reply date = caller.put("/articles/d", "{\"text\":\"" + TEXT + "\",\"published\":\"no date\"}");
    assertThat(date.status()).isEqualTo(201);
    assertThat(date.json().path("warning").asString()).contains("published");
  }

  @Test
  void a_body_that_is_too_large_is_refused_before_it_is_kept() throws Exception {
    String large = "x".repeat((16 << 20) + 10);
    assertThat(caller.put("/articles/a", large).status()).isEqualTo(413);
    assertThat(caller.post("/articles", article("a", large)).status()).isEqualTo(413);
    assertThat(caller.put("/decisions/a/b", "x".repeat(100_000)).status()).isEqualTo(413);
    assertThat(caller.get("/articles/a").status()).isEqualTo(404);
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
  void each_line_has_its_result_and_bad_ones_stop_nothing() throws Exception {
    String body =
        article("a", TEXT)
            + "\n\nnot json\n"
            + article("a", OTHER)
            + "\n"
            + article("b", OTHER)
            + "\n{\"id\":\"c\",\"text\":5}\n"
            + article("a", TEXT);
    Reply reply =
        caller.post("/articles", body, "Content-Type", "application/x-ndjson", "Prefer", WAIT);
    List<JsonNode> lines = reply.text().lines().map(line -> Caller.JSON.readTree(line)).toList();
    assertThat(lines.stream().limit(6).map(line -> line.path("status").asString()))
        .containsExactly("created", "refused", "refused", "created", "refused", "unchanged");
    assertThat(lines.get(1).path("offset").asInt()).isEqualTo(body.indexOf("not json"));
    assertThat(lines.get(2).at("/problem/status").asInt()).isEqualTo(409);
    assertThat(lines.get(4).at("/problem/errors/0/pointer").asString()).isEqualTo("/text");
    assertThat(lines.get(6).at("/summary/articles").asInt()).isEqualTo(6);
    assertThat(lines.get(6).at("/summary/refused").asInt()).isEqualTo(3);
    assertThat(lines.get(6).at("/summary/grouped").asBoolean()).isTrue();
    assertThat(lines).hasSize(7);
  }

  @Test
  void an_array_is_answered_with_an_array() throws Exception {
    String body = "[" + article("a", TEXT) + ",\n " + article("b", OTHER) + ", 7]";
    JsonNode json = caller.post("/articles", body).json();
    assertThat(json.path("results")).hasSize(3);
    assertThat(json.at("/results/1/id").asString()).isEqualTo("b");
    assertThat(json.at("/results/2/status").asString()).isEqualTo("refused");
    assertThat(caller.post("/articles", "[]").json().path("results")).isEmpty();
    JsonNode cut = caller.post("/articles", "[" + article("c", TEXT) + ",").json();
    assertThat(cut.at("/results/0/status").asString()).isEqualTo("created");
    assertThat(cut.at("/results/1/status").asString()).isEqualTo("refused");
  }

  @Test
  void a_line_is_answered_before_the_next_is_sent() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), running.service.port())) {
      var out = socket.getOutputStream();
      var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      String head =
          """
          POST /articles HTTP/1.1
          Host: localhost
          Content-Type: application/x-ndjson
          Transfer-Encoding: chunked

          """;
      out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
      for (String id : List.of("a", "b", "c")) {
        String line = article(id, TEXT) + "\n";
        String chunk = Integer.toHexString(line.length()) + "\r\n" + line + "\r\n";
        out.write(chunk.getBytes(StandardCharsets.UTF_8));
        out.flush();
        String answer = in.readLine();
        while (!answer.contains("\"id\"")) {
          answer = in.readLine();
        }
        assertThat(answer).contains("\"id\":\"" + id + "\"").contains("created");
      }
    }
  }

  @Test
  void a_request_with_a_key_is_done_once() throws Exception {
    String[] key = {"Idempotency-Key", "k1"};
    Reply first = caller.post("/articles", article("a", TEXT), key);
    Reply again = caller.post("/articles", article("a", TEXT), key);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("Location")).isEqualTo("/articles/a");
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(caller.post("/articles", article("b", TEXT), key).status()).isEqualTo(422);
    assertThat(caller.get("/articles/b").status()).isEqualTo(404);
    Reply array =
        caller.post("/articles", "[" + article("b", OTHER) + "]", "Idempotency-Key", "k2");
    assertThat(
            caller
                .post("/articles", "[" + article("b", OTHER) + "]", "Idempotency-Key", "k2")
                .text())
        .isEqualTo(array.text());
  }

  @Test
  void bodies_go_packed_both_ways() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(article("a", TEXT.repeat(20)).getBytes(StandardCharsets.UTF_8));
    }
    Reply sent =
        caller.send(
            caller
                .to("/articles")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .header("Prefer", WAIT)
                .POST(BodyPublishers.ofByteArray(packed.toByteArray())));
    assertThat(sent.status()).isEqualTo(201);
    Reply plain = caller.get("/articles/a");
    Reply got = caller.get("/articles/a", "Accept-Encoding", "br, gzip");
    assertThat(got.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(got.header("ETag")).isNotEqualTo(plain.header("ETag"));
    byte[] unpacked =
        new GZIPInputStream(new ByteArrayInputStream(got.response().body())).readAllBytes();
    assertThat(unpacked).isEqualTo(plain.response().body());
    assertThat(caller.get("/articles/a", "Accept-Encoding", "gzip;q=0").header("Content-Encoding"))
        .isEmpty();
    assertThat(
            caller
                .get("/articles/a", "Accept-Encoding", "gzip", "If-None-Match", got.header("ETag"))
                .status())
        .isEqualTo(304);
  }

  @Test
  void stories_are_listed_by_what_is_asked_and_page_by_page() throws Exception {
    String body =
        "{\"id\":\"a\",\"text\":\""
            + TEXT
            + "\",\"language\":\"en\",\"source\":\"Gazette\",\"published\":\"2026-03-01\"}\n"
            + "{\"id\":\"b\",\"text\":\""
            + TEXT
            + " And more.\",\"source\":\"Post\",\"published\":\"2026-03-03\"}\n"
            + "{\"id\":\"c\",\"text\":\""
            + OTHER
            + "\",\"language\":\"fr\",\"published\":\"2026-04-01\"}\n";
    caller.post("/articles", body, "Content-Type", "application/x-ndjson", "Prefer", WAIT);
    assertThat(stories("")).containsExactlyInAnyOrder("s1", "s2");
    assertThat(stories("?reports=2")).containsExactly("s1");
    assertThat(stories("?independent=2")).isEmpty();
    assertThat(stories("?language=fr")).containsExactly("s2");
    assertThat(stories("?outlet=post")).containsExactly("s1");
    assertThat(stories("?text=OTTER%20LIVED")).containsExactly("s2");
    assertThat(stories("?from=2026-03-02T00:00:00Z&to=2026-03-15T00:00:00Z")).containsExactly("s1");
    assertThat(stories("?from=2026-05-01T00:00:00Z")).isEmpty();
    JsonNode page = caller.get("/stories?limit=1").json();
    String cursor = page.path("next").asString();
    JsonNode rest = caller.get("/stories?limit=1&cursor=" + cursor).json();
    assertThat(
            Set.of(page.at("/stories/0/story").asString(), rest.at("/stories/0/story").asString()))
        .containsExactlyInAnyOrder("s1", "s2");
    assertThat(rest.path("next").isNull()).isTrue();
    assertThat(caller.get("/stories?language=fr&cursor=" + cursor).status()).isEqualTo(400);
    Reply all = caller.get("/stories");
    assertThat(caller.get("/stories", "If-None-Match", all.header("ETag")).status()).isEqualTo(304);
  }

  private Set<String> stories(String query) throws Exception {
    Set<String> ids = new HashSet<>();
    caller
        .get("/stories" + query)
        .json()
        .path("stories")
        .forEach(story -> ids.add(story.path("story").asString()));
    return ids;
  }

  @Test
  void pairs_are_compared_explained_and_related() throws Exception {
    posted("a", TEXT);
    posted("b", TEXT + " And more of it.");
    posted("c", OTHER);
    JsonNode verdict =
        caller.post("/compare", "{\"a\":\"a\",\"b\":" + article("a", OTHER) + "}").json();
    assertThat(verdict.path("descent").asDouble()).isLessThan(0.5);
    Reply gone = caller.post("/compare", "{\"a\":\"a\",\"b\":\"zz\"}");
    assertThat(gone.status()).isEqualTo(422);
    assertThat(pointer(gone)).isEqualTo("/b");
    Reply bad = caller.post("/compare", "{\"a\":\"a\",\"b\":{\"text\":1}}");
    assertThat(pointer(bad)).isEqualTo("/b/text");
    assertThat(caller.post("/compare", "[]").status()).isEqualTo(422);
    assertThat(caller.post("/compare", "{").status()).isEqualTo(400);
    JsonNode why = caller.get("/explain?a=a&b=b").json();
    assertThat(why.at("/a/story").asString()).isEqualTo("s1");
    assertThat(why.at("/family/together").asBoolean()).isTrue();
    JsonNode relations = caller.get("/articles/a/relations").json().path("relations");
    assertThat(relations).hasSize(1);
    assertThat(relations.at("/0/passages")).isNotEmpty();
    assertThat(caller.get("/articles/c/relations").json().path("relations")).isEmpty();
    assertThat(caller.get("/articles/zz/relations").status()).isEqualTo(404);
  }

  @Test
  void decisions_join_and_part_stories_and_leave_word() throws Exception {
    posted("a", TEXT);
    posted("b", OTHER);
    String signed = "{\"together\":true,\"by\":\"me\",\"why\":\"one dateline\"}";
    Reply made = caller.put("/decisions/b/a", signed, "Prefer", WAIT);
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("grouped").asBoolean()).isTrue();
    assertThat(caller.put("/decisions/a/b", "{\"together\":true}").json().path("status").asString())
        .isEqualTo("unchanged");
    Reply merged = caller.get("/stories/s2");
    assertThat(merged.status()).isEqualTo(308);
    assertThat(merged.header("Location")).isEqualTo("/stories/s1");
    assertThat(merged.json().path("mergedInto").path(0).asString()).isEqualTo("s1");
    JsonNode decisions = caller.get("/decisions").json().path("decisions");
    assertThat(decisions.at("/0/by").asString()).isEqualTo("me");
    assertThat(decisions.at("/0/why").asString()).isEqualTo("one dateline");
    assertThat(caller.delete("/decisions/a/b?level=family").status()).isEqualTo(404);
    assertThat(caller.delete("/decisions/a/b?why=a+slip", "Prefer", WAIT).status()).isEqualTo(200);
    JsonNode history = caller.get("/decisions/history").json().path("history");
    assertThat(history.at("/0/why").asString()).isEqualTo("one dateline");
    assertThat(history.at("/1/why").asString()).isEqualTo("a slip");
    assertThat(caller.get("/articles/b").json().path("story").asString()).isEqualTo("s3");
    assertThat(caller.get("/stories/s1").json().path("splitInto").path(0).asString())
        .isEqualTo("s3");
    assertThat(pointer(caller.put("/decisions/a/b", "{}"))).isEqualTo("/together");
    assertThat(pointer(caller.put("/decisions/a/b", "{\"together\":true,\"wy\":\"x\"}")))
        .isEqualTo("/wy");
    assertThat(pointer(caller.put("/decisions/a/b", "{\"together\":true,\"level\":\"x\"}")))
        .isEqualTo("/level");
    assertThat(caller.put("/decisions/a/a", "{\"together\":true}").status()).isEqualTo(422);
    caller.put("/decisions/a/nobody", "{\"together\":true}", "Prefer", WAIT);
    assertThat(caller.get("/decisions").json().at("/decisions/0/objection").asString())
        .contains("nobody");
    assertThat(caller.get("/doubts").status()).isEqualTo(200);
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

  @Test
  void what_is_no_text_or_too_long_is_no_reason_to_decide() throws Exception {
    String pair = "/decisions/a/b";
    String together = "{\"together\":true,";
    assertThat(pointer(caller.put(pair, together + "\"by\":5}"))).isEqualTo("/by");
    assertThat(pointer(caller.put(pair, together + "\"why\":{}}"))).isEqualTo("/why");
    String long_ = "x".repeat(1_001);
    assertThat(pointer(caller.put(pair, together + "\"why\":\"" + long_ + "\"}")))
        .isEqualTo("/why");
    assertThat(pointer(caller.delete(pair + "?why=" + long_))).isEqualTo("?why");
    assertThat(caller.put(pair, together + "\"why\":null}").status()).isEqualTo(201);
  }

  @Test
  void who_decided_what_and_when_stays_readable_whatever_is_decided_later() throws Exception {
    caller.put("/decisions/a/b", "{\"together\":true,\"by\":\"ada\"}");
    caller.put("/decisions/b/a", "{\"together\":false,\"by\":\"bob\"}");
    caller.delete("/decisions/a/b?by=cyd");
    JsonNode history = caller.get("/decisions/history").json();
    assertThat(history.path("history").valueStream().map(one -> one.path("by").asString()))
        .containsExactly("ada", "bob", "cyd");
    assertThat(history.at("/history/2/act").asString()).isEqualTo("undone");
    assertThat(history.at("/history/2/together").asBoolean()).isFalse();
    assertThat(Instant.parse(history.at("/history/0/at").asString())).isBefore(Instant.MAX);
    long second = history.at("/history/1/position").asLong();
    JsonNode rest = caller.get("/decisions/history?after=" + second).json();
    assertThat(rest.path("history")).hasSize(1);
    assertThat(rest.path("last")).isEqualTo(history.path("last"));
    assertThat(caller.get("/decisions").json().path("decisions")).isEmpty();
  }
}
