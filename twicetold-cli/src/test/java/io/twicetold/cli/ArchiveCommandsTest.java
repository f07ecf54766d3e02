package io.twicetold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service remembers goes in and comes out again. */
final class ArchiveCommandsTest {

  private static final String ARTICLES =
      """
      {"id":"a","title":"One","text":"Some words.","language":"en"}
      {"id":"b","title":"Two","text":"Other words."}
      {"id":"c","title":"Three","text":"More words."}
      """;

  private static final String GROUPED =
      """
      {"id":"a","story":"s:a","family":"f:a","language":"en"}
      {"id":"b","story":"s:a","family":"f:b","language":null}
      """;

  @TempDir private Path folder = Path.of("");

  private String articles = "";
  private String grouped = "";

  @BeforeEach
  void write() {
    Stage stage = new Stage(folder, false);
    articles = stage.put("articles.jsonl", ARTICLES);
    grouped = stage.put("grouped.jsonl", GROUPED);
  }

  private Stage imported(String data) {
    Stage stage = new Stage(folder, false);
    String yes = stage.put("yes.csv", "a,c\n");
    String[] take = {
      "import", "--data", stage.path(data), "--grouped", grouped, "--together", yes, articles
    };
    assertThat(stage.run(take)).as(stage.err()).isZero();
    assertThat(stage.err()).contains("3 articles in 1 known story");
    return stage;
  }

  @Test
  void whatGoesInComesOut() throws IOException {
    Stage stage = imported("data");
    String[] export = {
      "export",
      "--data",
      stage.path("data"),
      "--out",
      stage.path("out.jsonl"),
      "--grouped",
      stage.path("places.jsonl"),
      "--together",
      stage.path("together.jsonl"),
      "--apart",
      stage.path("apart.jsonl"),
      "--forwarding",
      stage.path("ended.jsonl")
    };
    assertThat(stage.run(export)).as(stage.err()).isZero();
    assertThat(stage.content("out.jsonl").lines()).hasSize(3);
    assertThat(stage.content("places.jsonl").lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("{\"id\":\"a\",\"story\":\"s:a\",\"family\":\"f:a\"");
    assertThat(stage.content("together.jsonl"))
        .startsWith("{\"a\":\"a\",\"b\":\"c\",\"level\":\"story\",\"by\":\"import\"");
    String decided =
        """
        {"a":"a","b":"c","level":"story","by":"ada","why":"one, event","at":"2026-02-03T04:05:06Z"}
        """;
    stage.put("together.jsonl", decided);
    String unsigned = decided.replace("\"c\"", "\"b\"").replace("\"ada\"", "\"\"");
    stage.put("apart.jsonl", unsigned);
    String ended =
        """
        {"id":"s3","ended":true,"mergedInto":["s:a"],"splitInto":[]}
        {"id":"f2","ended":true,"mergedInto":[],"splitInto":[]}
        """;
    stage.put("ended.jsonl", ended);
    String[] again = {
      "import",
      "--data",
      stage.path("again"),
      "--grouped",
      stage.path("places.jsonl"),
      "--together",
      stage.path("together.jsonl"),
      "--apart",
      stage.path("apart.jsonl"),
      "--forwarding",
      stage.path("ended.jsonl"),
      stage.path("out.jsonl")
    };
    assertThat(stage.run(again)).as(stage.err()).isZero();
    export[2] = stage.path("again");
    assertThat(stage.run(export)).as(stage.err()).isZero();
    assertThat(stage.content("together.jsonl")).isEqualTo(decided);
    assertThat(stage.content("apart.jsonl")).isEqualTo(unsigned);
    assertThat(stage.content("ended.jsonl").lines())
        .containsExactlyInAnyOrderElementsOf(ended.lines().toList());
    assertThat(stage.run("verify", "--data", stage.path("again"))).isZero();
    assertThat(stage.out()).endsWith("all is well\n");
  }

  @Test
  void aCopyIsWholeAndOverwritesNothing() throws IOException {
    Stage stage = imported("data");
    Files.createDirectories(folder.resolve("copy"));
    String[] backup = {"backup", "--data", stage.path("data"), stage.path("copy/twicetold.db")};
    assertThat(stage.run(backup)).as(stage.err()).isZero();
    assertThat(stage.run("verify", "--data", stage.path("copy"))).isZero();
    assertThat(stage.run(backup)).isEqualTo(3);
    assertThat(stage.err()).contains("copy/twicetold.db: there is such a file already");
  }

  @Test
  void whatIsDamagedIsSaid() throws IOException {
    Stage stage = imported("data");
    Path file = folder.resolve("data/twicetold.db");
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, bytes.length - 4096, bytes.length, (byte) 0x5a);
    Files.write(file, bytes);
    assertThat(stage.run("verify", "--data", stage.path("data"))).isEqualTo(1);
    assertThat(stage.out()).doesNotContain("all is well");
  }

  @Test
  void whatIsNoStoreAtAllIsSaid() throws IOException {
    Stage stage = imported("data");
    byte[] noise = new byte[8192];
    Arrays.fill(noise, (byte) 0x5a);
    Files.write(folder.resolve("data/twicetold.db"), noise);
    assertThat(stage.run("verify", "--data", stage.path("data"))).isEqualTo(1);
    assertThat(stage.out()).contains("the store is damaged");
  }

  @Test
  void linesThatSayNothingAreRejectedAndSoArePlacesOfNoArticle() {
    Stage stage = new Stage(folder, false);
    String bad =
        stage.put(
            "bad.jsonl",
            GROUPED
                + "no json\n{\"id\":\"x\"}\n"
                + "{\"id\":\"z\",\"story\":\"s:z\",\"family\":\"f:z\"}\n");
    String[] take = {"import", "--data", stage.path("data"), "--grouped", bad, articles};
    assertThat(stage.run(take)).isEqualTo(1);
    assertThat(stage.err())
        .contains("bad.jsonl:3 (offset 112): expected", "bad.jsonl:4", "no article has the id: z");
  }

  @Test
  void whereNoServiceWasThatIsSaid() {
    Stage stage = new Stage(folder, false);
    assertThat(stage.run("verify", "--data", stage.path("nowhere"))).isEqualTo(3);
    assertThat(stage.err()).contains("nowhere/twicetold.db: no such file");
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  @Test
  void an_article_that_declares_no_language_is_kept_so_and_told_in_what_is_grouped() {
    Stage stage = new Stage(folder, false);
    String text =
        "{\"id\":\"a\",\"title\":\"Seals\",\"text\":\"The harbour wardens counted 412 grey seals"
            + " on Saturday, the highest number since the count began.\"}\n";
    String sent = stage.put("sent.jsonl", text);
    String places =
        stage.put("told.jsonl", "{\"id\":\"a\",\"story\":\"s:a\",\"family\":\"f:a\"}\n");
    String data = stage.path("kept");
    assertThat(stage.run("import", "--data", data, "--grouped", places, sent)).isZero();
    String out = stage.path("out.jsonl");
    String told = stage.path("places.jsonl");
    assertThat(stage.run("export", "--data", data, "--out", out, "--grouped", told)).isZero();
    assertThat(stage.content("out.jsonl"))
        .contains("412 grey seals", "\"language\":null")
        .doesNotContain("languageSource");
    assertThat(stage.content("places.jsonl")).contains("\"language\":\"en\"");
  }
}
