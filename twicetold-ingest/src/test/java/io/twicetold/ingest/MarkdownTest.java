package io.twicetold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkdownTest {

  @TempDir private Path folder = Path.of("");
  private Shelf shelf = new Shelf(folder);

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
  }

  private Article read(String content) {
    shelf.read(shelf.put("a.md", content));
    assertThat(shelf.complaints()).isEmpty();
    return shelf.articles.getFirst();
  }

  @ParameterizedTest
  @CsvSource({"---,:", "+++,' ='"})
  void frontMatterGivesTheFields(String fence, String equals) {
    String front =
        List.of("title", " \"Ferry sinks\"", "date", " 2026-03-01", "author", " Ada", "lang", " en")
            .stream()
            .reduce("", (all, next) -> all + next + (next.startsWith(" ") ? "\n" : equals));

    assertThat(read(fence + "\n" + front + fence + "\nIt *sank*."))
        .isEqualTo(
            new Article(
                "a",
                "Ferry sinks",
                "It sank.",
                "",
                Optional.of(Instant.parse("2026-03-01T00:00:00Z")),
                "",
                "en",
                Map.of("author", "\"Ada\"")));
  }

  @Test
  void withoutFrontMatterTheFirstHeadingIsTheTitle() {
    Article article =
        read(
            "# Ferry *sinks* #\n\nIt sank.\n\n## Rescue\n\n- one\n- [two](https://example.org)\n\n> a quote\n\n![a picture](x.png)");

    assertThat(article.title()).isEqualTo("Ferry sinks");
    assertThat(article.text()).isEqualTo("It sank.\nRescue\none\ntwo\na quote");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {"# All of C# ~ All of C#", "# Ferry sinks ## ~ Ferry sinks", "#\t*Rain* ~ Rain"})
  void aHeadingIsReadToTheEndOfItsLine(String heading, String title) {
    Article article = read(heading + "\r\nIt sank.");

    assertThat(article.title()).isEqualTo(title);
    assertThat(article.text()).isEqualTo("It sank.");
  }

  @Test
  void spacesWithoutEndInAHeadingOrAFieldAreRead() {
    String spaces = " ".repeat(400_000);

    assertThat(read("# Ferry" + spaces + "sinks\n\nIt sank.").text()).isEqualTo("It sank.");
    assertThat(read("---\ntitle: Ferry" + spaces + "sinks\n---\nIt sank.").text())
        .isEqualTo("It sank.");
  }

  @Test
  void theHeadingThatRepeatsTheTitleOfTheFrontMatterIsNoText() {
    Article article = read("---\ntitle: Ferry sinks\n---\n# Ferry *sinks*\n\nIt sank.");

    assertThat(article.title()).isEqualTo("Ferry sinks");
    assertThat(article.text()).isEqualTo("It sank.");
  }

  @Test
  void aTextWithoutHeadingHasNoTitle() {
    assertThat(read("It sank.\n\nAt noon.")).isEqualTo(Article.of("a", "", "It sank.\nAt noon."));
  }

  @Test
  void frontMatterThatNeverEndsIsText() {
    assertThat(read("---\ntitle: Ferry\n\nIt sank.").text()).contains("It sank.");
  }
}
