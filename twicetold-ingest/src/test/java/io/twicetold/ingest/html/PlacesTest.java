package io.twicetold.ingest.html;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;

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
      String there =
          decoded.substring(
              decoded.offsetByCodePoints(0, paragraph.from()),
              decoded.offsetByCodePoints(0, paragraph.to()));
      assertThat(Spaces.joined(Jsoup.parseBodyFragment(there).body().wholeText()))
          .isEqualTo(
              article.text().substring(paragraph.start(), paragraph.start() + paragraph.length()));
    }
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
    return java.util.stream.IntStream.range(0, paragraphs.size())
        .mapToObj(i -> paragraphs.get(i).replace("<p>", "<p>No. " + i + " "))
        .toList();
  }
}
