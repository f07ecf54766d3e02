package io.twicetold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GroupCommandTest {

  private static final String ARTICLES =
      """
      {"id":"b","title":"Ferry sinks","text":"It sank at noon.","language":"en","desk":"sea"}
      {"id":"a","title":"Ferry sinks","text":"It sank at noon.","published":"2026-03-01"}
      {"id":"c","title":"Ferry sinks","text":"All are safe.","published":"2026-03-02","id2":[1]}
      {"id":"d","title":"Rain","text":"It rained.","story":"mine","more":{"x":"ü"}}
      """;

  private static final String GROUPED =
      """
      {"id":"a","story":"s:Ferry sinks","family":"f:a","language":null,"relation":null,"source":null,"confidence":null}
      {"id":"b","story":"s:Ferry sinks","family":"f:a","language":"en","relation":"near-copy","source":"a","confidence":0.8765,"desk":"sea"}
      {"id":"c","story":"s:Ferry sinks","family":"f:c","language":null,"relation":null,"source":null,"confidence":null,"id2":[1]}
      {"id":"d","story":"s:Rain","family":"f:d","language":null,"relation":null,"source":null,"confidence":null,"more":{"x":"ü"}}
      """;

  @TempDir private Path folder = Path.of("");
  private Stage stage = new Stage(folder, false);

  @BeforeEach
  void open() {
    stage = new Stage(folder, false);
  }

  @Test
  void inAPipeGroupedLinesGoOutAndASummaryToTheSide() {
    assertThat(stage.run("group", stage.put("in.jsonl", ARTICLES))).isZero();

    assertThat(stage.out()).isEqualTo(GROUPED);
    assertThat(stage.err())
        .isEqualTo(
            """
            4 articles, 2 stories, 1 family
            7 pairs compared, 5 statements encoded, 2 pairs cut off by caps
            """);
  }

  @Test
  void filesTakeTheLinesOfEachKind() {
    String in = stage.put("in.jsonl", ARTICLES);
    int code =
        stage.run(
            "group",
            in,
            "--out",
            stage.path("g.jsonl"),
            "--relations",
            stage.path("r.jsonl"),
            "--stories",
            stage.path("s.jsonl"));

    assertThat(code).isZero();
    assertThat(stage.out()).isEmpty();
    assertThat(stage.content("g.jsonl")).isEqualTo(GROUPED);
    assertThat(stage.content("s.jsonl"))
        .isEqualTo(
            """
            {"story":"s:Ferry sinks","families":[{"family":"f:a","origin":"a","members":["a","b"]},{"family":"f:c","origin":"c","members":["c"]}],"reports":3,"representative":"a","first":"2026-03-01T00:00:00Z","last":"2026-03-02T00:00:00Z","independent":2}
            {"story":"s:Rain","families":[{"family":"f:d","origin":"d","members":["d"]}],"reports":1,"representative":"d","first":null,"last":null,"independent":1}
            """);
    assertThat(stage.content("r.jsonl"))
        .startsWith("{\"a\":\"a\",\"b\":\"b\",\"relation\":\"near-copy\",\"directed\":false,")
        .hasLineCount(1);
    assertThat(files()).containsExactly("g.jsonl", "in.jsonl", "r.jsonl", "s.jsonl");
  }

  @Test
  void theReportIsOnePageWithTheStories() {
    String in = stage.put("in.jsonl", ARTICLES);

    assertThat(stage.run("group", in, "--out", stage.path("g"), "--report", stage.path("r.html")))
        .isZero();

    Document page = Jsoup.parse(stage.content("r.html"));
    assertThat(page.select("section.story h2").eachText()).containsExactly("Ferry sinks");
    assertThat(page.select("section.story details summary").eachText())
        .containsExactly("What Ferry sinks shares with its source");
    assertThat(files()).containsExactly("g", "in.jsonl", "r.html");
  }

  @Test
  void onATerminalATableIsDrawnAndTheBarIsTakenAway() {
    stage = new Stage(folder, true);

    assertThat(stage.run("group", stage.put("in.jsonl", ARTICLES))).isZero();

    assertThat(stage.out())
        .isEqualTo(
            """
            Ferry sinks
              3 reports, 2 independent | en | 2026-03-01 to 2026-03-02
              family of 2
                a                 Ferry sinks                                 origin
                b                 Ferry sinks                                 near-copy 0.88 ← a
              1 single report: c

            1 report stands alone
            """);
    assertThat(stage.err()).contains("\rreading").contains("\r\u001b[K4 articles, 2 stories");
  }

  @Test
  void aFormatThatIsAskedForIsPrinted() {
    String in = stage.put("in.jsonl", ARTICLES);

    stage.run("group", in, "--format", "table");

    assertThat(stage.out()).startsWith("Ferry sinks\n");
  }

  @Test
  void rejectionsAreListedCountedAndKept() {
    String in = stage.put("in.jsonl", "{\n".repeat(25) + ARTICLES);
    int code = stage.run("group", in, "--rejected", stage.path("rejected.jsonl"));

    assertThat(code).isEqualTo(1);
    assertThat(stage.out()).isEqualTo(GROUPED);
    assertThat(stage.err())
        .contains("25 rejections:\n  in.jsonl:1 (offset 0): broken JSON at column 2")
        .contains("\n  in.jsonl:20 (offset 38): broken")
        .doesNotContain("in.jsonl:21 ")
        .endsWith("  and 5 more; in all\n  25 x broken JSON at column N\n");
    assertThat(stage.content("rejected.jsonl").lines())
        .hasSize(25)
        .first()
        .asString()
        .startsWith("{\"source\":\"" + in + ":1\",\"offset\":0,\"reason\":\"broken JSON")
        .endsWith(",\"beginning\":\"{\"}");
  }

  @Test
  void fieldsAreFoundUnderTheNamesThatAreSaid() {
    String in = stage.put("in.csv", "nr,story\na,It sank at noon.\n");

    assertThat(stage.run("group", in, "--map", "text=story", "--map", "id=nr")).isZero();

    assertThat(stage.out()).startsWith("{\"id\":\"a\",");
  }

  @Test
  void aFieldThatNobodyKnowsIsWrongUsage() {
    assertThat(stage.run("group", stage.path("in.csv"), "--map", "words=story")).isEqualTo(2);

    assertThat(stage.err())
        .startsWith(
            "twicetold: --map: no field is called \"words\"; expected id, title, text, url,");
  }

  @Test
  void aDashReadsStandardInput() {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(ARTICLES.getBytes(StandardCharsets.UTF_8)));
      assertThat(stage.run("group", "-")).isZero();
    } finally {
      System.setIn(before);
    }
    assertThat(stage.out()).isEqualTo(GROUPED);
  }

  @Test
  void whatRejectionsQuoteCannotMoveTheCursor() {
    String in =
        stage.put(
            "in.jsonl", "{\"id\":\"x\",\"text\":\"One\"}\n{\"id\":\"x\",\"text\":\"2\u202E2\"}");
    stage.run("group", in, stage.path("a\u001b[31m.txt"));

    assertThat(stage.err()).contains("a<U+001B>[31m.txt").doesNotContain("\u001b");
  }

  @Test
  void noArticlesNeedNoEngine() {
    int code =
        stage.run(
            OutputStream.nullOutputStream(),
            (options, progress) -> {
              throw new IllegalStateException("not needed");
            },
            "group",
            stage.put("in.txt", ""),
            stage.path("nowhere"),
            "--out",
            stage.path("g.jsonl"));

    assertThat(code).isEqualTo(1);
    assertThat(stage.content("g.jsonl")).isEmpty();
    assertThat(stage.err()).contains("nowhere (offset 0): no such file or folder");
  }

  @Test
  void inputsThatAreNotThereLeaveAnOldResultAsItWas() {
    String out = stage.put("g.jsonl", "before");

    assertThat(stage.run("group", stage.path("nowhere"), "--out", out)).isEqualTo(1);
    assertThat(stage.run("group", stage.path("no*"), stage.path("x"), "--out", out)).isEqualTo(1);
    assertThat(stage.run("extract", stage.path("nowhere"), "--out", out)).isEqualTo(1);

    assertThat(stage.content("g.jsonl")).isEqualTo("before");
    assertThat(stage.err())
        .isEqualTo(
            """
            twicetold: nowhere: no such file or folder
            twicetold: no*: no file matches the pattern; nor can any other input be opened
            twicetold: nowhere: no such file or folder
            """);
  }

  @Test
  void aRunThatFailsLeavesFilesAsTheyWere() {
    stage.put("g.jsonl", "what was there");
    int code =
        stage.run(
            OutputStream.nullOutputStream(),
            (options, progress) -> {
              throw new IllegalStateException("the model\nis broken");
            },
            "group",
            stage.put("in.jsonl", ARTICLES),
            "--out",
            stage.path("g.jsonl"),
            "--stories",
            stage.path("s.jsonl"));

    assertThat(code).isEqualTo(3);
    assertThat(stage.err()).isEqualTo("twicetold: the model is broken\n");
    assertThat(stage.content("g.jsonl")).isEqualTo("what was there");
    assertThat(files()).containsExactly("g.jsonl", "in.jsonl");
  }

  @Test
  void aPlaceThatCannotBeWrittenShowsBeforeTheWork() {
    int code =
        stage.run(
            OutputStream.nullOutputStream(),
            (options, progress) -> {
              throw new IllegalStateException("too late");
            },
            "group",
            stage.put("in.jsonl", ARTICLES),
            "--out",
            stage.path("missing/g.jsonl"));

    assertThat(code).isEqualTo(3);
    assertThat(stage.err()).endsWith("missing: no such file or folder\n").hasLineCount(1);
  }

  @Test
  void aReaderThatLeavesEndsTheRunQuietly() {
    String in = stage.put("in.jsonl", ARTICLES);

    int code = stage.run(failing("Broken pipe"), (o, p) -> new FakeEngine(), "group", in);

    assertThat(code).isZero();
    assertThat(stage.err()).isEmpty();
  }

  @Test
  void aFullDiskBehindStandardOutputIsAFailure() {
    String in = stage.put("in.jsonl", ARTICLES);

    int code =
        stage.run(failing("No space left on device"), (o, p) -> new FakeEngine(), "group", in);

    assertThat(code).isEqualTo(3);
    assertThat(stage.err())
        .isEqualTo("twicetold: cannot write standard output: No space left on device\n");
  }

  @Test
  void verboseShowsWhereAnErrorCameFrom() {
    String in = stage.put("in.jsonl", ARTICLES);

    stage.run(failing("No space left"), (o, p) -> new FakeEngine(), "group", in, "--verbose");

    assertThat(stage.err()).contains("\tat io.twicetold.cli.");
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }

  private List<String> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static final String DOUBTFUL =
      """
      {"id":"b","title":"Perhaps rain","text":"It may rain.","published":"2026-03-02"}
      {"id":"a","title":"Perhaps rain","text":"It may rain.","published":"2026-03-01"}
      """;

  @Test
  void whatIsUnsureIsListedMarkedAndCounted() {
    stage = new Stage(folder, true);

    stage.run("group", stage.put("in.jsonl", DOUBTFUL), "--unsure", stage.path("unsure.jsonl"));

    assertThat(stage.content("unsure.jsonl"))
        .isEqualTo(
            """
            {"a":"a","b":"b","level":"family","probability":0.625,"together":true,"articles":2,"value":1.5}
            """);
    assertThat(stage.out()).contains("unsure: near-copy 0.88 ← a");
    assertThat(stage.err()).contains("1 pair unsure; --unsure FILE lists what to ask");
  }

  @Test
  void decisionsInAnotherCharsetAreSaidToBe() throws IOException {
    Path file = folder.resolve("yes.csv");
    Files.write(file, new byte[] {'a', ',', (byte) 0xE9, '\n'});
    assertThat(stage.run("group", stage.put("in.jsonl", ARTICLES), "--together", file.toString()))
        .isEqualTo(3);
    assertThat(stage.err()).contains("yes.csv: not UTF-8");
  }

  @Test
  void decisionsThatAreNotHonouredOrUnderstoodAreRejectedWhereTheyStand() {
    String together =
        stage.put(
            "yes.csv",
            """
            # a note
            a,b
            "a","c",family
            {"a":"a","b":"d","level":"story"}
            a
            a,a
            a,b,planet
            {"a":[],"b":"d"}
            """);
    String apart = stage.put("no.csv", "\nb,a\n");

    int code =
        stage.run(
            "group",
            stage.put("in.jsonl", ARTICLES),
            "--together",
            together,
            "--apart",
            apart,
            "--rejected",
            stage.path("rejected.jsonl"));

    assertThat(code).isEqualTo(1);
    assertThat(stage.out()).isEqualTo(GROUPED);
    assertThat(stage.err())
        .contains(
            """
            5 rejections:
              yes.csv:5 (offset 62): expected idA,idB or idA,idB,family or {"a", "b", "level"}
              yes.csv:6 (offset 64): a decision is about two articles, not a alone
              yes.csv:7 (offset 68): neither family nor story: planet
              yes.csv:8 (offset 79): expected idA,idB or idA,idB,family or {"a", "b", "level"}
              no.csv:2 (offset 1): a and b apart in two stories: the two say the same line by line
            """);
    assertThat(stage.content("rejected.jsonl")).hasLineCount(5);
  }

  @Test
  void aDecisionFileThatIsNotThereIsAFailure() {
    assertThat(
            stage.run(
                "group", stage.put("in.jsonl", ARTICLES), "--apart", stage.path("nothing.csv")))
        .isEqualTo(3);
    assertThat(stage.err()).contains("nothing.csv: no such file or folder");
  }

  @Test
  void aMisspeltMemberMakesNoOtherDecision() {
    String apart = stage.put("no.jsonl", "{\"a\":\"b\",\"b\":\"c\",\"lvel\":\"family\"}\n");

    assertThat(stage.run("group", stage.put("in.jsonl", ARTICLES), "--apart", apart)).isEqualTo(1);
    assertThat(stage.err())
        .contains(
            "no.jsonl:1 (offset 0): no member is called \"lvel\";"
                + " expected a, b, level, by, why, at\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unsure.jsonl", "unsure.csv", "unsure.tsv"})
  void whatIsUnsureCanBeHandedBackAsDecided(String name) {
    String in = stage.put("in.jsonl", DOUBTFUL.replace("\"a\"", "\"=a, 1\""));

    assertThat(stage.run("group", in, "--unsure", stage.path(name))).isZero();
    assertThat(stage.content(name)).contains("=a, 1");
    assertThat(stage.run("group", in, "--together", stage.path(name))).isZero();
    stage.run("group", in, "--apart", stage.path(name));
    assertThat(stage.err()).contains("apart in two families").doesNotContain("expected");
  }

  @Test
  void rowsUnderAHeaderAreReadByTheirNames() {
    String apart = stage.put("no.csv", "a,b,by,level\nb,c,me,family\nb,d,me,planet\nb,d\nb,d,,\n");

    assertThat(stage.run("group", stage.put("in.jsonl", ARTICLES), "--apart", apart)).isEqualTo(1);
    assertThat(stage.err())
        .contains(
            """
            4 rejections:
              no.csv:3 (offset 27): neither family nor story: planet
              no.csv:4 (offset 41): expected 4 cells under the header
              no.csv:2 (offset 13): b and c apart in two families: the two say the same line by line
              no.csv:5 (offset 45): b and d apart in two stories: the two say the same line by line
            """);
  }

  @Test
  void aNameThatNothingHasIsTold() {
    String in = stage.put("in.csv", "id,story,desk\na,It sank at noon.,sea\n");

    assertThat(stage.run("group", in, "--map", "text=story", "--map", "title=nosuch")).isZero();
    assertThat(stage.err()).startsWith("--map: nothing read has a field nosuch\n1 article, ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text=",
        "text",
        "text=a --map text=b",
        "text=a --map title=a",
        "text=a=b --map x"
      })
  void aNameThatIsEmptyOrSaidTwiceIsWrongUsage(String names) {
    String command = "group " + stage.put("in.jsonl", ARTICLES) + " --map " + names;

    assertThat(stage.run(command.split(" "))).isEqualTo(2);
    assertThat(stage.err()).startsWith("twicetold: --map: ");
  }
}
