package io.twicetold.ingest.html;

import static io.twicetold.ingest.html.FerryPage.BODY;
import static io.twicetold.ingest.html.FerryPage.CLOCK;
import static io.twicetold.ingest.html.FerryPage.framed;
import static io.twicetold.ingest.html.FerryPage.paragraphs;
import static io.twicetold.ingest.html.FerryPage.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text and the headline of an article in its page. */
final class PagesTest {

  @Test
  void theArticleIsFoundAmongItsFrame() {
    WebArticle article = read(framed("", paragraphs(BODY)));

    assertThat(article.title()).isEqualTo("Ferry aground off Vell");
    assertThat(article.text().lines()).containsExactlyElementsOf(BODY);
    assertThat(article.author()).isEqualTo("Ida Renn");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.date()).isEqualTo(PageDate.NONE);
  }

  @Test
  void textThatIsPartedByBreaksOfLineAloneIsFoundToo() {
    assertThat(read(framed("", String.join("<br><br>", BODY))).text().lines())
        .containsExactlyElementsOf(BODY);
  }

  @Test
  void headingsAndListsWithinAreKeptAndCaptionsAreNot() {
    String article =
        paragraphs(BODY.subList(0, 2))
            + "<figure><img src=a><figcaption>The ferry. Photo: A. Nonym</figcaption></figure>"
            + "<h2>What is known</h2><ul><li>The ferry is from 1961.<li>It was repaired last year."
            + "</ul>"
            + paragraphs(BODY.subList(2, 4));

    assertThat(read(framed("", article)).text().lines())
        .containsExactly(
            BODY.get(0),
            BODY.get(1),
            "What is known",
            "The ferry is from 1961.",
            "It was repaired last year.",
            BODY.get(2),
            BODY.get(3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Ferry aground off Vell - The Great Vell Post ~ "
            + "<meta property=og:title content='Ferry aground off Vell'><h1>The Great Vell Post</h1>"
            + "<h1>Ferry aground off Vell</h1>",
        "Ferry aground off Vell - Vell Post News ~ <h1>Vell Post News</h1>"
            + "<h1>Ferry aground off Vell</h1>",
        "Ferry aground off Vell - Vell Post News ~ <h1>Vell Post News</h1>"
            + "<h2>Ferry aground off Vell</h2>",
        "Ferry aground off Vell ~ <meta property=og:site_name content='Great Vell Post'>"
            + "<h1>Great Vell Post</h1><p>Ferry</p>",
        "Great Vell Post News: Ferry aground off Vell ~ <h1>Ferry aground off Vell</h1>",
      })
  void aLogoThatIsAHeadingIsNotTheHeadline(String window, String head) {
    String page = "<title>" + window + "</title>" + head + paragraphs(BODY);

    assertThat(read(page).title()).isEqualTo("Ferry aground off Vell");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "渡船が座礁、全員無事：北岬新聞デジタル ~ <h1>渡船が座礁、全員無事</h1>",
        "渡船が座礁、全員無事：北岬新聞デジタル ~ <h2>地域</h2>",
        "渡船が座礁、全員無事｜北岬新聞デジタル ~ <h2>地域</h2>",
        "渡船が座礁、全員無事_北岬新聞デジタル ~ <h2>地域</h2>",
        "渡船が座礁、全員無事-北岬新聞デジタル ~ <h2>地域</h2>",
      })
  void aShortHeadlineInAScriptWithoutSpacesIsOne(String window, String heading) {
    String site = "<meta property=og:site_name content=北岬新聞デジタル>";
    String page = "<title>" + window + "</title>" + site + heading + paragraphs(BODY);

    assertThat(read(page).title()).isEqualTo("渡船が座礁、全員無事");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Mayor writes to the Vell-Post ~ Vell-Post",
        "Interview: the ferry in the Post ~ Vell Post",
      })
  void aHeadlineThatEndsWithTheOutletsNameKeepsIt(String headline, String site) {
    String page =
        "<title>%s</title><meta property=og:site_name content='%s'>%s"
            .formatted(headline, site, paragraphs(BODY));

    assertThat(read(page).title()).isEqualTo(headline);
  }

  @Test
  void wordsThatWereAddedLaterAreReadAndSoldPlacesAreNot() {
    String added =
        "<p>The vote was nine to four, <ins>not eight to five as said before</ins>, it said."
            + "<ins class=adsbygoogle>Buy a boat</ins></p>";

    assertThat(read(framed("", paragraphs(BODY) + added)).text())
        .endsWith("\nThe vote was nine to four, not eight to five as said before, it said.");
  }

  @Test
  void whatStoodOnAnEarlierPageOfTheOutletIsFrame() {
    String call = "<p>The Vell Post is read by everybody, and so you should read it as well.</p>";
    Pages pages = Pages.at(CLOCK);
    String first = framed("", paragraphs(BODY) + call);
    List<String> other =
        BODY.stream().map(line -> "Elsewhere it was said: " + line + " Or so.").toList();
    String second =
        framed("", paragraphs(other) + call).replace("Ferry aground", "Another ferry aground");

    assertThat(read(pages, first, "https://vell.example/1").text()).contains("read by everybody");
    assertThat(read(pages, second, "https://vell.example/2").text().lines())
        .containsExactlyElementsOf(other);
    assertThat(read(pages, second, "https://other.example/2").text()).contains("read by everybody");
  }

  @Test
  void anotherVersionOfAnArticleLosesNothing() {
    Pages pages = Pages.at(CLOCK);
    String page = framed("", paragraphs(BODY));
    String update = page.replace("Ferry aground off Vell", "Ferry aground: what is known so far");

    assertThat(read(pages, page, "https://vell.example/1").text())
        .isEqualTo(read(pages, update, "https://vell.example/2").text());
  }

  @Test
  void aPageOfFewWordsGivesThem() {
    assertThat(read("<title>T</title><nav>No</nav><p>Words.").text()).isEqualTo("Words.");
  }

  @Test
  void placesPointAtTheWordsInThePage() {
    String page = framed("<meta charset=utf-8>", paragraphs(BODY));
    WebArticle article = read(Pages.at(CLOCK).withPlaces(), page, "");

    assertThat(article.paragraphs()).hasSameSizeAs(BODY);
    for (Paragraph paragraph : article.paragraphs()) {
      String words =
          article.text().substring(paragraph.start(), paragraph.start() + paragraph.length());
      assertThat(page.substring(paragraph.from(), paragraph.to())).isEqualTo(words);
    }
    assertThat(read(page).paragraphs()).extracting(Paragraph::from).containsOnly(-1);
  }

  private static String post(String headline, String body) {
    return "<article><h1>" + headline + "</h1>" + body + "</article>";
  }

  @Test
  void ofSeveralArticlesOneBelowTheOtherTheOneWithTheHeadlineIsTaken() {
    List<String> other =
        BODY.stream().map(line -> line.replace("ferry", "bridge") + " So it goes.").toList();
    String page =
        "<html><title>Ferry aground off Vell…</title><body><div>"
            + post("Ferry aground off Vell...", paragraphs(BODY))
            + post("Bridge of Vell closed", paragraphs(other))
            + post("Mayor of Vell resigns", paragraphs(other.reversed()))
            + "</div></body></html>";

    WebArticle article = read(page);

    assertThat(article.title()).isEqualTo("Ferry aground off Vell...");
    assertThat(article.text().lines()).containsExactlyElementsOf(BODY);
  }

  @Test
  void aListOfArticlesIsReadWhole() {
    String page =
        "<html><title>News of Vell</title><body><h1>News of Vell</h1>"
            + post("Ferry aground", paragraphs(BODY.subList(0, 2)))
            + post("Ferry towed", paragraphs(BODY.subList(2, 4)))
            + "</body></html>";

    assertThat(read(page).text().lines()).containsAll(BODY);
  }

  @Test
  void aMenuThatOpensOverANameIsNotPartOfTheSentence() {
    String menu =
        "<span class=who><a href=/p>Mara Olin</a><span><a href=/1>Olin sings</a> <a href=/2>Olin"
            + " dances</a> <a href=/p>More</a></span></span>";
    String page =
        framed(
            "", "<p>The passenger " + menu + " said that nobody was hurt.</p>" + paragraphs(BODY));

    assertThat(read(page).text()).startsWith("The passenger said that nobody was hurt.\nThe old");
  }

  @Test
  void sentencesAreKeptThoughMostOfTheirWordsAreLinks() {
    String linked =
        "<p>The ferry had been repaired in the spring of last year after <a href=/a>it had struck a"
            + " pier of the bridge in the harbour of Vell in a storm</a>.</p>";

    assertThat(read(framed("", paragraphs(BODY) + linked + paragraphs(BODY))).text())
        .contains("The ferry had been repaired");
  }

  @Test
  void titlesAndResultsBeforeTheFirstParagraphAreKeptAndCreditsOfPicturesAreNot() {
    String body =
        "<h2>Regatta</h2><p>Vell d. Orrin 3-1</p>"
            + paragraphs(BODY)
            + "<p>© A. Person The ferry of Vell at the pier beside the lighthouse on Monday.</p>"
            + paragraphs(BODY.reversed());

    assertThat(read(framed("", body)).text())
        .startsWith("Regatta\nVell d. Orrin 3-1\nThe old ferry")
        .doesNotContain("A. Person");
  }
}
