package io.twicetold.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.service.Caller.Reply;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Stories and pairs are asked for, and decided on. */
class StoriesTest extends Served {

  StoriesTest(@TempDir Path folder) throws Exception {
    super(folder);
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
