package io.twicetold.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.service.Caller.Reply;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A service as programs talk to it. Every answer is held against the description besides. */
abstract class Served {

  static final String TEXT =
      "The council voted for the new bridge over the harbour on Monday evening.\\n"
          + "Engineers expect the work to take three years and to cost 40 million.\\n"
          + "Ferries will run every ten minutes until the bridge is open.";

  static final String OTHER =
      "A giant otter lived at the lake once, researchers reported in a journal.\\n"
          + "A schoolgirl found the bone that proves it on her way to fetch water.";

  static final String WAIT = "wait=60";

  final Running running;
  final Caller caller;

  Served(@TempDir Path folder) throws Exception {
    running = Running.in(folder);
    caller = running.caller;
  }

  @AfterEach
  void end() {
    running.close();
    assertThat(running.failures).isEmpty();
  }

  static String article(String id, String text) {
    return "{\"id\":\"" + id + "\",\"title\":\"A title\",\"text\":\"" + text + "\"}";
  }

  JsonNode posted(String id, String text) throws Exception {
    Reply reply = caller.post("/articles", article(id, text), "Prefer", WAIT);
    assertThat(reply.status()).isEqualTo(201);
    return reply.json();
  }

  static String pointer(Reply reply) {
    return reply.json().path("errors").path(0).path("pointer").asString("none");
  }
}
