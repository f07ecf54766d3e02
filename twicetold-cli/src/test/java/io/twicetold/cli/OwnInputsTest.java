package io.twicetold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run reads is never replaced by what it writes. */
final class OwnInputsTest {

  private static final String ARTICLE = "{\"id\":\"a\",\"text\":\"It sank at noon.\"}\n";

  @TempDir private Path folder = Path.of("");
  private Stage stage = new Stage(folder, false);

  @BeforeEach
  void open() {
    stage = new Stage(folder, false);
    stage.put("one.jsonl", ARTICLE);
    stage.put("other.txt", "It rained.");
    stage.put("pairs.jsonl", "");
    stage.put("yes.csv", "a,b\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "group one.jsonl --out one.jsonl",
        "group other.txt one.jsonl --rejected one.jsonl",
        "group other.txt ./sub/../one.jsonl --relations one.jsonl",
        "group one.jsonl --together yes.csv --unsure yes.csv",
        "compare one.jsonl other.txt --out other.txt",
        "compare --articles one.jsonl --pairs pairs.jsonl --out one.jsonl",
        "compare --articles one.jsonl --pairs pairs.jsonl --out pairs.jsonl",
        "explain a b --in one.jsonl --rejected one.jsonl",
        "extract one.jsonl --out one.jsonl",
        "import one.jsonl --grouped yes.csv --rejected yes.csv",
      })
  void isRefusedBeforeTheWork(String command) throws IOException {
    Files.createDirectories(folder.resolve("sub"));

    assertThat(run(command)).isEqualTo(2);
    assertThat(stage.err()).contains(" is read, and writing it would replace what is read\n");
    assertThat(stage.content("one.jsonl")).isEqualTo(ARTICLE);
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void linksAreSeenThrough() throws IOException {
    Files.createSymbolicLink(folder.resolve("soft"), folder.resolve("one.jsonl"));
    Files.createLink(folder.resolve("hard"), folder.resolve("one.jsonl"));

    assertThat(run("group soft --out one.jsonl")).isEqualTo(2);
    assertThat(run("group one.jsonl --out soft")).isEqualTo(2);
    assertThat(run("group hard --out one.jsonl")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"news", "news/*"})
  void whatIsWrittenIntoAFolderIsNotReadFromIt(String input) {
    stage.put("news/a.jsonl", ARTICLE);
    String command =
        "group " + input + " --out news/g.jsonl --report news/r.html --feeds news --unsure news/u";

    assertThat(run(command)).isZero();
    String first = stage.content("news/g.jsonl");
    assertThat(run(command)).isZero();

    assertThat(stage.content("news/g.jsonl")).isEqualTo(first).hasLineCount(1);
  }

  @Test
  void aReportIsNoArticleWhereverItLies() {
    stage.put("news/a.jsonl", ARTICLE);
    assertThat(run("group news --report news/old.html")).isZero();

    assertThat(run("group news --out g.jsonl")).isZero();
    assertThat(stage.content("g.jsonl")).hasLineCount(1);
  }

  /** Runs a command whose files lie in the folder. */
  private int run(String command) {
    String[] words = command.split(" ");
    for (int i = 1; i < words.length; i++) {
      boolean name = words[i].length() > 1 && !words[i].startsWith("--");
      words[i] = name ? stage.path(words[i]) : words[i];
    }
    return stage.run(words);
  }
}
