package io.twicetold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ExplainCommandTest {

  private static final String ARTICLES =
      """
      {"id":"a","title":"Ferry sinks","text":"It sank at noon."}
      {"id":"b","title":"Ferry sinks","text":"It sank at noon."}
      {"id":"c","title":"Rain","text":"It rained."}
      """;

  @TempDir private Path folder = Path.of("");
  private Stage stage = new Stage(folder, false);

  @BeforeEach
  void open() {
    stage = new Stage(folder, false);
  }

  @Test
  void forPeopleItSaysWhatSpeaksForAndAgainstWhatWouldTurnItAndWhatHoldsIt() {
    assertThat(stage.run("explain", "a", "b", "--in", stage.put("in.jsonl", ARTICLES))).isZero();

    assertThat(stage.out())
        .startsWith(
            """
            a and b: one family
              a  s:Ferry sinks, f:a
              b  s:Ferry sinks, f:a
              compared because of shared-words, near-openings
              decided: a and b together in one story
            """)
        .contains("same characters, 1.00")
        .endsWith(
            """
            one made from the other? 0.63 (unsure)
              before   -1.00  anything was found
              for      +2.00  statements said by the other, larger way: 50 %
              against  -0.50  likeness of the leads: not measured
              would turn to 0.38 with statements said by the other, larger way at 25 % instead of 50 %
              beside the texts around them: 1.00

            one event? 0.63 (unsure)
              before   -1.00  anything was found
              for      +2.00  statements said by the other, larger way: 50 %
              against  -0.50  likeness of the leads: not measured
              would turn to 0.38 with statements said by the other, larger way at 25 % instead of 50 %
              beside the texts around them: 1.00

            numbers that agree: 17
            numbers of a alone: none
            numbers of b alone: 4, 5

            one family
              their clusters met at a mean of 0.750; a cut above it, not 0.50, would part them
              strongest chain: a -0.88- third -0.75- b
              weakest link: third -0.75- b

            not one story
              nothing links them
            """);
  }

  @Test
  void asJsonItIsOneObject() {
    String in = stage.put("in.jsonl", ARTICLES);

    stage.run("explain", "a", "b", "--format", "jsonl", "--in", in);

    JsonNode line = JsonMapper.builder().build().readTree(stage.out());
    assertThat(stage.out()).hasLineCount(1);
    assertThat(line.at("/a/family").asString()).isEqualTo("f:a");
    assertThat(line.at("/routes/1").asString()).isEqualTo("near-openings");
    assertThat(line.at("/verdict/relation").asString()).isEqualTo("near-copy");
    assertThat(line.at("/why_descent/evidence/0/weight").asDouble()).isEqualTo(2);
    assertThat(line.at("/why_descent/turn/wanted").asString()).isEqualTo("25 %");
    assertThat(line.at("/family/weakest/2").asDouble()).isEqualTo(0.75);
    assertThat(line.at("/story/mean").isNull()).isTrue();
  }

  @Test
  void anIdThatNoArticleHasIsAFailureBeforeTheWork() {
    assertThat(stage.run("explain", "a", "z", "--in", stage.put("in.jsonl", ARTICLES)))
        .isEqualTo(3);
    assertThat(stage.err()).isEqualTo("twicetold: no article has the id z\n");
  }

  @Test
  void withoutACollectionItIsWrongUsage() {
    assertThat(stage.run("explain", "a", "b")).isEqualTo(2);
  }

  @Test
  void idsStandWhereTheyLike() {
    String in = stage.put("in.jsonl", ARTICLES);
    String more = stage.put("more.jsonl", "{\"id\":\"d\",\"text\":\"Wine.\"}");

    assertThat(stage.run("explain", "--in", in, "a", "b")).isZero();
    assertThat(stage.run("explain", "a", "--in", in, "b")).isZero();
    assertThat(stage.run("explain", "--in", in, "--format", "text", "a", "b")).isZero();
    String said = stage.out();
    assertThat(stage.run("explain", "d", "a", "--in", in, more)).isZero();

    assertThat(said.split("a and b: one family", -1)).hasSize(4);
    assertThat(stage.out()).contains("d and a: ");
  }

  @Test
  void moreOrLessThanTwoIdsAreWrongUsage() {
    String in = stage.put("in.jsonl", ARTICLES);

    assertThat(stage.run("explain", "a", "b", "c", "--in", in)).isEqualTo(2);
    assertThat(stage.run("explain", "a", "--in", in)).isEqualTo(2);
    assertThat(stage.err()).contains("expected the ids of two articles");
  }
}
