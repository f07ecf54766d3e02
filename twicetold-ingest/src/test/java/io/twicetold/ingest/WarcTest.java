package io.twicetold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WarcTest {

  private static final String PAGE = "<html lang=en><title>T</title><p>Words of %s.</p></html>";

  @TempDir private Path folder = Path.of("");
  private Shelf shelf = new Shelf(folder);
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final WarcFile warc = new WarcFile(bytes);

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
  }

  private void page(String address) {
    warc.page(address, PAGE.formatted(address));
  }

  private void read() {
    shelf.read(shelf.put("a.warc", bytes.toByteArray()));
  }

  private static byte[] utf8(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aPageIsAnArticleWithItsAddressAsId() {
    page("https://example.org/1");

    read();

    Article article = shelf.articles.getFirst();
    assertThat(article.id()).isEqualTo("https://example.org/1");
    assertThat(article.url()).isEqualTo("https://example.org/1");
    assertThat(article.title()).isEqualTo("T");
    assertThat(article.text()).isEqualTo("Words of https://example.org/1.");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.more()).isEqualTo(Map.of("captured", "\"2026-03-01T10:00:00Z\""));
  }

  @Test
  void whatIsNoPageIsNoArticleAndNoError() {
    warc.answer("x:css", "Content-Type: text/css\r\n", utf8("a {}"));
    warc.record("request", "x:1", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n");
    warc.record(
        "response",
        "x:gone",
        "application/http",
        "HTTP/1.1 404 No\r\nContent-Type: text/html\r\n\r\nno");
    warc.record("response", "x:dns", "text/dns", "example.org 1 A");
    page("x:1");

    read();

    assertThat(shelf.ids()).containsExactly("x:1");
    assertThat(shelf.rejections).isEmpty();
  }

  @Test
  void aPageThatDoesNotSayWhatItIsIsKnownByItsBeginning() {
    warc.answer("x:1", "", utf8("<!doctype html>" + PAGE.formatted("one")));
    warc.answer("x:2", "Content-Encoding: gzip\r\n", Examples.gzip(utf8(PAGE.formatted("two"))));
    warc.answer("x:css", "", utf8("a {}"));
    warc.answer("x:picture", "", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0});
    warc.answer("x:nothing", "", new byte[0]);

    read();

    assertThat(shelf.ids()).containsExactly("x:1", "x:2");
    assertThat(shelf.rejections).isEmpty();
  }

  @Test
  void resourcesAndConversionsAreRead() {
    warc.record("resource", "x:1", "text/html", PAGE.formatted("one"));
    warc.record("conversion", "x:2", "text/plain", "A title\n\nWords of two.");

    read();

    assertThat(shelf.articles)
        .extracting(Article::text)
        .containsExactly("Words of one.", "Words of two.");
    assertThat(shelf.articles).extracting(Article::title).containsExactly("T", "A title");
  }

  @Test
  void anAddressThatWasCapturedTwiceGivesTwoArticlesUnlessNothingChanged() {
    page("x:1");
    page("x:1");
    warc.page("x:1", PAGE.formatted("a later day"));

    read();

    assertThat(shelf.ids()).containsExactly("x:1", "x:1 2026-03-01T10:00:00Z");
    assertThat(shelf.rejections).isEmpty();
  }

  @Test
  void transferAndContentEncodingsAreUndone() {
    byte[] page = utf8(PAGE.formatted("one"));
    byte[] packed = Examples.gzip(page);
    byte[] chunked =
        joined(
            utf8("5\r\n"),
            Arrays.copyOf(packed, 5),
            utf8("\r\n" + Integer.toHexString(packed.length - 5) + ";x=1\r\n"),
            Arrays.copyOfRange(packed, 5, packed.length),
            utf8("\r\n0\r\n\r\n"));
    warc.answer(
        "x:1",
        "Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
        chunked);
    warc.answer("x:2", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", packed);

    read();

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles)
        .extracting(Article::text)
        .containsExactly("Words of one.", "Words of one.");
  }

  @Test
  void whatBrowsersOfTodayPackIsUnpackedAndWhatIsNotPackedIsRead() {
    byte[] page = utf8(PAGE.formatted("one"));
    String brotli = "GzgAIBwHdsyxvd0bIR4xQqX3C9yby+ShukqfMjfYgAP3gFsmm/XCnJJhQc08kBYNlb/I+Y2gAA==";
    warc.answer(
        "x:1",
        "Content-Type: text/html\r\nContent-Encoding: br\r\n",
        Base64.getDecoder().decode(brotli));
    warc.answer(
        "x:2", "Content-Type: text/html\r\nContent-Encoding: zstd\r\n", Examples.zstd(page));
    for (String coding : List.of("gzip", "br", "zstd", "deflate", "lzma", "utf-8")) {
      warc.answer(
          "x:" + coding, "Content-Type: text/html\r\nContent-Encoding: " + coding + "\r\n", page);
    }

    read();

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles).hasSize(8);
    assertThat(shelf.articles).extracting(Article::text).containsOnly("Words of one.");
  }

  @Test
  void whatIsPackedOtherwiseOrBrokenIsRejected() {
    for (String coding : List.of("gzip", "br", "zstd", "deflate", "lzma")) {
      warc.answer(
          "x:" + coding,
          "Content-Type: text/plain\r\nContent-Encoding: " + coding + "\r\n",
          new byte[] {0x1F, (byte) 0x8B, 8, 0, 1, 2, 3, 4});
    }
    page("x:1");

    read();

    assertThat(shelf.ids()).containsExactly("x:1");
    assertThat(shelf.complaints()).hasSize(5);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  @Test
  void theCharsetOfTheAnswerCountsThenThatOfThePage() {
    Charset cyrillic = Charset.forName("windows-1251");
    warc.answer(
        "x:1",
        "Content-Type: text/html; charset=\"Windows-1251\"\r\n",
        "<p>Паром затонул.</p>".getBytes(cyrillic));
    warc.answer(
        "x:2",
        "Content-Type: text/html\r\n",
        "<meta charset=windows-1251><p>Паром затонул.</p>".getBytes(cyrillic));

    read();

    assertThat(shelf.articles)
        .extracting(Article::text)
        .containsExactly("Паром затонул.", "Паром затонул.");
  }

  @Test
  void brokenAnswersAreRejectedAndTheNextRecordIsRead() {
    long first = bytes.size();
    warc.answer(
        "x:1", "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", utf8("zz\r\nno chunk"));
    long second = bytes.size();
    warc.answer("x:2", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", utf8("no gzip"));
    long third = bytes.size();
    warc.record("response", "x:3", "application/http", "no header at all");
    page("x:4");

    read();

    assertThat(shelf.ids()).contains("x:4");
    assertThat(shelf.rejections).extracting(Rejection::offset).containsSubsequence(second, third);
    assertThat(shelf.rejections).extracting(Rejection::offset).isSubsetOf(first, second, third);
    assertThat(shelf.rejections)
        .extracting(Rejection::reason)
        .allMatch(reason -> reason.startsWith("broken answer: "));
    assertThat(shelf.rejections.getLast().beginning()).isEqualTo("response x:3");
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 60, 100_000_000_000L, -1, 0})
  void aWrongLengthCostsNoMoreThanTheRecordAndItsNeighbour(long length) {
    page("x:1");
    byte[] answer =
        utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE.formatted("two"));
    warc.record("response", "x:2", "application/http", answer, length);
    for (int i = 3; i < 40; i++) {
      page("x:" + i);
    }

    read();

    assertThat(shelf.ids()).contains("x:1");
    assertThat(shelf.rejections).isNotEmpty();
    if (length < 1_000) {
      assertThat(shelf.ids()).contains("x:4", "x:39");
    }
  }

  @Test
  void garbageBetweenRecordsIsOneRejection() {
    page("x:1");
    long garbage = bytes.size();
    warc.write(utf8("garbage\r\n".repeat(20_000)));
    page("x:2");
    page("x:3");

    read();

    assertThat(shelf.ids()).containsExactly("x:1", "x:2", "x:3");
    assertThat(shelf.rejections)
        .singleElement()
        .satisfies(rejection -> assertThat(rejection.offset()).isBetween(garbage - 4, garbage));
  }

  @Test
  void aHeaderThatNeverEndsIsNotHeld() throws IOException {
    page("x:1");
    Path file = folder.resolve("a.warc");
    try (var out = Files.newOutputStream(file)) {
      out.write(bytes.toByteArray());
      out.write(utf8("WARC/1.0\r\nWARC-Type: "));
      for (int i = 0; i < 1_000; i++) {
        out.write(utf8("x".repeat(50_000)));
      }
      bytes.reset();
      page("x:2");
      out.write(utf8("\r\n\r\n"));
      out.write(bytes.toByteArray());
    }

    shelf.read(file);

    assertThat(shelf.ids()).containsExactly("x:1", "x:2");
    assertThat(shelf.complaints()).singleElement().asString().contains("a header longer than 1 MB");
  }

  @Test
  void aPageThatUnpacksToMoreThanAnArticleIsRejected() {
    byte[] bomb = Examples.gzip(new byte[200 << 20]);
    warc.answer("x:1", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", bomb);
    page("x:2");

    read();

    assertThat(shelf.ids()).containsExactly("x:2");
    assertThat(shelf.complaints()).containsExactly("a.warc@0: longer than 16 MB");
  }

  @Test
  void membersOfGzipOneForEachRecordAreOneFile() {
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    for (int i = 0; i < 50; i++) {
      bytes.reset();
      page("x:" + i);
      members.writeBytes(Examples.gzip(bytes.toByteArray()));
    }

    shelf.read(shelf.put("a.warc.gz", members.toByteArray()));

    assertThat(shelf.articles).hasSize(50);
    assertThat(shelf.rejections).isEmpty();
  }
}
