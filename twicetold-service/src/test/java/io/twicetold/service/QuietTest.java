package io.twicetold.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.service.hook.Hooks;
import io.twicetold.service.http.Keys;
import io.twicetold.service.http.Policy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Stories that are closed, seen over HTTP. */
class QuietTest {

  private static final String FERRY =
      "The ferry Halda ran aground off Averin on Monday. All 212 passengers were taken ashore by"
          + " noon. Nobody was hurt when the ship struck the rocks below the lighthouse.";

  private static void put(Caller caller, String id, String text) throws Exception {
    String json =
        "{\"title\": \"Ferry\", \"url\": \"https://news.example/"
            + id
            + "\", \"text\": \""
            + text
            + "\"}";
    var request =
        caller
            .to("/articles/" + id)
            .header("Content-Type", "application/json")
            .header("Prefer", "wait=60")
            .PUT(BodyPublishers.ofString(json));
    assertThat(caller.send(request).status()).isEqualTo(201);
  }

  private static String page(Caller caller, String address) throws Exception {
    return caller.open(caller.to(address), BodyHandlers.ofString()).body();
  }

  @Test
  void a_closed_story_is_not_listed_and_answers_all_the_same(@TempDir Path folder)
      throws Exception {
    List<Throwable> failures = new ArrayList<>();
    Settings settings =
        new Settings(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            folder,
            Optional.empty(),
            Policy.of(Keys.NONE),
            Settings.BACKLOG,
            Duration.ofNanos(1),
            Hooks.Rules.USUAL);
    try (Service service =
            Service.start(Running.LITERAL, settings, Clock.systemUTC(), failures::add);
        Caller caller = new Caller(service.port())) {
      put(caller, "a", FERRY);
      put(caller, "b", FERRY);
      put(caller, "c", "The bridge over the Tern opens in May.");
      while (!caller.get("/stories").json().get("stories").isEmpty()) {
        caller.get("/health/ready"); // stories close a second after one another at most
      }
      assertThat(caller.get("/stories/s1").json().get("reports").asInt()).isEqualTo(2);
      assertThat(caller.get("/families/f1").json().get("members")).hasSize(2);
      assertThat(caller.get("/articles/b").json().get("story").asString()).isEqualTo("s1");
      assertThat(caller.get("/articles/a/relations").json().get("relations")).hasSize(1);
      assertThat(caller.get("/explain?a=a&b=b").json().get("verdict").get("relation").asString())
          .isEqualTo("identical");
      for (String wanted : List.of("a", "https://news.example/a", "HTTPS://News.Example/a")) {
        JsonNode found = caller.get("/search?similar-to=" + wanted).json();
        assertThat(found.path("article").asString()).isEqualTo("a");
        assertThat(found.at("/articles/0/id").asString()).isEqualTo("b");
        assertThat(found.at("/stories/0/story").asString()).isEqualTo("s1");
      }
      assertThat(page(caller, "/pages/story/s1")).contains("Halda ran aground");
      for (String wanted : List.of("b", "https://news.example/b")) {
        assertThat(page(caller, "/pages/search?q=" + wanted))
            .contains("href=\"/pages/story/s1\">a story of 2 reports");
      }
      assertThat(page(caller, "/pages/effect?a=a&b=c&level=story&act=together"))
          .contains("2 stories become 1");
      var together =
          caller
              .to("/decisions/a/b")
              .header("Content-Type", "application/json")
              .PUT(BodyPublishers.ofString("{\"together\": true}"));
      assertThat(caller.send(together).status()).isEqualTo(201);
      while (!caller.get("/stories").json().get("stories").isEmpty()) {
        caller.get("/health/ready"); // it opened the story for a while
      }
      assertThat(caller.get("/decisions").json().at("/decisions/0/objection").isNull()).isTrue();
      put(caller, "late", FERRY + " Divers look at the hull.");
      assertThat(caller.get("/articles/late").json().get("story").asString()).isEqualTo("s1");
      assertThat(caller.get("/stories/s1").json().get("reports").asInt()).isEqualTo(3);
    }
    assertThat(failures).isEmpty();
  }
}
