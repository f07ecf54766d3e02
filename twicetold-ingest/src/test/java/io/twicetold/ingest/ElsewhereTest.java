package io.twicetold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.zip.Deflater;
import net.jpountz.lz4.LZ4Factory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the programs write that people have their news in. */
final class ElsewhereTest {

  private static final String NITF =
      "<nitf xml:lang='en'><head><docdata><doc-id id-string='n:1'/>"
          + "<date.issue norm='20260310T100000Z'/></docdata><pubdata name='Gazette'/></head><body>"
          + "<body.head><hedline><hl1>Ferry sinks</hl1></hedline></body.head><body.content>"
          + "<p>The ferry sank at noon.</p><p>All were saved.</p></body.content></body></nitf>";

  @TempDir private Path folder = Path.of("");
  private Shelf shelf = new Shelf(folder);

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
  }

  private Article only(String name, String content) {
    shelf.read(shelf.put(name, content));
    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles).hasSize(1);
    return shelf.articles.getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sep=;\r\nTitel;Text;Datum;Quelle\r\n",
        "\uFEFFSchlagzeile;Inhalt;Datum;Quelle\r\n",
        "\"sep=;\"\nTítulo;Texto;Fecha;Fuente\n",
        "заголовок;текст;дата;источник\n",
        "标题;正文;日期;来源\n",
      })
  void tablesOfSpreadsheetsAreReadByTheirHeadings(String header) {
    Article article = only("a", header + "Ferry sinks;It sank, at noon.;12.03.2026 14:05;Gazette");

    assertThat(article.title()).isEqualTo("Ferry sinks");
    assertThat(article.text()).isEqualTo("It sank, at noon.");
    assertThat(article.source()).isEqualTo("Gazette");
    assertThat(article.published()).contains(Instant.parse("2026-03-12T14:05:00Z"));
  }

  @Test
  void anArrayOnOneLineLosesNothing() {
    shelf.read(
        shelf.put("a.json", "[{\"text\":\"One.\"},{\"text\":\"Two.\"},{\"text\":\"Two.\"}]"));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles).extracting(Article::text).containsExactly("One.", "Two.", "Two.");
    assertThat(shelf.ids()).doesNotHaveDuplicates().startsWith("a:1");
  }

  @Test
  void aFeedOnOneLineLosesNothing() {
    shelf.read(
        shelf.put(
            "a.xml",
            "<rss><channel><item><title>One.</title></item><item><title>Two.</title></item>"
                + "<item><title>Three.</title></item></channel></rss>"));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles).hasSize(3);
  }

  @Test
  void ofBodiesInSeveralRolesTheMainOneCounts() {
    Article article =
        only(
            "a.json",
            "{\"headlines\":[{\"role\":\"short\",\"value\":\"Sunk\"},{\"role\":\"main\",\"value\":\"Ferry"
                + " sinks\"}],\"bodies\":[{\"role\":\"summary\",\"contentType\":\"text/plain\",\"value\":"
                + "\"Short.\"},{\"role\":\"main\",\"contentType\":\"text/html\",\"value\":\"<p>It sank"
                + " at noon.</p>\"}]}");

    assertThat(article.title()).isEqualTo("Ferry sinks");
    assertThat(article.text()).isEqualTo("It sank at noon.");
  }

  @Test
  void theDocumentInADumpOfASearchEngineIsRead() {
    Article article =
        only("a.jsonl", "{\"_id\":\"1\",\"_source\":{\"title\":\"Ferry\",\"body\":\"It sank.\"}}");

    assertThat(article.title()).isEqualTo("Ferry");
    assertThat(article.text()).isEqualTo("It sank.");
  }

  @Test
  void theListOfNewsOfASiteGivesHeadlines() {
    Article article =
        only(
            "a.xml",
            "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>"
                + "<url><loc>https://example.org/about</loc></url>"
                + "<url><loc>https://example.org/1</loc><news:news><news:publication>"
                + "<news:name>Gazette</news:name><news:language>en</news:language>"
                + "</news:publication><news:publication_date>2026-03-12T10:00:00+01:00"
                + "</news:publication_date><news:title>Ferry &amp; bus</news:title></news:news>"
                + "</url></urlset>");

    assertThat(article.id()).isEqualTo("https://example.org/1");
    assertThat(article.title()).isEqualTo("Ferry & bus");
    assertThat(article.source()).isEqualTo("Gazette");
    assertThat(article.published()).contains(Instant.parse("2026-03-12T09:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.0'?><!DOCTYPE nitf SYSTEM 'nitf-3-5.dtd'>%s",
        "<?xml version='1.0'?><NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>No</HeadLine>"
            + "</NewsLines><ContentItem><DataContent>%s</DataContent></ContentItem>"
            + "</NewsComponent></NewsItem></NewsML>",
      })
  void nitfIsReadByItselfAndInNewsMl(String around) {
    Article article = only("a.xml", around.formatted(NITF));

    assertThat(article.id()).isEqualTo("n:1");
    assertThat(article.title()).isEqualTo("Ferry sinks");
    assertThat(article.text()).isEqualTo("The ferry sank at noon.\nAll were saved.");
    assertThat(article.source()).isEqualTo("Gazette");
    assertThat(article.published()).contains(Instant.parse("2026-03-10T10:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.0'?><opml><body><outline text='A list of feeds, no article.'/></body></opml>",
        "\uFEFF<?xml version='1.0'?>\n<invoice><total>Four crowns and fifty.</total></invoice>",
      })
  void xmlOfAnotherKindIsNoText(String content) {
    shelf.read(shelf.put("a.xml", content));

    assertThat(shelf.articles).isEmpty();
    assertThat(shelf.complaints()).hasSize(1).first().asString().contains("unknown kind of file");
  }

  @Test
  void ofAnExportedBlogPicturesAndMenusAreNoArticles() {
    Article article =
        only(
            "a.xml",
            "<rss xmlns:wp='http://wordpress.org/export/1.2/'><channel>"
                + "<item><title>logo.png</title><wp:post_type>attachment</wp:post_type></item>"
                + "<item><title>Ferry sinks</title><wp:post_type>post</wp:post_type></item>"
                + "<item><title>Home page</title><wp:post_type>nav_menu_item</wp:post_type></item>"
                + "</channel></rss>");

    assertThat(article.title()).isEqualTo("Ferry sinks");
  }

  @Test
  void aMailWhosePlainPartOnlyPointsToItsPageIsReadAsThePage() {
    Article article =
        only(
            "a.eml",
            "Message-ID: <1@example.org>\nFrom: a@example.org\nContent-Type: multipart/alternative;"
                + " boundary=x\n\n--x\nContent-Type: text/plain\n\nSee the page.\n--x\n"
                + "Content-Type: text/html\n\n<p>The ferry sank at noon.</p><p>All were saved.</p>"
                + "\n--x--\n");

    assertThat(article.text()).isEqualTo("The ferry sank at noon.\nAll were saved.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"brotli", "lz4"})
  void parquetOfOtherWritersIsUnpacked(String codec) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(ElsewhereTest.class.getResourceAsStream(codec + ".parquet"))) {
      shelf.read(shelf.put("a.parquet", file.readAllBytes()));
    }

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles)
        .extracting(Article::title)
        .containsExactly("Ferry sinks", "Bridge opens");
    assertThat(shelf.articles.getFirst().text()).isEqualTo("The ferry sank at noon.".repeat(20));
  }

  @Test
  void framedAndBareBlocksOfLz4AreTheSame() throws IOException {
    byte[] words = "The ferry sank at noon. ".repeat(100).getBytes(StandardCharsets.UTF_8);
    byte[] block = LZ4Factory.safeInstance().fastCompressor().compress(words);
    byte[] framed =
        ByteBuffer.allocate(8 + block.length)
            .putInt(words.length)
            .putInt(block.length)
            .put(block)
            .array();

    assertThat(Lz4.frames(framed, words.length)).isEqualTo(words);
    assertThat(Lz4.frames(block, words.length)).isEqualTo(words);
    assertThat(Lz4.block(block, words.length)).isEqualTo(words);
  }

  @Test
  void deflateIsUndoneWithAndWithoutItsHeader() throws IOException {
    byte[] page = "<p>Words of one.</p>".getBytes(StandardCharsets.UTF_8);
    for (boolean bare : new boolean[] {false, true}) {
      Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
      deflater.setInput(page);
      deflater.finish();
      byte[] packed = new byte[200];
      int length = deflater.deflate(packed);
      deflater.end();
      InputStream in = new ByteArrayInputStream(packed, 0, length);
      assertThat(ContentCoding.undo(in, List.of("deflate")).readAllBytes()).isEqualTo(page);
    }
  }
}
