package io.twicetold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvalCommandTest {

  private static final String ARTICLES =
      """
      {"id":"1","title":"Ferry sinks","text":"It sank at noon."}
      {"id":"2","title":"Ferry sinks","text":"It sank at noon."}
      {"id":"3","title":"Ferry sinks","text":"All are safe."}
      {"id":"4","title":"Rain","text":"It rained."}
      """;

  @TempDir private Path folder = Path.of("");
  private Stage stage = new Stage(folder, false);

  @BeforeEach
  void open() {
    stage = new Stage(folder, false);
  }

  private String pack(String name, String task, String gold) {
    stage.put(name + "/pack.json", "{\"name\":\"" + name + "\",\"task\":\"" + task + "\"}");
    stage.put(name + "/articles.jsonl", ARTICLES);
    stage.put(name + "/pairs.jsonl", "{\"a\":\"1\",\"b\":\"2\"}\n{\"a\":\"1\",\"b\":\"lost\"}\n");
    stage.put(name + "/gold.jsonl", gold);
    return stage.path(name);
  }

  private String copies() {
    return pack(
        "copies",
        "copies",
        "{\"id\":\"1\",\"group\":\"g\"}\n{\"id\":\"2\",\"group\":\"g\"}\n{\"id\":\"3\",\"group\":\"g\"}\n");
  }

  private String stories() {
    return pack(
        "stories",
        "stories",
        "{\"id\":\"1\",\"group\":\"g\"}\n{\"id\":\"2\",\"group\":\"g\"}\n{\"id\":\"3\",\"group\":\"g\"}\n");
  }

  @Test
  void asJsonEachTaskHasItsFigures() {
    String relations =
        pack("links", "relations", "{\"a\":\"1\",\"b\":\"2\",\"relation\":\"summary\"}\n");
    String kinds =
        pack("kinds", "relation-kinds", "{\"a\":\"1\",\"b\":\"2\",\"relation\":\"identical\"}\n");
    String likeness =
        pack(
            "likeness",
            "similarity",
            "{\"a\":\"1\",\"b\":\"2\",\"similarity\":3,\"languages\":\"en-en\"}\n");

    assertThat(stage.run("eval", "--json", copies(), stories(), relations, kinds, likeness))
        .isZero();

    assertThat(stage.out())
        .isEqualTo(
            """
            {"pack":"copies","articles":3,"missing":0,"gold_groups":1,"groups":2,"largest_group":2,"pairs":{"precision":1.0,"recall":0.3333,"f1":0.5},"bcubed":{"precision":1.0,"recall":0.5556,"f1":0.7143},"ari":0.0,"candidate_recall":1.0,"compared_an_article":1.75,"encoded_an_article":1.25,"intervals":{"pair precision":[1.0,1.0],"pair recall":[0.3333,0.3333],"pair F1":[0.5,0.5],"BCubed F1":[0.7143,0.7143]}}
            {"pack":"stories","articles":3,"missing":0,"gold_groups":1,"groups":1,"largest_group":3,"pairs":{"precision":1.0,"recall":1.0,"f1":1.0},"bcubed":{"precision":1.0,"recall":1.0,"f1":1.0},"ari":1.0,"candidate_recall":1.0,"compared_an_article":1.75,"encoded_an_article":1.25,"intervals":{"pair precision":[1.0,1.0],"pair recall":[1.0,1.0],"pair F1":[1.0,1.0],"BCubed F1":[1.0,1.0]}}
            {"pack":"links","pairs":{"precision":1.0,"recall":1.0,"f1":1.0},"direction_right":1,"labelled":{"near-copy":1},"candidate_recall":1.0,"compared_an_article":1.75,"encoded_an_article":1.25,"intervals":{"link precision":[1.0,1.0],"link recall":[1.0,1.0],"link F1":[1.0,1.0]}}
            {"pack":"kinds","pairs":1,"macro_f1":1.0,"kinds":{"near-copy":{"precision":1.0,"recall":1.0,"f1":1.0}},"direction_right":null,"table":{"identical":{"near-copy":1}},"intervals":{"macro F1":[1.0,1.0]}}
            {"pack":"likeness","pairs":1,"missing":0,"pearson":null,"by_language":{"en-en":null},"intervals":{}}
            """);
  }

  @Test
  void forPeopleThereAreBlocksWorstErrorsAndATable() {
    assertThat(stage.run("eval", copies(), stories())).isZero();

    assertThat(stage.out())
        .contains("copies (copies)\n  2 stories, 1 family\n")
        .contains(
            "  split g: 2 parts, 2 pairs wrong\n    f:1: 1 \"Ferry sinks It sank at noon.\"; 2")
        .endsWith(
            """
            pack                     precision    recall        F1  main figure
            copies                      1.0000    0.3333    0.5000  BCubed F1 0.7143
            stories                     1.0000    1.0000    1.0000  BCubed F1 1.0000
            """);
    assertThat(stage.err()).contains("copies: 4 articles in 1.0 s, 4.0 a second\n");
  }

  @Test
  void answersAreKeptInTheFormThatIsScored() {
    stage.run("eval", copies(), "--out", stage.path("answers"));

    assertThat(stage.content("answers/copies.jsonl"))
        .hasLineCount(4)
        .startsWith("{\"id\":\"1\",\"story\":\"s:Ferry sinks\",\"family\":\"f:1\"");
  }

  @Test
  void againstItsOwnRecordNothingMoves() {
    String record = stage.path("run.jsonl");
    stage.run("eval", copies(), stories(), "--record", record);

    assertThat(stage.run("eval", copies(), stories(), "--against", record)).isZero();

    assertThat(stage.out())
        .endsWith(
            """
            copies
              nothing moved
            stories
              nothing moved
            """);
    assertThat(stage.content("run.jsonl")).startsWith("{\"twicetold-evaluation\":1}\n");
  }

  @Test
  void whatMovedIsShownByPartWithAnInterval() {
    String record = stage.path("run.jsonl");
    stage.run("eval", copies(), "--record", record);
    String worse = stage.content("run.jsonl").replace("\"answer\":[0,0,1]", "\"answer\":[0,1,2]");
    stage.put("run.jsonl", worse.replace("\"candidate_recall\":1.0", "\"candidate_recall\":0.5"));

    stage.run("eval", copies(), "--against", record);

    assertThat(stage.out())
        .containsPattern("\\* all +pair recall +0\\.0000 -> 0\\.3333  \\+0\\.3333 \\(")
        .containsPattern("candidate recall +0\\.5000 -> 1\\.0000  \\+0\\.5000");
  }

  @Test
  void otherLabelsAreNotCompared() {
    String record = stage.path("run.jsonl");
    stage.run("eval", copies(), "--record", record);
    pack("copies", "copies", "{\"id\":\"1\",\"group\":\"h\"}\n");

    stage.run("eval", stage.path("copies"), stories(), "--against", record);

    assertThat(stage.out())
        .contains("copies\n  its labels are others now")
        .contains("stories\n  not recorded");
  }

  @Test
  void thePageShowsTheWorstErrorsOfEachKindEscaped() {
    String pack = copies();
    stage.put(
        "copies/articles.jsonl",
        """
        {"id":"1","title":"<script>alert(1)</script>","text":"It sank & stayed.","language":"he"}
        {"id":"2","title":"<script>alert(1)</script>","text":"It sank & stayed."}
        {"id":"3","title":"Ferry","text":"All are safe."}
        """);

    assertThat(stage.run("eval", pack, likeness(), "--html", stage.path("errors.html"))).isZero();

    assertThat(stage.content("errors.html"))
        .startsWith("<!doctype html>\n<html lang=\"en\">")
        .endsWith("</html>\n")
        .contains("<h3>wrongly apart, both of g</h3>")
        .contains("<h3>people: 3.00 of 3, score: 1.00 of 1</h3>")
        .contains("<div class=\"side\" lang=\"he\">")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("It sank &amp; stayed.")
        .contains("prefers-color-scheme: dark")
        .doesNotContain("<script")
        .doesNotContain("http");
  }

  private String likeness() {
    return pack(
        "likeness",
        "similarity",
        "{\"a\":\"1\",\"b\":\"2\",\"similarity\":3,\"languages\":\"en-en\"}\n");
  }

  @Test
  void labelsWithoutAPairHaveNoCandidateRecall() {
    String alone = pack("alone", "copies", "{\"id\":\"1\",\"group\":\"g\"}\n");

    assertThat(stage.run("eval", alone, "--json", "--record", stage.path("run.jsonl"))).isZero();

    assertThat(stage.out()).doesNotContain("candidate_recall").contains("compared_an_article");
    assertThat(stage.run("eval", alone, "--against", stage.path("run.jsonl"))).isZero();
    assertThat(stage.out()).endsWith("alone\n  nothing moved\n");
  }

  @Test
  void aFileThatIsNoRecordIsAFailureBeforeTheWork() {
    String other = stage.put("other.jsonl", "{}\n");

    assertThat(stage.run("eval", copies(), "--against", other)).isEqualTo(3);
    assertThat(stage.out()).isEmpty();
    assertThat(stage.err()).contains("other.jsonl: not an evaluation recorded by this version");
  }

  @Test
  void packsWithoutLabelsAreCountedAndPagesAreForLater() {
    String stream = pack("stream", "stream", "");
    stage.put("pages/pack.json", "{\"name\":\"pages\",\"task\":\"extraction\"}");
    stage.put("pages/gold.jsonl", "{\"id\":\"1\"}");

    assertThat(stage.run("eval", stream, stage.path("pages"))).isZero();

    assertThat(stage.out())
        .contains("stream (stream)\n  2 stories, 1 family\n")
        .contains("pages (extraction)\n  extraction is not for this version\n");
  }

  @Test
  void aFolderThatIsNoPackIsAFailureInOneLine() {
    assertThat(stage.run("eval", stage.path("nothing"))).isEqualTo(3);
    assertThat(stage.err()).isEqualTo("twicetold: nothing/pack.json: no such file or folder\n");
  }

  @Test
  void aPackWithoutItsArticlesIsAFailureInOneLine() {
    stage.put("bare/pack.json", "{\"name\":\"bare\",\"task\":\"copies\"}");
    stage.put("bare/gold.jsonl", "{\"id\":\"1\",\"group\":\"a\"}");
    assertThat(stage.run("eval", stage.path("bare"))).isEqualTo(3);
    assertThat(stage.err()).endsWith("bare/articles.jsonl: no such file or folder\n");
  }

  @Test
  void fewerThanNoErrorsAreWrongUsageBeforeTheWork() {
    assertThat(stage.run("eval", stage.path("nowhere"), "--worst", "-1")).isEqualTo(2);
    assertThat(stage.err()).startsWith("twicetold: --worst starts at 0, not -1\n");
  }

  @Test
  void aRecordThatIsCutOffIsNamedWithItsLine() {
    String record = stage.put("run.jsonl", "{\"twicetold\":1}\n{\"pack\":\"co");

    assertThat(stage.run("eval", copies(), "--against", record)).isEqualTo(3);
    assertThat(stage.err())
        .isEqualTo("twicetold: run.jsonl:2: broken JSON; is the file cut off?\n");
  }
}
