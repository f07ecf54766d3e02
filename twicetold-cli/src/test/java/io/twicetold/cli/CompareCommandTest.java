package io.twicetold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompareCommandTest {

  @TempDir private Path folder = Path.of("");
  private Stage stage = new Stage(folder, false);

  @BeforeEach
  void open() {
    stage = new Stage(folder, false);
  }

  @Test
  void twoFilesAreShownSideBySide() {
    String a = stage.put("one.txt", "Ferry sinks\n\nIt sank at noon.");
    String b = stage.put("other.txt", "It sank at noon.");

    assertThat(stage.run("compare", a, b)).isZero();

    assertThat(stage.out())
        .isEqualTo(
            """
            near-copy
              a  one  Ferry sinks
              b  other

              confidence                 0.90
              one made from the other    1.00
              the same story             1.00
              likeness                   1.00

                                          characters   words   meaning
              share of a said in b              1.00    1.00      1.00
              share of b said in a              1.00    1.00      1.00

            same characters, 1.00
            It sank at noon.                                 | It sank at noon.

            - as simple as that
            """);
  }

  @Test
  void asJsonTheVerdictIsOneLine() {
    String a = stage.put("one.txt", "It sank at noon.");
    String b = stage.put("other.txt", "It rained.");

    assertThat(stage.run("compare", a, b, "--json")).isZero();

    assertThat(stage.out())
        .isEqualTo(
            """
            {"a":"one","b":"other","relation":"related","directed":false,"score":0.3333,"confidence":0.9,"descent":0.3333,"story":0.3333,"coverage":{"a_in_b":{"characters":0.3333,"words":0.3333,"meaning":0.3333},"b_in_a":{"characters":0.3333,"words":0.3333,"meaning":0.3333}},"passages":[],"reasons":["as simple as that"]}
            """);
  }

  @Test
  void filesOfOneNameAreToldApartByTheirPaths() {
    String a = stage.put("a/x.txt", "It sank at noon.");
    String b = stage.put("b/x.txt", "It rained.");

    stage.run("compare", a, b, "--json");
    stage.run("compare", a, a, "--json");

    assertThat(stage.out())
        .contains("\"a\":\"" + a + "\",\"b\":\"" + b + "\"")
        .contains("\"a\":\"" + a + "\",\"b\":\"" + a + " (2)\"");
  }

  @Test
  void aFileWithSeveralArticlesIsWrongUsage() {
    String a = stage.put("a.jsonl", "{\"text\":\"One thing\"}\n{\"text\":\"Another\"}\n");

    assertThat(stage.run("compare", a, a)).isEqualTo(2);
    assertThat(stage.err()).contains("a.jsonl holds 2 articles; use --articles and --pairs");
  }

  @Test
  void nothingToCompareIsAFailure() {
    String a = stage.put("a.txt", "Some words.");

    assertThat(stage.run("compare", a, stage.path("b.txt"))).isEqualTo(3);
    assertThat(stage.err())
        .isEqualTo(
            """
            twicetold: b.txt: no such file or folder
            """);
  }

  @Test
  void whereNothingIsComparedAnOldVerdictStays() {
    String a = stage.put("a.jsonl", "{\"id\":1,\"text\":\"Words\"}\n{\"id\":2,\"text\":\"Wine\"}");
    String empty = stage.put("b.txt", "");
    String out = stage.put("v.jsonl", "before");

    assertThat(stage.run("compare", empty, a, "--out", out)).isEqualTo(2);
    assertThat(stage.run("compare", empty, stage.put("c.txt", "Words."), "--out", out))
        .isEqualTo(3);
    assertThat(stage.run("compare", "--articles", a, "--pairs", stage.path("nope"), "--out", out))
        .isEqualTo(3);

    assertThat(stage.content("v.jsonl")).isEqualTo("before");
    assertThat(stage.err()).contains("nothing to compare\n", "nope: no such file or folder\n");
  }

  @Test
  void listedPairsGiveALineEachAndUnknownOnesAreRejected() {
    String articles =
        stage.put(
            "articles.jsonl",
            """
            {"id":"1","text":"It sank 𝄞 at noon."}
            {"id":"2","text":"It sank 𝄞 at noon."}
            {"id":"3","text":"It rained."}
            """);
    String pairs =
        stage.put(
            "pairs.jsonl",
            """
            {"a":"3","b":"1"}
            {"a":"1","b":"9"}
            {"a":"2","b":"1"}
            """);

    int code =
        stage.run(
            "compare", "--articles", articles, "--pairs", pairs, "--out", stage.path("v.jsonl"));

    assertThat(code).isEqualTo(1);
    assertThat(stage.content("v.jsonl").lines())
        .satisfiesExactly(
            line ->
                assertThat(line).startsWith("{\"a\":\"3\",\"b\":\"1\",\"relation\":\"related\""),
            line ->
                assertThat(line)
                    .startsWith("{\"a\":\"2\",\"b\":\"1\",\"relation\":\"near-copy\"")
                    .contains(
                        "\"passages\":[{\"a\":{\"start\":0,\"end\":18,\"exact\":\"It sank 𝄞 at"
                            + " noon.\"},\"b\":{\"start\":0,\"end\":18,\"exact\":\"It sank 𝄞 at"
                            + " noon.\"},\"level\":\"characters\"}]"));
    assertThat(stage.err()).contains("pairs.jsonl:2 (offset 18): b: no article has the id \"9\"");
  }

  @Test
  void withoutAFilePairsGoToStandardOutput() {
    String articles =
        stage.put("a.jsonl", "{\"id\":1,\"text\":\"Words\"}\n{\"id\":2,\"text\":\"Wine\"}");
    String pairs = stage.put("p.jsonl", "{\"a\":1,\"b\":2}");

    assertThat(stage.run("compare", "--articles", articles, "--pairs", pairs)).isZero();
    assertThat(stage.out()).hasLineCount(1).startsWith("{\"a\":\"1\",\"b\":\"2\"");
  }
}
