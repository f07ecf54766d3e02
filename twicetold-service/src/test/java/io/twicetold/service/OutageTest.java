package io.twicetold.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.service.Caller.Reply;
import io.twicetold.service.http.Keys;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be answered for now is said at once, whatever is asked. */
class OutageTest {

  private static final String ARTICLE = "{\"title\":\"A\",\"text\":\"The council voted on it.\"}";

  private static HttpResponse<String> page(Caller caller, String path) throws Exception {
    return caller.open(caller.to(path), BodyHandlers.ofString());
  }

  @Test
  void where_the_collection_cannot_be_read_nobody_waits_for_it(@TempDir Path folder)
      throws Exception {
    CountDownLatch failed = new CountDownLatch(1);
    Opening broken =
        (_, _) -> {
          throw new IllegalStateException("no model");
        };
    Settings settings = Running.settings(folder, Keys.NONE, Settings.BACKLOG);
    try (Service service =
            Service.start(broken, settings, Clock.systemUTC(), _ -> failed.countDown());
        Caller caller = new Caller(service.port())) {
      failed.await();
      assertThat(caller.put("/articles/a", ARTICLE).status()).isEqualTo(201);
      assertThat(caller.put("/decisions/a/b", "{\"together\":true}").status()).isEqualTo(201);
      assertThat(caller.get("/decisions").json().path("decisions")).hasSize(1);
      assertThat(page(caller, "/pages/decisions").statusCode()).isEqualTo(200);
      HttpResponse<String> review = page(caller, "/pages/review");
      assertThat(review.statusCode()).isEqualTo(503);
      assertThat(review.headers().firstValue("Retry-After")).isPresent();
      assertThat(review.body()).contains("no model");
      for (String question : List.of("/doubts", "/search?similar-to=council")) {
        Reply reply = caller.get(question);
        assertThat(reply.status()).as(question).isEqualTo(503);
        assertThat(reply.header("Retry-After")).as(question).matches("\\d+");
        assertThat(reply.text()).as(question).contains("no model");
      }
      Reply ready = caller.get("/health/ready");
      assertThat(ready.status()).isEqualTo(503);
      assertThat(ready.json().path("trouble").asString()).isEqualTo("no model");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"counter", "article"})
  void where_the_store_cannot_be_used_that_is_said(String table, @TempDir Path folder)
      throws Exception {
    List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    Settings settings = Running.settings(folder, Keys.NONE, Settings.BACKLOG);
    try (Service service =
            Service.start((_, _) -> Running.LITERAL, settings, Clock.systemUTC(), failures::add);
        Caller caller = new Caller(service.port())) {
      caller.put("/articles/a", ARTICLE, "Prefer", "wait=60");
      try (var connection =
              DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("twicetold.db"));
          var statement = connection.createStatement()) {
        statement.execute("ALTER TABLE " + table + " RENAME TO lost");
      }
      Reply put = caller.put("/articles/b", ARTICLE);
      assertThat(put.status()).isEqualTo(503);
      assertThat(put.header("Retry-After")).matches("\\d+");
      assertThat(failures).isNotEmpty();
      Reply ready = caller.get("/health/ready");
      assertThat(caller.get("/metrics").status()).isEqualTo(200);
      if (table.equals("counter")) {
        assertThat(ready.status()).isEqualTo(503);
        assertThat(ready.json().path("trouble").asString()).contains("no such table: counter");
      } else {
        assertThat(caller.get("/articles/a").status()).isEqualTo(503);
      }
    }
  }
}
