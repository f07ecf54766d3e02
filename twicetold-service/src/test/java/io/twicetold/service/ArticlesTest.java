package io.twicetold.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.service.Caller.Reply;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Articles are taken in, shown, replaced and taken away. */
class ArticlesTest extends Served {

  ArticlesTest(@TempDir Path folder) throws Exception {
    super(folder);
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
}
