package io.twicetold.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twicetold.service.hook.Hooks;
import io.twicetold.service.http.Keys;
import io.twicetold.service.http.Policy;
import io.twicetold.service.store.Server;
import io.twicetold.service.store.StoreFailed;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole way from HTTP to a real server of PostgreSQL and back. */
class PostgresServiceTest {

  private static final String TEXT =
      "The council of Averin voted on the harbour bridge on Monday. Nine members were for it and"
          + " four against. The ferry will run until the autumn, said the mayor.";

  private static Settings settings(Path folder, String database) {
    return new Settings(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        folder,
        Optional.of(database),
        Policy.of(Keys.NONE),
        Settings.BACKLOG,
        Settings.QUIET,
        Hooks.Rules.USUAL);
  }

  private static void put(Caller caller, String id, String text) throws Exception {
    String json = "{\"title\":\"Bridge\",\"text\":\"" + text + "\"}";
    assertThat(caller.put("/articles/" + id, json, "Prefer", "wait=60").status()).isEqualTo(201);
  }

  private static JsonNode get(Caller caller, String path) throws Exception {
    Caller.Reply reply = caller.get(path);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  @Test
  void what_was_put_decided_and_told_is_there_again_after_a_restart(@TempDir Path folder)
      throws Exception {
    try (Server server = Server.start()) {
      Settings settings = settings(folder.resolve("one"), server.database("news"));
      JsonNode stories;
      JsonNode decided;
      JsonNode told;
      try (Running running = Running.ready(settings)) {
        Caller caller = running.caller;
        put(caller, "a", TEXT);
        put(caller, "b", TEXT + " More tomorrow.");
        put(caller, "c", "A glacier in the north lost a metre of ice, measured three observers.");
        assertThat(get(caller, "/stories").path("stories")).hasSize(2);
        assertThat(get(caller, "/articles/b").path("story"))
            .isEqualTo(get(caller, "/articles/a").path("story"));
        String apart = "{\"together\":false,\"by\":\"ada\"}";
        assertThat(caller.put("/decisions/a/b", apart, "Prefer", "wait=60").status())
            .isEqualTo(201);
        stories = get(caller, "/stories").path("stories");
        assertThat(stories).hasSize(3);
        decided = get(caller, "/decisions/history").path("history");
        told = get(caller, "/changes").path("changes");
        assertThat(get(caller, "/webhooks").path("webhooks")).isEmpty();
        assertThatThrownBy(
                () -> Running.ready(settings(folder.resolve("two"), server.database("news"))))
            .isInstanceOf(StoreFailed.class)
            .hasMessageContaining("another service works in this database");
        assertThat(running.failures).isEmpty();
      }
      try (Running running = Running.ready(settings)) {
        Caller caller = running.caller;
        assertThat(get(caller, "/stories").path("stories")).isEqualTo(stories);
        assertThat(get(caller, "/decisions/history").path("history")).isEqualTo(decided);
        assertThat(get(caller, "/changes").path("changes")).isEqualTo(told);
        assertThat(caller.delete("/decisions/a/b?by=bob", "Prefer", "wait=60").status())
            .isEqualTo(200);
        assertThat(get(caller, "/stories").path("stories")).hasSize(2);
        put(caller, "d", TEXT + " Rain is expected.");
        assertThat(get(caller, "/articles/d").path("story"))
            .isEqualTo(get(caller, "/articles/a").path("story"));
        assertThat(running.failures).isEmpty();
      }
    }
  }
}
