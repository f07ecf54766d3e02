package io.twicetold.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.service.Caller.Reply;
import io.twicetold.service.store.Store;
import io.twicetold.service.store.Stores;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store knows of a pass before people see it. */
class NotShownTest {

  private final CountDownLatch committed = new CountDownLatch(1);
  private final CountDownLatch shown = new CountDownLatch(1);
  private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
  private final Store store;
  private final OverStore service;
  private final Caller caller;

  NotShownTest(@TempDir Path folder) throws Exception {
    store = Stores.in(folder);
    service = new OverStore(holding(store), failures::add);
    caller = service.caller;
  }

  /** A store that has a pass on disk, and keeps the grouping from going on to show it. */
  private Store holding(Store store) {
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (proxy, method, arguments) -> {
              try {
                Object told = method.invoke(store, arguments);
                if (told instanceof CompletableFuture<?> pass
                    && method.getName().equals("record")) {
                  pass.join();
                  committed.countDown();
                  shown.await();
                }
                return told;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @BeforeEach
  void commit() throws Exception {
    String article = "{\"title\":\"A\",\"text\":\"The council voted on the bridge.\"}";
    assertThat(caller.put("/articles/a", article).status()).isEqualTo(201);
    committed.await();
    assertThat(store.name("s1")).isPresent();
    assertThat(store.events(0, 10)).isNotEmpty();
  }

  @AfterEach
  void end() {
    shown.countDown();
    service.close();
    store.close();
    assertThat(failures).isEmpty();
  }

  @Test
  void stories_and_families_are_about_to_be_shown() throws Exception {
    for (String address : List.of("/stories/s1", "/families/f1")) {
      Reply early = caller.get(address);
      assertThat(early.status()).as(address).isEqualTo(503);
      assertThat(early.json().path("title").asString()).isEqualTo("Not shown yet");
      assertThat(early.header("Retry-After")).isEqualTo("1");
    }
    HttpResponse<String> page = caller.open(caller.to("/pages/story/s1"), BodyHandlers.ofString());
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("<h1>Not shown yet</h1>");

    shown.countDown();

    assertThat(service.stories.awaitSettled(1, Running.LONG)).isTrue();
    assertThat(caller.get("/stories/s1").status()).isEqualTo(200);
    assertThat(caller.get("/families/f1").status()).isEqualTo(200);
  }

  @Test
  void changes_are_told_once_they_can_be_asked_about() throws Exception {
    var opened =
        caller.open(
            caller.to("/changes").header("Accept", "text/event-stream"),
            BodyHandlers.ofInputStream());
    try (BufferedReader stream = lines(opened.body())) {
      assertThat(stream.readLine()).startsWith("retry:"); // it has begun to look
      CompletableFuture<String> first =
          CompletableFuture.supplyAsync(() -> change(stream), Thread::startVirtualThread);
      assertThat(caller.get("/changes").json().path("changes")).isEmpty();
      assertThat(caller.get("/stories/s1").status()).isEqualTo(503);
      assertThat(first).isNotDone();

      shown.countDown();

      assertThat(first.join()).contains("\"number\":1,");
      assertThat(caller.get("/stories/s1").status()).isEqualTo(200);
      assertThat(caller.get("/changes").json().path("changes")).isNotEmpty();
    }
  }

  private static BufferedReader lines(InputStream body) {
    return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
  }

  private static String change(BufferedReader stream) {
    try {
      String line = stream.readLine();
      while (!line.startsWith("data:")) {
        line = stream.readLine();
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
