package io.twicetold.ingest;

import static java.util.stream.Collectors.joining;
import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import io.twicetold.ingest.date.Dates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FormatsTest {

  private static final String LINE = "{\"id\":\"x\",\"text\":\"The ferry sank.\"}\n";

  @TempDir private Path folder = Path.of("");
  private Shelf shelf = new Shelf(folder);

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
  }

  @Test
  void halfACharacterInMarkupIsReplacedAndCostsNoArticle() {
    String words = "The old ferry left the harbour &#55357; of Vell &#xDE00; at noon.";
    String page = "<title>Ferry &#xD800; aground</title><p>" + words + "<p>" + words + " &#128512;";
    String feed =
        "<rss><channel><item><guid>x:1</guid><title>Ferry &amp;#xD800; aground</title>"
            + "<description>"
            + words.replace("&", "&amp;")
            + "</description></item></channel></rss>";
    String read = "The old ferry left the harbour \uFFFD of Vell \uFFFD at noon.";

    shelf.read(shelf.put("page.html", page), shelf.put("feed.xml", feed));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles).extracting(Article::title).containsOnly("Ferry \uFFFD aground");
    assertThat(shelf.articles)
        .extracting(Article::text)
        .containsExactly(read + "\n" + read + " \uD83D\uDE00", read);
  }

  @Test
  void aLineGivesAllFieldsAndKeepsTheOthersAsTheyStand() {
    shelf.read(
        shelf.put(
            "a.jsonl",
            "{\"id\":17,\"author\":{\"name\":\"Zoë\", \"age\":1.50},\"title\":\"Ferry sinks\","
                + "\"text\":\"At noon.\",\"url\":\"https://example.org/1\",\"tags\":[\"a\", []],"
                + "\"published\":\"2026-03-01T10:00:00+01:00\",\"source\":\"Gazette\","
                + "\"language\":\"en\",\"views\": 12e3 ,\"live\":true,\"desk\":null,"
                + "\"note\":\"say \\\"hi\\\"\"}"));

    assertThat(shelf.articles)
        .containsExactly(
            new Article(
                "17",
                "Ferry sinks",
                "At noon.",
                "https://example.org/1",
                Optional.of(Instant.parse("2026-03-01T09:00:00Z")),
                "Gazette",
                "en",
                Map.of(
                    "author", "{\"name\":\"Zoë\", \"age\":1.50}",
                    "tags", "[\"a\", []]",
                    "views", "12e3",
                    "live", "true",
                    "desk", "null",
                    "note", "\"say \\\"hi\\\"\"")));
  }

  @Test
  void articlesWithoutIdAreNamedAfterFileAndLine() {
    shelf.read(
        shelf.put("news.jsonl", "\n{\"text\":\"One thing.\"}\n{\"id\":\"\",\"text\":\"More.\"}"),
        shelf.put("table.csv", "title\nOne thing\n"));

    assertThat(shelf.ids()).containsExactly("news:2", "news:3", "table:2");
  }

  @Test
  void filesOfOneNameGiveTheirArticlesDifferentIds() {
    Path one = shelf.put("a/news.jsonl", "{\"text\":\"One thing.\"}");
    Path other = shelf.put("b/news.jsonl", "{\"text\":\"Another.\"}\n{\"text\":\"More.\"}");

    shelf.read(one, other, one);

    assertThat(shelf.ids()).containsExactly("news:1", other + ":1", other + ":2");
    assertThat(shelf.rejections).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl", "a.ndjson", "a.json", "a.txt", "a", "a.csv"})
  void contentTellsJsonLinesWhateverTheName(String name) {
    shelf.read(shelf.put(name, LINE));

    assertThat(shelf.articles).containsExactly(Article.of("x", "", "The ferry sank."));
  }

  @Test
  void byteOrderMarksAndWindowsLineEndsAreRead() {
    shelf.read(
        shelf.put("a.jsonl", "\uFEFF" + LINE.replace("\n", "\r\n")),
        shelf.put("b.csv", "\uFEFFid,text\r\ny,\"Two\r\nlines\"\r\n"),
        shelf.put("c.txt", "\uFEFFSome words here."));

    assertThat(shelf.rejections).isEmpty();
    assertThat(shelf.articles)
        .containsExactly(
            Article.of("x", "", "The ferry sank."),
            Article.of("y", "", "Two\r\nlines"),
            Article.of("c", "", "Some words here."));
  }

  @Test
  void packedFilesAreReadWhateverTheirName() {
    shelf.read(
        shelf.put("a.jsonl", Shelf.packed(LINE)),
        shelf.put("b.csv.gz", Shelf.packed("id,text\ny,Two lines\n")),
        shelf.put("c.txt.gz", Shelf.packed("Some words.")));

    assertThat(shelf.ids()).containsExactly("x", "y", "c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "id,title,text,url,date,source,lang ~ ,",
        "ID;Headline;Body;Link;Published;Outlet;Language ~ ;",
        "id|title|content|url|published|outlet|lang ~ |"
      })
  void tablesAreReadByTheirHeadings(String header, String separator) {
    String row = String.join(separator, "7", "Ferry", "It sank.", "u", "2026-03-01", "G", "en");

    shelf.read(shelf.put("a.csv", header + "\n" + row + "\n"));

    assertThat(shelf.articles)
        .containsExactly(
            new Article(
                "7",
                "Ferry",
                "It sank.",
                "u",
                Optional.of(Instant.parse("2026-03-01T00:00:00Z")),
                "G",
                "en",
                Map.of()));
  }

  @Test
  void tablesKeepUnknownColumnsAndSecondNamesOfAField() {
    shelf.read(shelf.put("a.tsv", "id\ttitle\theadline\tdesk\n1\tFerry\tBoat\tthe \"sea\"\n"));

    assertThat(shelf.articles.getFirst().title()).isEqualTo("Ferry");
    assertThat(shelf.articles.getFirst().more())
        .isEqualTo(Map.of("headline", "\"Boat\"", "desk", "\"the \\\"sea\\\"\""));
  }

  @Test
  void brokenRowsAreRejectedWithTheirPlace() {
    String start = "id,text\n1,\"Two\nlines\"\n";
    shelf.read(
        shelf.put("a.csv", start + "2,b,c\n3,\"ok \"\"so\"\"\"\n\n4\n5,\"never closed\n6,x y\n"),
        shelf.put("b.csv", "id,url\n1,2\n"),
        shelf.put("c.csv", ""));

    assertThat(shelf.ids()).containsExactly("1", "3", "6");
    assertThat(shelf.articles.get(1).text()).isEqualTo("ok \"so\"");
    assertThat(shelf.complaints())
        .containsExactly(
            "a.csv:4@" + start.length() + ": broken row: 3 fields, where the header has 2",
            "a.csv:7@" + (start.length() + 21) + ": broken row: 1 fields, where the header has 2",
            "a.csv:8@" + (start.length() + 23) + ": a quote opened here is never closed",
            "b.csv:1@0: the header names neither a title nor a text: \"id,url\"",
            "c.csv@0: a table without a header");
  }

  @Test
  void aLoneQuoteCostsItsOwnRowAndALongFieldIsRead() {
    String field = "It sank at noon. ".repeat(600_000);
    shelf.read(
        shelf.put(
            "a.csv",
            "id,text\n1,One thing\n2,\"lone quote\n3,kept\n4,\"quoted\"\n5,\""
                + field
                + "\"\n6,say \"hi\"\n7,\"another\r\n8,\"Two\nlines\"\n9,last"));

    assertThat(shelf.ids()).containsExactly("1", "3", "4", "5", "6", "8", "9");
    assertThat(shelf.articles.get(3).text()).isEqualTo(field);
    assertThat(shelf.articles.get(5).text()).isEqualTo("Two\nlines");
    assertThat(shelf.complaints())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("a.csv:3@20: broken row"),
            second ->
                assertThat(second).startsWith("a.csv:8@" + (field.length() + 68) + ": broken row"));
  }

  @Test
  void aQuoteThatNothingClosesCostsItsOwnRowInALongTable() {
    String text = "It sank at noon. ".repeat(300);
    int rows = 2 * Records.LONGEST / text.length();
    String table = range(0, rows).mapToObj(i -> "x" + i + "," + text).collect(joining("\n"));
    shelf.read(shelf.put("a.csv", "id,text\n1,\"lone quote\n" + table));

    assertThat(shelf.articles).hasSize(rows);
    assertThat(shelf.complaints())
        .containsExactly("a.csv:2@8: a quote opened here is never closed");
  }

  @Test
  void rowsThatEachOpenAQuoteAreReadInLinearTime() {
    String row = "x\"y,\"z\n"; // closes a quote and opens another, from wherever one begins
    shelf.read(shelf.put("a.csv", "id,text\n" + row.repeat(Records.LONGEST / row.length())));

    assertThat(shelf.articles).isEmpty();
    assertThat(shelf.complaints()).hasSizeBetween(2, 1000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Ferry sinks!#|#It sank at noon.~Ferry sinks!~It sank at noon.",
        "Ferry sinks#It sank at noon.~Ferry sinks~It sank at noon.",
        "It sank at noon.#No one was hurt.~~It sank at noon.#No one was hurt.",
        "Ferry sinks~~Ferry sinks",
        "##Ferry sinks#|##It sank.#~Ferry sinks~It sank."
      })
  void textFilesShowTheirTitleByItsForm(String content, String title, String text) {
    shelf.read(shelf.put("a.txt", content.replace("#", "\n").replace("|", "")));

    assertThat(shelf.articles)
        .containsExactly(Article.of("a", title == null ? "" : title, text.replace("#", "\n")));
  }

  @Test
  void aLongFirstParagraphIsNoTitle() {
    String paragraph = "The ferry sank at noon. ".repeat(20).strip();

    shelf.read(shelf.put("a.txt", paragraph + "\n\nNo one was hurt."));

    assertThat(shelf.articles.getFirst().title()).isEmpty();
  }

  @Test
  void foldersAreReadInOrderWithoutHiddenFilesAndPacksByTheirArticles() throws IOException {
    shelf.put("b/2.txt", "Words of two.");
    shelf.put("b/1.txt", "Words of one.");
    shelf.put("b/.hidden.txt", "Words unseen.");
    shelf.put("a/deep/3.jsonl", LINE);
    shelf.put("pack/pack.json", "{}");
    shelf.put("pack/articles.jsonl", "{\"id\":\"p\",\"text\":\"Words of a pack.\"}");
    shelf.put("pack/gold.jsonl", "{\"id\":\"p\",\"group\":\"g\"}");
    Files.createSymbolicLink(folder.resolve("b/loop"), folder);
    Files.createSymbolicLink(folder.resolve("b/nowhere.txt"), folder.resolve("gone"));

    Delivery delivery = shelf.read(folder);

    assertThat(shelf.ids()).containsExactly("x", "1", "2", "p");
    assertThat(shelf.complaints()).containsExactly("b/nowhere.txt@0: no such file or folder");
    assertThat(delivery).isEqualTo(new Delivery(5, 4, 0, 1, 0));
  }

  @Test
  void aPackWithoutArticlesIsAFolderWithoutArticles() {
    shelf.put("pack/pack.json", "{}");

    shelf.read(folder.resolve("pack"));

    assertThat(shelf.complaints()).containsExactly("pack@0: a folder without articles");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "2026-03-01T10:00:00Z ~ 2026-03-01T10:00:00Z",
        "2026-03-01T10:00:00.5+02:00 ~ 2026-03-01T08:00:00.5Z",
        "2026-03-01T10:00:00+0200 ~ 2026-03-01T08:00:00Z",
        "2026-03-01 10:00 ~ 2026-03-01T10:00:00Z",
        "2026-03-01T10:00:00 ~ 2026-03-01T10:00:00Z",
        "2026-03-01 ~ 2026-03-01T00:00:00Z",
        "Sun, 1 Mar 2026 10:00:00 GMT ~ 2026-03-01T10:00:00Z",
        "Sun, 01 Mar 2026 10:00:00 -0500 ~ 2026-03-01T15:00:00Z",
        "2026-03-01T10:00:00+01:00[Europe/Berlin] ~ 2026-03-01T09:00:00Z",
        "20260301T100000Z ~ 2026-03-01T10:00:00Z",
        "20260301T1000+0100 ~ 2026-03-01T09:00:00Z",
        "20260301 ~ 2026-03-01T00:00:00Z",
        "Mon, 1 March 2026 10:00 EST ~ 2026-03-01T15:00:00Z",
        "1 Mar 26 10:00:00 UT ~ 2026-03-01T10:00:00Z",
        "01-Mar-2026 10:00:00 ~ 2026-03-01T10:00:00Z",
        "Sun, 1 Mar 2026 11:00:00 +01:00 (CET) ~ 2026-03-01T10:00:00Z",
        "Sun Mar 01 10:00:00 +0000 2026 ~ 2026-03-01T10:00:00Z",
        "Sun Mar  1 11:00:00 CET 2026 ~ 2026-03-01T10:00:00Z",
        "Sun Mar  1 10:00:00 2026 ~ 2026-03-01T10:00:00Z",
        "1 Mar 99 10:00 GMT ~ 1999-03-01T10:00:00Z"
      })
  void datesAreReadInTheirUsualForms(String declared, Instant instant) {
    assertThat(Dates.read(declared))
        .isEqualTo(new Dates.Reading(Optional.of(instant), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "30 Feb 2026 10:00 GMT",
        "1 Foo 2026 10:00 GMT",
        "1 Mar 2026 25:00 GMT",
        "1 Mar 2026 10:00 +9900",
        "1 Mar 2026 10:00 XYZ",
        "1 Mar 026 10:00",
        "Sun Foo 01 10:00:00 2026",
        "20261301",
        "1561989600"
      })
  void whatIsNoDateIsNotGuessedAt(String declared) {
    assertThat(Dates.read(declared).instant()).isEmpty();
    assertThat(Dates.read(declared).problem()).isPresent();
  }
}
