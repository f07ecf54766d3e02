package io.twicetold.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twicetold.article.Article;
import io.twicetold.service.Caller.Reply;
import io.twicetold.service.store.Condition;
import io.twicetold.service.store.Load;
import io.twicetold.service.store.Store;
import io.twicetold.service.store.StoreFull;
import io.twicetold.service.store.Stores;
import io.twicetold.service.story.NotYet;
import io.twicetold.service.story.Stories;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk without room: said clearly, read from all the same, gone on with by itself. */
class FullDiskTest {

  private static final String ARTICLE = "{\"title\":\"A\",\"text\":\"The council voted on it.\"}";

  /** Names of what the store has no room for. */
  private final Set<String> full = ConcurrentHashMap.newKeySet();

  private final CountDownLatch failed = new CountDownLatch(1);
  private final CountDownLatch triedAgain = new CountDownLatch(2);
  private final AtomicInteger readings = new AtomicInteger();
  private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
  private final Store real;
  private final Store store;
  private final OverStore service;
  private final Caller caller;

  FullDiskTest(@TempDir Path folder) throws Exception {
    real = Stores.in(folder);
    store = limited(real);
    service = new OverStore(store, this::fail);
    caller = service.caller;
  }

  private void fail(Throwable failure) {
    failures.add(failure);
    failed.countDown();
  }

  private Store limited(Store store) {
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("contents")) {
                readings.incrementAndGet();
              }
              if (method.getName().equals("load")) {
                Load load = store.load();
                return new Load(load.waiting(), !full.isEmpty(), load.commits(), load.reads());
              }
              if (full.contains(method.getName())) {
                triedAgain.countDown();
                return CompletableFuture.failedFuture(new StoreFull(new IOException("test")));
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @AfterEach
  void end() {
    service.close();
    real.close();
  }

  @Test
  void nothing_is_accepted_without_room_and_all_is_read() throws Exception {
    assertThat(caller.put("/articles/a", ARTICLE, "Prefer", "wait=60").status()).isEqualTo(201);
    full.addAll(List.of("put", "remove", "decide", "undo"));
    Reply refused = caller.put("/articles/b", ARTICLE);
    assertThat(refused.status()).isEqualTo(507);
    assertThat(refused.header("Retry-After")).matches("\\d+");
    assertThat(caller.delete("/articles/a").status()).isEqualTo(507);
    assertThat(caller.put("/decisions/a/b", "{\"together\":true}").status()).isEqualTo(507);
    assertThat(caller.delete("/decisions/a/b").status()).isEqualTo(507);
    Reply lines = caller.post("/articles", ARTICLE + "\n", "Content-Type", "application/x-ndjson");
    assertThat(lines.text().lines().findFirst().orElse(""))
        .contains("\"status\":\"refused\"")
        .contains("507");
    assertThat(caller.get("/articles/a").status()).isEqualTo(200);
    assertThat(caller.get("/stories").json().path("stories")).hasSize(1);
    full.clear();
    assertThat(caller.put("/articles/b", ARTICLE).status()).isEqualTo(201);
    assertThat(failures).isEmpty();
  }

  @Test
  void a_grouping_that_cannot_be_remembered_is_not_shown_and_goes_on_once_it_can()
      throws Exception {
    full.add("record");
    assertThat(caller.put("/articles/a", ARTICLE).status()).isEqualTo(201);
    failed.await();
    triedAgain.await();
    Reply ready = caller.get("/health/ready");
    assertThat(ready.status()).isEqualTo(200); // it can be read
    assertThat(ready.json().path("full").asBoolean()).isTrue();
    assertThat(ready.json().path("trouble").isNull()).isTrue();
    assertThat(readings).hasValue(1); // what was found is kept
    assertThat(caller.get("/stories").json().path("stories")).isEmpty();
    full.clear();
    Reply known = caller.put("/articles/a", ARTICLE, "Prefer", "wait=60");
    assertThat(known.json().path("story").asString()).isEqualTo("s1");
    assertThat(caller.get("/health/ready").status()).isEqualTo(200);
    assertThat(failures).singleElement().isInstanceOf(StoreFull.class);
  }

  @Test
  void a_start_that_finds_nothing_new_needs_no_room() throws Exception {
    caller.put("/articles/a", ARTICLE, "Prefer", "wait=60");
    service.stories.close();
    full.add("record");
    try (Stories again =
        new Stories(() -> Running.LITERAL, store, Clock.systemUTC(), Settings.QUIET, this::fail)) {
      assertThat(again.unsure()).isEmpty();
      assertThat(again.trouble()).isEmpty();
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void a_first_pass_that_waits_for_room_holds_up_no_questions() throws Exception {
    service.stories.close();
    full.add("record");
    real.put(Article.of("a", "A", "The council voted on it."), Condition.KEEP, Instant.EPOCH)
        .join();
    try (Stories again =
        new Stories(() -> Running.LITERAL, store, Clock.systemUTC(), Settings.QUIET, this::fail)) {
      failed.await();
      assertThatThrownBy(again::unsure).isInstanceOf(NotYet.class);
      assertThat(again.objections()).isEmpty();
      assertThat(again.trouble()).isEmpty();
      full.clear();
      assertThat(again.awaitSettled(1, Running.LONG)).isTrue();
      assertThat(again.unsure()).isEmpty();
    }
    assertThat(failures).singleElement().isInstanceOf(StoreFull.class);
  }

  @Test
  void what_was_deleted_is_not_shown_even_before_the_grouping_follows() throws Exception {
    caller.put("/articles/a", ARTICLE, "Prefer", "wait=60");
    full.add("record");
    assertThat(caller.delete("/articles/a").status()).isEqualTo(200);
    Reply story = caller.get("/stories/s1");
    assertThat(story.json().path("title").asString()).isEmpty();
    assertThat(story.json().at("/families/0/members")).isEmpty();
    assertThat(caller.get("/articles/a/relations").status()).isEqualTo(404);
  }
}
