package io.twicetold.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.service.Caller.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Search by likeness. */
class SearchTest {

  private static final String BRIDGE =
      "The council voted for the new bridge over the harbour on Monday evening. Engineers expect"
          + " the work to take three years and to cost 40 million.";
  private static final String OTTER =
      "A giant otter lived at the lake once, researchers reported in a journal. A schoolgirl found"
          + " the bone that proves it on her way to fetch water.";

  private final Running running;
  private final Caller caller;

  SearchTest(@TempDir Path folder) throws Exception {
    running = Running.in(folder);
    caller = running.caller;
    take("bridge", BRIDGE + " Ferries will run until it is open.", "https://example.org/bridge");
    take("copy", BRIDGE + " The mayor was glad.", "");
    take("otter", OTTER, "");
  }

  private void take(String id, String text, String url) throws Exception {
    String json =
        Caller.JSON.writeValueAsString(
            Caller.JSON.createObjectNode().put("id", id).put("text", text).put("url", url));
    assertThat(caller.post("/articles", json, "Prefer", "wait=60").status()).isEqualTo(201);
  }

  @AfterEach
  void end() {
    running.close();
    assertThat(running.failures).isEmpty();
  }

  private Reply search(String wanted) throws Exception {
    return caller.get("/search?similar-to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
  }

  private static List<String> ids(Reply reply) {
    return StreamSupport.stream(reply.json().path("articles").spliterator(), false)
        .map(article -> article.path("id").asString())
        .toList();
  }

  @Test
  void words_find_the_articles_that_have_them_and_are_not_taken_in() throws Exception {
    Reply reply = search(BRIDGE);
    assertThat(ids(reply)).containsExactlyInAnyOrder("bridge", "copy");
    assertThat(reply.json().path("article").isNull()).isTrue();
    assertThat(reply.json().path("stories")).hasSize(1);
    JsonNode first = reply.json().at("/articles/0");
    assertThat(first.path("score").asDouble()).isGreaterThan(0.5);
    assertThat(first.path("story").asString()).isEqualTo("s1");
    assertThat(caller.get("/metrics").text()).contains("twicetold_articles 3\n");
    assertThat(ids(search(OTTER))).containsExactly("otter");
    Reply alone = search("otter");
    assertThat(ids(alone)).isEmpty();
    assertThat(alone.json().at("/stories/0/story").asString()).isEqualTo("s2");
  }

  @Test
  void an_address_or_an_id_stands_for_its_article_which_is_not_found_itself() throws Exception {
    assertThat(ids(search("https://example.org/bridge"))).containsExactly("copy");
    assertThat(ids(search("HTTPS://Example.ORG/bridge"))).containsExactly("copy");
    assertThat(search("https://example.org/BRIDGE").status()).isEqualTo(404);
    assertThat(search("HTTPS://example.org/elsewhere").status()).isEqualTo(404);
    Reply byId = search("copy");
    assertThat(byId.json().at("/stories/0/story").asString()).isEqualTo("s1");
    assertThat(ids(byId)).containsExactly("bridge");
    assertThat(byId.json().path("article").asString()).isEqualTo("copy");
  }

  @Test
  void what_cannot_be_looked_for_is_said() throws Exception {
    assertThat(search("https://example.org/elsewhere").status()).isEqualTo(404);
    assertThat(search(" ").status()).isEqualTo(400);
    assertThat(search("\u00A0").status()).isEqualTo(400);
    assertThat(caller.get("/search").status()).isEqualTo(400);
    assertThat(caller.get("/search?similar-to=a&limit=51").status()).isEqualTo(400);
  }
}
