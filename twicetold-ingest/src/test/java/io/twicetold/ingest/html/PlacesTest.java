package io.twicetold.ingest.html;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands at the place of a paragraph is that paragraph. */
final class PlacesTest {

  @Property(tries = 300)
  void theMarkupAtThePlaceOfAParagraphSaysItsWords(
      @ForAll("paragraphs") List<String> paragraphs, @ForAll boolean wide) throws UnreadablePage {
    String page =
        "\uFEFF<html><title>𝄞 Ferry</title><body>\r\n<div class=share>Share 𝄞</div><article>"
            + String.join("\r\n", paragraphs)
            + "</article></body></html>";

    WebArticle article =
        Pages.at(Clock.systemUTC())
            .withPlaces()
            .read(page.getBytes(wide ? UTF_16LE : UTF_8), "", "");

    assertThat(article.charset()).isEqualTo(wide ? "UTF-16LE" : "UTF-8");
    assertThat(article.paragraphs()).hasSameSizeAs(paragraphs);
    String decoded = page.substring(1);
    for (Paragraph paragraph : article.paragraphs()) {
      assertThat(at(decoded, paragraph))
          .isEqualTo(
              article.text().substring(paragraph.start(), paragraph.start() + paragraph.length()));
    }
  }

  private static String entries(String mark) {
    return IntStream.rangeClosed(1, 4)
        .mapToObj(i -> entry(i).replace("MARK", mark))
        .collect(joining("\n", "<ul class=live-blog>", "</ul>"));
  }

  private static String entry(int i) {
    return """
    <li class=entry itemprop=MARK id=e%1$d><h3>Report %1$d</h3><time datetime=2026-03-12T1%1$d:00Z></time>
    <p>Number %1$d: the ferry was seen &amp; heard.</p><p>Nobody was hurt 𝄞 at %1$d.</p></li>
    """
        .formatted(i);
  }

  private static String linked(int i) {
    return "{\"@id\":\"https://a.example/l#e%d\",\"headline\":\"Report %d\",\"articleBody\":\"Number %d: the ferry was seen & heard.\\nNobody was hurt 𝄞 at %d.\"}"
        .formatted(i, i, i, i);
  }

  /** Marked in the page, found by their times, and in linked data that the page shows. */
  static Stream<String> liveBlogs() {
    String data =
        "<script type=application/ld+json>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Ferry\","
            + "\"liveBlogUpdate\":["
            + IntStream.rangeClosed(1, 4).mapToObj(PlacesTest::linked).collect(joining(","))
            + "]}</script>";
    return Stream.of(entries("liveBlogUpdate"), entries("none"), data + entries("none"));
  }

  @ParameterizedTest
  @MethodSource("liveBlogs")
  void entriesOfLiveBlogsLeadBackIntoThePageToo(String blog) throws UnreadablePage {
    String page = "<title>Ferry 𝄞</title><p>The ferry ran aground, and we report. " + blog;

    WebArticle article =
        Pages.at(Clock.systemUTC()).withPlaces().read(page.getBytes(UTF_8), "", "");

    assertThat(article.entries()).hasSize(4);
    for (LiveEntry entry : article.entries()) {
      assertThat(entry.paragraphs()).hasSize(2);
      for (Paragraph paragraph : entry.paragraphs()) {
        assertThat(at(page, paragraph))
            .isEqualTo(
                entry.text().substring(paragraph.start(), paragraph.start() + paragraph.length()));
      }
    }
  }

  @Test
  void whatOnlyLinkedDataSayHasNoPlace() throws UnreadablePage {
    String page = liveBlogs().toList().getLast().replace("id=e", "id=x");

    assertThat(
            Pages.at(Clock.systemUTC())
                .withPlaces()
                .read(page.getBytes(UTF_8), "", "")
                .entries()
                .getFirst()
                .paragraphs())
        .extracting(Paragraph::from)
        .containsExactly(-1, -1);
  }

  /** What the page says at the place of a paragraph. */
  private static String at(String decoded, Paragraph paragraph) {
    String there =
        decoded.substring(
            decoded.offsetByCodePoints(0, paragraph.from()),
            decoded.offsetByCodePoints(0, paragraph.to()));
    return Spaces.joined(Jsoup.parseBodyFragment(there).body().wholeText());
  }

  @Provide
  Arbitrary<List<String>> paragraphs() {
    Arbitrary<String> piece =
        Arbitraries.of(
            " ",
            "\r\n\t",
            "&nbsp;",
            "&#160; ",
            "&amp;",
            "&lt;i&gt;",
            "𝄞",
            "<a href='/x?a=1&b=2'>ninety people</a>",
            "<b>on</b>",
            "<!-- nobody -->",
            "<script>var x = 'words';</script>",
            "Überfahrt",
            "船",
            "&hellip;",
            "<em> and </em>");
    return piece
        .list()
        .ofMaxSize(12)
        .map(pieces ->
            "<p>"
                + String.join("", pieces.subList(0, pieces.size() / 2))
                + "The ferry of Vell left its harbour and came back in the evening of the same day"
                + String.join("", pieces.subList(pieces.size() / 2, pieces.size()))
                + ".</p>")
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(PlacesTest::numbered);
  }

  /** Paragraphs that differ: what stands twice is still told apart by its place. */
  private static List<String> numbered(List<String> paragraphs) {
    return IntStream.range(0, paragraphs.size())
        .mapToObj(i -> paragraphs.get(i).replace("<p>", "<p>No. " + i + " "))
        .toList();
  }
}
