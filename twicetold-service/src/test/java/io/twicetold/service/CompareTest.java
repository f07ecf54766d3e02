package io.twicetold.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.Twicetold;
import io.twicetold.vector.Encoder;
import io.twicetold.vector.LanguageMeans;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two articles that are compared without being taken in. */
class CompareTest {

  private static final String GERMAN =
      "Am Dienstag starben zwei Menschen im Hafen, als ein Kran auf ihr Schiff stürzte.";
  private static final String ENGLISH =
      "On Tuesday two people died in the port when a crane fell over and hit their ship.";

  @TempDir Path folder = Path.of("");

  /** As near to the one language as to the other, so that what is told of an article decides. */
  private record Undecided() implements Encoder {

    static final LanguageMeans MEANS =
        new LanguageMeans(
            List.of("deu", "eng"), List.of(new float[] {1, 0, 0, 0}, new float[] {0, 1, 0, 0}));

    @Override
    public String version() {
      return "undecided";
    }

    @Override
    public int width() {
      return 4;
    }

    @Override
    public List<float[]> encode(List<String> texts) {
      return texts.stream().map(Undecided::vector).toList();
    }

    private static float[] vector(String text) {
      Random chance = new Random(text.hashCode());
      return new float[] {.6f, .6f, chance.nextFloat() - .5f, chance.nextFloat() - .5f};
    }
  }

  private Running running() throws Exception {
    Twicetold library = Twicetold.builder().encoder(new Undecided(), Undecided.MEANS).build();
    return Running.with(library, folder, Settings.BACKLOG);
  }

  private static String article(String text, String more) {
    return "{\"text\":\"" + text + "\"" + more + "}";
  }

  private static JsonNode compared(Running running, String a, String b) throws Exception {
    Caller.Reply reply = running.caller.post("/compare", "{\"a\":" + a + ",\"b\":" + b + "}");
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  @Test
  void the_language_is_told_where_none_is_declared() throws Exception {
    try (Running running = running()) {
      JsonNode told = compared(running, article(GERMAN, ""), article(ENGLISH, ""));
      JsonNode declared =
          compared(
              running,
              article(GERMAN, ",\"language\":\"de\""),
              article(ENGLISH, ",\"language\":\"en\""));
      JsonNode wrong =
          compared(
              running,
              article(GERMAN, ",\"language\":\"de\""),
              article(ENGLISH, ",\"language\":\"de\""));
      assertThat(told).isEqualTo(declared).isNotEqualTo(wrong);
    }
  }

  @Test
  void articles_without_an_id_go_by_their_place() throws Exception {
    try (Running running = running()) {
      JsonNode verdict = compared(running, article(ENGLISH, ""), article(ENGLISH + " More.", ""));
      assertThat(List.of(verdict.path("a").asString(), verdict.path("b").asString()))
          .containsExactlyInAnyOrder("a", "b");
      JsonNode named = compared(running, article(ENGLISH, ",\"id\":\"b\""), article(GERMAN, ""));
      assertThat(List.of(named.path("a").asString(), named.path("b").asString()))
          .containsExactlyInAnyOrder("b", "b (2)");
    }
  }
}
