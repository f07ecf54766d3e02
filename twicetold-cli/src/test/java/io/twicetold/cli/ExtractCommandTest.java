package io.twicetold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExtractCommandTest {

  private static final String PAGE =
      """
      <html lang=en><head><title>Ferry aground</title><meta name=author content="Ida Renn">
      <meta property=article:published_time content=2026-03-12T14:05:00Z></head><body>
      <nav><a href=/>Home</a></nav><h1>Ferry aground</h1>
      <p>VELL (Reuters) - The ferry ran aground beside the lighthouse, and nobody was hurt.</p>
      </body></html>
      """;

  private static final String LINE =
      "{\"id\":\"ferry\",\"title\":\"Ferry aground\",\"text\":\"VELL (Reuters) - The ferry ran aground"
          + " beside the lighthouse, and nobody was hurt.\",\"url\":null,"
          + "\"published\":\"2026-03-12T14:05:00Z\",\"source\":null,\"language\":\"en\","
          + "\"author\":\"Ida Renn\",\"dateConfidence\":0.9,\"dateSource\":\"meta\","
          + "\"declared\":{\"agencies\":[\"Reuters\"]}}\n";

  @TempDir private Path folder = Path.of("");
  private Stage stage = new Stage(folder, false);

  @BeforeEach
  void open() {
    stage = new Stage(folder, false);
  }

  @Test
  void aPageIsALineOfJson() {
    String page = stage.put("ferry.html", PAGE);

    assertThat(stage.run("extract", page)).isZero();

    assertThat(stage.out()).isEqualTo(LINE);
    assertThat(stage.err()).isEqualTo("1 article\n");
  }

  @Test
  void placesLeadBackIntoThePage() {
    assertThat(stage.run("extract", "--places", stage.put("ferry.html", PAGE))).isZero();

    int from = PAGE.indexOf("VELL");
    int to = PAGE.indexOf("</p>");
    assertThat(stage.out())
        .contains(
            "\"places\":{\"charset\":\"UTF-8\",\"paragraphs\":[{\"start\":0,\"end\":"
                + (to - from)
                + ",\"from\":"
                + from
                + ",\"to\":"
                + to
                + "}]}");
  }

  @Test
  void aPageThatIsPaidForSaysSo() {
    String locked =
        PAGE.replace("<meta name", "<meta property=article:content_tier content=locked><meta name");

    stage.run("extract", stage.put("ferry.html", locked));

    assertThat(stage.out()).contains("\"stub\":\"paywall\"");
  }

  @Test
  void whatIsWrittenIsReadAgainAsItIs() {
    stage.run("extract", stage.put("ferry.html", PAGE), "--out", stage.path("articles.jsonl"));

    assertThat(stage.out()).isEmpty();
    assertThat(stage.content("articles.jsonl")).isEqualTo(LINE);
    assertThat(stage.run("extract", stage.path("articles.jsonl"))).isZero();
    assertThat(stage.out()).isEqualTo(LINE);
  }

  @Test
  void pagesAreToldByContentAndEmptyOnesAreRejected() {
    stage.put("pages/a.dat", PAGE);
    stage.put("pages/b.html", "<html><body></body></html>");

    assertThat(stage.run("extract", stage.path("pages"))).isEqualTo(1);

    assertThat(stage.out()).isEqualTo(LINE.replace("\"ferry\"", "\"a\""));
    assertThat(stage.err())
        .contains("pages/b.html (offset 0): empty article: neither title nor text");
  }

  @Test
  void aLiveBlogIsAnArticleAnEntry() {
    String page =
        stage.put(
            "live.html",
            "<html><div itemprop=liveBlogUpdate id=x><h2>Two</h2><p>It was towed.</div>"
                + "<div itemprop=liveBlogUpdate><h2>One</h2><p>It ran aground.</div></html>");

    assertThat(stage.run("extract", page)).isZero();

    assertThat(stage.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("\"id\":\"live#x\"", "\"partOf\":\"live\""),
            line -> assertThat(line).contains("\"id\":\"live#2\"", "\"title\":\"One\""));
  }

  @Test
  void whatTheWordsTellOfTheLanguageStandsBesideWhatThePageDeclares() {
    String page =
        stage.put(
            "amt.html",
            "<html lang=en><title>Fähre aufgelaufen</title><article><p>Die Fähre ist am Morgen neben dem"
                + " Leuchtturm auf Grund gelaufen, doch von den Menschen an Bord wurde niemand"
                + " verletzt.</article></html>");

    assertThat(stage.run("extract", page)).isZero();

    assertThat(stage.out())
        .contains(
            "\"language\":\"de\"", "\"declaredLanguage\":\"en\"", "\"languageSource\":\"text\"")
        .doesNotContain("\"languages\"");
  }

  @Test
  void ofAnArticleInTwoLanguagesItIsSaidWhereWhichIs() {
    String german =
        "Die Fähre ist am Morgen neben dem Leuchtturm auf Grund gelaufen, doch von den Menschen an"
            + " Bord wurde niemand verletzt.";
    String english =
        "\uD83D\uDEA2 The ferry ran aground beside the lighthouse in the morning, but of the people on"
            + " board nobody was hurt, the harbour master said.";
    String text = german + "\\n" + german + "\\n" + english;
    String articles = stage.put("a.jsonl", "{\"id\":\"a\",\"text\":\"" + text + "\"}");

    assertThat(stage.run("extract", articles)).isZero();

    int end = 2 * german.length() + 1;
    assertThat(stage.out())
        .contains("\"language\":\"de\"")
        .contains("\"languages\":[{\"start\":0,\"end\":" + end + ",\"language\":\"de\"},")
        .contains(
            "{\"start\":%d,\"end\":%d,\"language\":\"en\"}]"
                .formatted(end + 1, end + english.length()));
  }

  @Test
  void aRunThatFailsLeavesNoFile() {
    assertThat(stage.run("extract", "--out", stage.path("none.jsonl"))).isEqualTo(2);

    assertThat(Files.exists(folder.resolve("none.jsonl"))).isFalse();
  }
}
