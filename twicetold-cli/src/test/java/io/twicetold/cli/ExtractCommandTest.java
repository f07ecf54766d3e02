package io.twicetold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExtractCommandTest {

  private static final String PAGE =
      "<html lang=en><head><title>Late again</title>"
          + "<meta property=article:published_time content=2026-03-02T08:00:00Z>"
          + "<meta name=author content='A. Norell'></head>"
          + "<body><nav><a href=x>Home</a></nav><p>The ferry left the quay forty minutes late on"
          + " Monday, and nobody said why.</p></body></html>";

  @TempDir Path folder;

  private Stage stage = new Stage(Path.of("."), false);

  @BeforeEach
  void open() {
    stage = new Stage(folder, false);
  }

  @Test
  void aPageBecomesAnArticle() {
    assertThat(stage.run("extract", stage.put("late.html", PAGE))).isZero();

    JsonNode line = JsonMapper.shared().readTree(stage.out());
    assertThat(line.path("id").asString()).isEqualTo("late");
    assertThat(line.path("title").asString()).isEqualTo("Late again");
    assertThat(line.path("text").asString())
        .isEqualTo("The ferry left the quay forty minutes late on Monday, and nobody said why.");
    assertThat(line.path("published").asString()).isEqualTo("2026-03-02T08:00:00Z");
    assertThat(line.path("dateSource").asString()).isEqualTo("meta");
    assertThat(line.path("author").asString()).isEqualTo("A. Norell");
    assertThat(line.path("url").isNull()).isTrue();
  }

  @Test
  void whatWasExtractedReadsTheSameAgain() {
    stage.put("pages/late.html", PAGE);
    stage.put("pages/other.txt", "Another story\nThe boat came in at noon.");
    stage.run("extract", stage.path("pages"), "--out", stage.path("once.jsonl"));
    stage.run("extract", stage.path("once.jsonl"), "--out", stage.path("twice.jsonl"));

    assertThat(stage.content("once.jsonl")).hasLineCount(2);
    assertThat(stage.content("twice.jsonl")).isEqualTo(stage.content("once.jsonl"));
  }

  @Test
  void whatCannotBeReadIsRejectedAndTheRestWritten() {
    stage.put("pages/empty.html", "<html></html>");
    stage.put("pages/late.html", PAGE);

    assertThat(
            stage.run(
                "extract",
                stage.path("pages"),
                "--out",
                stage.path("out.jsonl"),
                "--rejected",
                stage.path("rejected.jsonl")))
        .isEqualTo(1);
    assertThat(stage.content("out.jsonl")).hasLineCount(1);
    assertThat(stage.content("rejected.jsonl")).contains("empty article");
  }

  @Test
  void withoutInputNothingIsWritten() {
    assertThat(stage.run("extract", "--out", stage.path("out.jsonl"))).isEqualTo(2);
    assertThat(Files.exists(folder.resolve("out.jsonl"))).isFalse();
  }
}
