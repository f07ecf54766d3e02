package io.twicetold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds and JSON among the answers in an archive. */
final class ArchivedFeedTest {

  private static final String ADDRESS = "https://example.org/feed";

  private static final String ITEMS =
      "<rss><channel><title>Gazette</title><item><title>Ferry sinks</title><link>/1</link>"
          + "<description>The ferry sank at noon.</description></item><item><title>Rain</title>"
          + "<guid>7</guid><description>It rained.</description></item></channel></rss>";

  private static final String LONG = "The ferry left the port at noon and sank an hour later. ";

  @TempDir private Path folder = Path.of("");
  private Shelf shelf = new Shelf(folder);
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final WarcFile warc = new WarcFile(bytes);

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
  }

  private void answer(String type, String body) {
    String field = "Content-Type: " + type + "\r\n";
    warc.answer(ADDRESS, field, body.getBytes(StandardCharsets.UTF_8));
  }

  private void read() {
    shelf.read(shelf.put("a.warc", bytes.toByteArray()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/rss+xml; charset=utf-8", "text/xml", "application/xml", "text/html"})
  void theEntriesOfAFeedAreArticles(String type) {
    answer(type, ITEMS);

    read();

    assertThat(shelf.complaints()).isEmpty();
    Article first = shelf.articles.getFirst();
    assertThat(first.id()).isEqualTo("https://example.org/1");
    assertThat(first.text()).isEqualTo("The ferry sank at noon.");
    assertThat(first.source()).isEqualTo("Gazette");
    assertThat(first.more()).containsEntry("captured", "\"2026-03-01T10:00:00Z\"");
    assertThat(shelf.articles.getLast().id()).startsWith(ADDRESS + "#");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "application/feed+json ~ {\"items\":[{\"id\":\"1\",\"content_text\":\"Short.\"}]}",
        "application/json ~ [{\"id\":\"1\",\"title\":\"Ferry\",\"text\":\"LONG\"}]",
        "application/json ~ {\"articles\":[{\"id\":1,\"title\":\"Ferry\",\"body\":\"LONG\"}]}",
      })
  void soAreThoseOfJson(String type, String body) {
    answer(type, body.replace("LONG", LONG.repeat(3)));

    read();

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.ids()).containsExactly(ADDRESS + "#1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "application/json ~ {\"title\":\"A page of settings\",\"text\":\"Save\"}",
        "application/json ~ {\"a\": 1, broken",
        "application/json ~ [1, 2, 3]",
        "text/xml ~ <urlset><url><loc>https://example.org/about</loc></url></urlset>",
        "application/xml ~ <?xml version='1.0'?><config><a>Words.</a></config>",
        "image/svg+xml ~ <svg/>",
      })
  void whatIsNeitherFeedNorArticleIsNoArticleAndNoError(String type, String body) {
    answer(type, body);

    read();

    assertThat(shelf.articles).isEmpty();
    assertThat(shelf.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/rss+xml", "text/xml", "application/xml"})
  void aFeedThatIsBrokenAndHasNoEntriesSaysSo(String type) {
    answer(type, "<rss><channel><title>Town < Port</title></channel></rss>");

    read();

    assertThat(shelf.articles).isEmpty();
    assertThat(shelf.complaints())
        .singleElement()
        .asString()
        .startsWith("a.warc@0: in \"" + ADDRESS + "\"")
        .contains("broken XML");
  }

  @Test
  void aFeedThatIsBrokenBeforeItsFirstEntryIsRead() {
    answer("text/xml", ITEMS.replace("Gazette", "Town < Port"));

    read();

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles).extracting(Article::title).containsExactly("Ferry sinks", "Rain");
    assertThat(shelf.articles.getFirst().source()).isEqualTo("Town < Port");
  }

  @Test
  void aFeedThatIsCutOffSaysSoAndKeepsWhatItHad() {
    answer("application/rss+xml", ITEMS.substring(0, ITEMS.length() - 80));

    read();

    assertThat(shelf.articles).extracting(Article::title).containsExactly("Ferry sinks");
    assertThat(shelf.complaints())
        .singleElement()
        .asString()
        .startsWith("a.warc@0: in \"" + ADDRESS + "\"")
        .contains("broken XML");
  }

  @Test
  void ofAFeedThatWasCapturedAgainOnlyWhatChangedIsTaken() {
    answer("application/rss+xml", ITEMS);
    answer("application/rss+xml", ITEMS.replace("at noon", "at one"));

    Delivery delivery = shelf.read(shelf.put("a.warc", bytes.toByteArray()));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles).hasSize(3);
    assertThat(shelf.ids()).contains("https://example.org/1 2026-03-01T10:00:00Z");
    assertThat(delivery).isEqualTo(new Delivery(4, 3, 1, 0, 0));
  }

  @Test
  void aPageTellsItsDateAgainstTheTimeOfItsCapture() {
    warc.page(
        "https://example.org/1",
        "<html lang=en><title>Ferry sinks</title><article><h1>Ferry sinks</h1>"
            + "<p class=date>2 hours ago</p><p>"
            + LONG.repeat(3)
            + "</p></article></html>");

    read();

    assertThat(shelf.complaints()).isEmpty();
    Article article = shelf.articles.getFirst();
    assertThat(article.published()).contains(Instant.parse("2026-03-01T08:00:00Z"));
    assertThat(article.text()).isEqualTo(LONG.repeat(3).strip());
  }
}
