package io.twicetold.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twicetold.article.Article;
import io.twicetold.group.Assignment;
import io.twicetold.group.Bond;
import io.twicetold.group.Decision;
import io.twicetold.service.Caller.Reply;
import io.twicetold.service.store.Forwarding;
import io.twicetold.service.store.Placement;
import io.twicetold.service.store.Signature;
import io.twicetold.service.store.SignedDecision;
import io.twicetold.service.store.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Stories that were found elsewhere go on in a service. */
class ArchiveTest {

  private static final String BRIDGE =
      "The council voted for the new bridge over the harbour on Monday evening. Engineers expect"
          + " the work to take three years and to cost 40 million.";

  private static final List<Article> ARTICLES =
      List.of(
          Article.of("n/1", "Bridge", BRIDGE),
          Article.of("n/2", "Bridge voted", BRIDGE + " The mayor was glad."),
          Article.of(
              "n/3", "Otter", "A giant otter lived at the lake once, researchers reported."));

  @TempDir private Path folder = Path.of("");

  private Archive archive() {
    return new Archive(folder, Optional.empty());
  }

  private static List<Placement> found() {
    return Running.LITERAL.group(ARTICLES).assignments().stream()
        .map(ArchiveTest::placement)
        .toList();
  }

  private static Placement placement(Assignment one) {
    return new Placement(one.id(), one.story(), one.family());
  }

  private void take(List<Placement> places, List<SignedDecision> decisions) throws IOException {
    archive().take(ARTICLES, places, decisions, List.of(), Clock.systemUTC());
  }

  private List<String> faults() {
    try (Snapshot snapshot = archive().look()) {
      return snapshot.faults();
    }
  }

  @Test
  void ids_of_a_grouping_go_on_and_nothing_is_told_twice() throws Exception {
    take(found(), List.of());
    assertThat(faults()).isEmpty();
    try (Running running = Running.in(folder)) {
      Caller caller = running.caller;
      assertThat(caller.get("/articles/n%2F2").json().path("story").asString()).isEqualTo("s:n/1");
      assertThat(caller.get("/stories/s:n%2F1").json().path("reports").asInt()).isEqualTo(2);
      JsonNode changes = caller.get("/changes").json();
      assertThat(changes.path("changes")).hasSize(3 + 2 + 2);
      assertThat(changes.at("/changes/0/kind").asString()).isEqualTo("article-added");
      caller.post(
          "/articles", "{\"id\":\"later\",\"text\":\"" + BRIDGE + "\"}", "Prefer", "wait=60");
      caller.post(
          "/articles", "{\"id\":\"new\",\"text\":\"Quite another thing.\"}", "Prefer", "wait=60");
      assertThat(caller.get("/articles/later").json().path("story").asString()).isEqualTo("s:n/1");
      assertThat(caller.get("/articles/new").json().path("story").asString()).isEqualTo("s1");
      assertThat(caller.get("/feeds/stories/s:n%2F1.atom").status()).isEqualTo(200);
    }
    assertThat(faults()).isEmpty();
  }

  @Test
  void ended_stories_lead_on_and_their_ids_are_not_given_again() throws Exception {
    List<Placement> here = found();
    String into = here.getFirst().story();
    List<Forwarding> left =
        List.of(
            new Forwarding("s7", true, List.of(into, "s-lost"), List.of()),
            new Forwarding("s9", true, List.of(), List.of()),
            new Forwarding("f12", true, List.of(), List.of()),
            new Forwarding(into, false, List.of(), List.of("s9")),
            new Forwarding("s-lost", false, List.of(), List.of("s7")));
    archive().take(ARTICLES, here, List.of(), left, Clock.systemUTC());
    assertThat(faults()).isEmpty();
    try (Snapshot snapshot = archive().look()) {
      assertThat(snapshot.forwarding())
          .containsExactlyInAnyOrder(
              new Forwarding("s7", true, List.of(into), List.of()),
              new Forwarding("s9", true, List.of(), List.of()),
              new Forwarding("f12", true, List.of(), List.of()),
              new Forwarding(into, false, List.of(), List.of("s9")));
    }
    try (Running running = Running.in(folder)) {
      Caller caller = running.caller;
      Reply moved = caller.get("/stories/s7");
      assertThat(moved.status()).isEqualTo(308);
      assertThat(moved.json().at("/mergedInto/0").asString()).isEqualTo(into);
      assertThat(caller.get("/stories/s9").status()).isEqualTo(410);
      caller.post(
          "/articles", "{\"id\":\"new\",\"text\":\"Quite another thing.\"}", "Prefer", "wait=60");
      JsonNode fresh = caller.get("/articles/new").json();
      assertThat(fresh.path("story").asString()).isEqualTo("s10");
      assertThat(fresh.path("family").asString()).isEqualTo("f13");
    }
    assertThat(faults()).isEmpty();
  }

  @Test
  void what_the_service_finds_else_and_decisions_are_told_as_changes() throws Exception {
    List<Placement> apart =
        List.of(new Placement("n/1", "s7", "f7"), new Placement("n/3", "s:n/3", "f:n/3"));
    Decision together = new Decision("n/1", "n/3", Bond.STORY, true);
    Signature signed = new Signature("ada", "one event");
    Instant at = Instant.parse("2026-02-03T04:05:06Z");
    take(apart, List.of(new SignedDecision(together, signed, at)));
    try (Snapshot snapshot = archive().look()) {
      assertThat(snapshot.decisions())
          .singleElement()
          .satisfies(one -> {
            assertThat(one.signed()).isEqualTo(signed);
            assertThat(one.at()).isEqualTo(at);
          });
    }
    try (Running running = Running.in(folder)) {
      Caller caller = running.caller;
      assertThat(caller.get("/articles/n%2F2").json().path("family").asString()).isEqualTo("f7");
      assertThat(caller.get("/stories/s7").status()).isEqualTo(308);
      assertThat(caller.get("/stories/s:n%2F3").json().path("reports").asInt()).isEqualTo(3);
      caller.post(
          "/articles", "{\"id\":\"new\",\"text\":\"Quite another thing.\"}", "Prefer", "wait=60");
      assertThat(caller.get("/articles/new").json().path("story").asString()).isEqualTo("s8");
    }
    assertThat(faults()).isEmpty();
  }

  @Test
  void stories_are_taken_into_a_store_without_stories_alone_and_only_if_they_go_together()
      throws Exception {
    List<Placement> torn = new ArrayList<>(found());
    torn.set(1, new Placement("n/2", "s:other", torn.getFirst().family()));
    assertThatThrownBy(() -> take(torn, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("family in two stories");
    assertThatThrownBy(() -> take(List.of(new Placement("x", "s1", "f1")), List.of()))
        .hasMessageContaining("no article");
    assertThatThrownBy(() -> take(List.of(new Placement("n/1", "7", "f1")), List.of()))
        .hasMessageContaining("s:ID");
    take(found(), List.of());
    assertThatThrownBy(() -> take(found(), List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("stories already");
    try (Running running = Running.in(folder)) {
      assertThat(running.service.port()).isPositive();
      assertThatThrownBy(() -> take(found(), List.of())).hasMessageContaining("another service");
    }
  }

  @Test
  void a_running_service_is_looked_at_and_copied() throws Exception {
    Path copy = Files.createDirectory(folder.resolve("copy"));
    try (Running running = Running.in(folder)) {
      running.caller.post(
          "/articles", "{\"id\":\"a\",\"text\":\"" + BRIDGE + "\"}", "Prefer", "wait=60");
      try (Snapshot snapshot = archive().look()) {
        snapshot.copy(copy.resolve("twicetold.db"));
        assertThatThrownBy(() -> snapshot.copy(copy.resolve("twicetold.db")))
            .hasMessageContaining("already");
        assertThat(snapshot.faults()).isEmpty();
      }
    }
    try (Running again = Running.in(copy)) {
      assertThat(again.caller.get("/articles/a").json().path("story").asString()).isEqualTo("s1");
    }
  }

  @Test
  void where_nothing_is_that_is_said() {
    assertThatThrownBy(() -> archive().look()).hasMessageContaining("no such file");
  }
}
