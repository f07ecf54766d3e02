package io.twicetold.ingest.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PagesTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-20T12:00:00Z"), ZoneOffset.UTC);

  private static final List<String> BODY =
      List.of(
          "The old ferry left the harbour of Vell at noon with ninety people on board.",
          "An hour later it ran aground beside the lighthouse, and nobody was hurt, the coast guard"
              + " said.",
          "“We heard a dull sound, and then it was very quiet,” said a passenger, Mara Olin.",
          "The ferry will be towed back to the harbour with the next high water.");

  private static WebArticle read(String page) {
    return read(Pages.at(CLOCK), page, "");
  }

  private static WebArticle read(Pages pages, String page, String address) {
    try {
      return pages.read(page.getBytes(UTF_8), "", address);
    } catch (UnreadablePage e) {
      throw new AssertionError(e);
    }
  }

  private static String paragraphs(List<String> paragraphs) {
    return "<p>" + String.join("</p>\n<p>", paragraphs) + "</p>";
  }

  private static String framed(String head, String article) {
    return """
    <html lang="en"><head><title>Ferry aground off Vell | The Vell Post</title>%s</head><body>
    <nav><ul><li><a href=/>Home</a><li><a href=/s>Sport</a></ul></nav>
    <div id="cookie-banner"><p>We use cookies to give you the best experience on our pages, and
    you agree to this by reading on. Here is more about that for those who like to read.</p></div>
    <article><h1>Ferry aground off Vell</h1>
    <div class="byline">By Ida Renn</div><div class="share"><a href=#>Share</a></div>
    <div class="article-body">%s</div>
    <div class="newsletter"><p>Get our newsletter every morning, free of charge, in your mailbox.
    </p></div></article>
    <div class="related"><h3>Related</h3><ul><li><a href=/1>Bridge closed for a week after storm
    </a><li><a href=/2>New mayor of Vell takes office</a></ul></div>
    <div class="comments"><p>I was on that ferry, and I can say that it was not quiet at all.</p>
    </div><footer><p>All rights reserved by the Vell Post, which is made in Vell.</p></footer>
    </body></html>\
    """
        .formatted(head, article);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<p class=source>2026-03-03 09:15　来源：海港日报</p> ~ 海港日报 ~ 2026-03-03T09:15:00Z",
        "<div class=info>2026年03月03日 09:15 来源：海港日报 作者：王小明</div> ~ 海港日报 ~ 2026-03-03T09:15:00Z",
        "<span>2026-03-03 09:15:00 來源：海港日報</span> ~ 海港日報 ~ 2026-03-03T09:15:00Z",
        "<p>Ida Renn | March 3, 2026, 9:15 a.m. ET</p> ~ '' ~ 2026-03-03T14:15:00Z",
      })
  void theLineUnderTheHeadlineSaysWhenAndForWhomAndIsNoText(
      String line, String outlet, Instant instant) {
    String text = String.join("\n", BODY);

    WebArticle article =
        read("<h1>Ferry aground off Vell</h1><div>" + line + paragraphs(BODY) + "</div>");

    assertThat(article.text()).isEqualTo(text);
    assertThat(article.source()).isEqualTo(outlet);
    assertThat(article.date().instant()).contains(instant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Updated 4 March 2026, first published 3 March 2026 ~ 2026-03-03T00:00:00Z",
        "Aktualisiert am 4. März 2026, veröffentlicht am 3. März 2026 ~ 2026-03-03T00:00:00Z",
        "Published 3 March 2026, updated 4 March 2026 ~ 2026-03-03T00:00:00Z",
        "Updated 4 March 2026 and published by the Post ~ 2026-03-04T00:00:00Z",
      })
  void theFirstPublicationCountsWhereTheChangeIsToldBeforeIt(String line, Instant instant) {
    assertThat(
            read(framed("", "<p class=date>" + line + "</p>" + paragraphs(BODY))).date().instant())
        .contains(instant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<link rel=canonical href=https://vell.example/><meta property=og:url"
            + " content=https://vell.example/ferry> ~ https://vell.example/ferry",
        "<link rel=canonical href=https://vell.example/> ~ https://vell.example/",
        "<meta property=og:url content='http://[bad'> ~ ''",
        "<meta property=og:url content='https://[2001:db8::1]/ferry'> ~ https://[2001:db8::1]/ferry",
        "<meta property=og:url content='https://vell.example/a b|c'> ~ https://vell.example/a b|c",
      })
  void theAddressIsThatOfThePageAndNotOfItsOutlet(String head, String address) {
    assertThat(read(framed(head, paragraphs(BODY))).url()).isEqualTo(address);
  }

  @Test
  void authorsThatABylineLinksToAreNamedWithoutTheWordsBetween() {
    String byline =
        "<p class=byline>By <a rel=author href=/1>Ida Renn</a>, harbour correspondent, and"
            + " <a rel=author href=/2>Mara Olin</a></p>";

    assertThat(read("<article>" + byline + paragraphs(BODY) + "</article>").author())
        .isEqualTo("Ida Renn, Mara Olin");
  }

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

  @Test
  void linkedDataTellWhoWhenAndWhere() {
    WebArticle article =
        read(
            framed(
                """
                <link rel=canonical href="https://vell.example/ferry">
                <link rel=alternate hreflang=de href="https://vell.example/de/ferry">
                <script type="application/ld+json">{"@graph":[{"@type":"WebPage"},
                {"@type":["NewsArticle"],"headline":"Ferry aground off Vell",
                "datePublished":"2026-03-12T14:05:00+01:00","dateModified":"2026-03-13",
                "author":[{"name":"Ida Renn"},{"name":"Reuters"}],
                "publisher":{"name":"The Vell Post"},
                "isBasedOn":"https://other.example/a",
                "translationOfWork":{"@id":"https://other.example/b"},}]}</script>\
                """,
                paragraphs(BODY)));

    assertThat(article.url()).isEqualTo("https://vell.example/ferry");
    assertThat(article.source()).isEqualTo("The Vell Post");
    assertThat(article.author()).isEqualTo("Ida Renn, Reuters");
    assertThat(article.date().instant()).contains(Instant.parse("2026-03-12T13:05:00Z"));
    assertThat(article.date().source()).isEqualTo("json-ld");
    assertThat(article.declared())
        .isEqualTo(
            new Declared(
                "https://vell.example/ferry",
                List.of("https://other.example/a"),
                List.of("https://other.example/b"),
                List.of("de https://vell.example/de/ferry"),
                Optional.of("2026-03-13"),
                List.of("Reuters"),
                false));
  }

  @ParameterizedTest
  @CsvSource({
    "'', Ferry aground off Vell",
    "'', Ferry AGROUND &#8211; off Vell",
    "https://www.vell.example/ferry/, Another headline for the feed",
  })
  void ofSeveralArticlesInLinkedDataThePagesOwnIsTaken(String url, String headline) {
    WebArticle article =
        read(
            framed(
                """
                <link rel=canonical href="http://vell.example/ferry">
                <script type="application/ld+json">[{"@type":"NewsArticle",
                "headline":"Bridge closed","datePublished":"2026-01-01","author":"Another",
                "url":"https://vell.example/bridge","isBasedOn":"https://other.example/a"},
                {"@type":"NewsArticle","headline":"%s","mainEntityOfPage":{"@id":"%s#page"},
                "datePublished":"2026-03-12","author":"Ida Renn"}]</script>\
                """
                    .formatted(headline, url),
                paragraphs(BODY)));

    assertThat(article.author()).isEqualTo("Ida Renn");
    assertThat(article.date().instant()).contains(Instant.parse("2026-03-12T00:00:00Z"));
    assertThat(article.declared().basedOn()).isEmpty();
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
  void plainTextOfLinkedDataKeepsItsLinesThoughOneThingIsLessThanAnother() {
    assertThat(Reading.fragment("Depth < 3 metres.\nNobody was hurt."))
        .extracting(Block::words)
        .containsExactly("Depth < 3 metres.", "Nobody was hurt.");
  }

  @Test
  void whatLinkedDataOnlyReferToIsFoundInTheirGraph() {
    WebArticle article =
        read(
            framed(
                """
                <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle",
                "headline":"Ferry aground off Vell","publisher":{"@id":"/#vp"},
                "author":[{"@id":"#1"},{"@id":"#2"},{"name":"Ole Strand"},{"@type":"Person"}]},
                {"@type":"WebPage","name":"Ferry"},
                {"@type":"Organization","@id":"/#vp","name":"The Vell Post"},
                {"@type":"Person","@id":"#1","name":"Ida Renn"}]}</script>\
                """,
                paragraphs(BODY)));

    assertThat(article.author()).isEqualTo("Ida Renn, Ole Strand");
    assertThat(article.source()).isEqualTo("The Vell Post");
  }

  @Test
  void entitiesInNamesAreRead() {
    WebArticle article =
        read(
            framed(
                """
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry",
                "author":"Se&aacute;n O&#039;Dell","publisher":{"name":"Reed &amp; Post"}}</script>\
                """,
                paragraphs(BODY)));

    assertThat(article.author()).isEqualTo("Seán O'Dell");
    assertThat(article.source()).isEqualTo("Reed & Post");
  }

  @Test
  void aTimeThatIsMarkedAsThatOfTheArticleGoesBeforeOthers() {
    WebArticle article =
        read(
            framed(
                """
                <body><time datetime=2026-03-19>Today</time>
                <time itemprop=dateModified datetime=2026-03-13>March 13</time>
                <time itemprop=datePublished datetime=2026-03-12>March 12</time>\
                """,
                paragraphs(BODY)));

    assertThat(article.date().instant()).contains(Instant.parse("2026-03-12T00:00:00Z"));
    assertThat(article.declared().modified()).contains("2026-03-13");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<meta property=article:published_time content=2026-03-12T14:05Z> ~ meta ~ 2026-03-12T14:05:00Z",
        "<meta name=date content=\"12 марта 2026\"> ~ meta ~ 2026-03-12T00:00:00Z",
        "<time datetime=2026-03-12>x</time> ~ time ~ 2026-03-12T00:00:00Z",
        "<body><div class=pub-date>On 12 March 2026</div> ~ text ~ 2026-03-12T00:00:00Z",
        "<link rel=canonical href=https://a.example/2026/03/12/x> ~ address ~ 2026-03-12T00:00:00Z"
      })
  void aDateComesWithItsSource(String head, String source, Instant instant) {
    PageDate date = read(framed(head, paragraphs(BODY))).date();

    assertThat(date.instant()).contains(instant);
    assertThat(date.source()).isEqualTo(source);
    assertThat(date.confidence()).isBetween(0.4, 1.0);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-22", "1970-01-01", "2222-01-01", "yesterday"})
  void aDateThatCannotBeIsMarkedAndNotBelieved(String declared) {
    PageDate date =
        read(framed("<meta name=date content='" + declared + "'>", paragraphs(BODY))).date();

    assertThat(date.instant()).isEmpty();
    assertThat(date.problem()).startsWith('"' + declared + "\" ");
    assertThat(date.source()).isEqualTo("meta");
  }

  @Test
  void aDateThatCannotBeGivesWayToOneThatCan() {
    String head = "<meta name=date content=2030-01-01><time datetime=2026-03-12></time>";

    assertThat(read(framed(head, paragraphs(BODY))).date().source()).isEqualTo("time");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "VELL (Reuters) - The ferry left. ~ Reuters",
        "VELL, March 12 (AFP) — The ferry left. ~ AFP",
        "Vell (dpa/epd) – The ferry left. ~ dpa",
        "（ロイター） フェリーは出た。 ~ Reuters",
        "The ferry left for Vell at noon on Monday, as it has done for ninety years. (AP) ~ AP"
      })
  void agenciesAreFoundInDatelineAndSignOff(String text, String agency) {
    assertThat(Agencies.in(List.of(), text)).contains(agency);
  }

  @Test
  void aWordIsNoCredit() {
    assertThat(
            Agencies.in(List.of("By Ansa Ritzau-Lind"), "The AP test (a hard one) was said to be"))
        .isEmpty();
  }

  @Test
  void aStubGivesTheTextOfItsLinkedData() {
    String head =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
            + String.join("\\n", BODY)
            + "\"}</script>";

    assertThat(read(framed(head, "<p>" + BODY.getFirst() + "</p><p>Subscribe to read on.")).text())
        .isEqualTo(String.join("\n", BODY));
  }

  @Test
  void aLiveBlogHasItsEntriesAsArticles() {
    String head =
        """
        <script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Ferry: live",
        "liveBlogUpdate":[{"@id":"https://a.example/l#e7","headline":"Towed","articleBody":"It is
        towed back.","datePublished":"2026-03-12T15:00Z"},{"headline":"Aground","articleBody":"It ran
        aground."},{"headline":"Nothing"}]}</script>\
        """;

    WebArticle article = read(framed(head, paragraphs(BODY)));

    assertThat(article.declared().live()).isTrue();
    assertThat(article.entries()).extracting(LiveEntry::name).containsExactly("e7", "2");
    assertThat(article.entries()).extracting(LiveEntry::title).containsExactly("Towed", "Aground");
    assertThat(article.entries().getFirst().date().instant())
        .contains(Instant.parse("2026-03-12T15:00:00Z"));
  }

  @Test
  void entriesThatAreMarkedInThePageAreFoundToo() {
    String entry = "<div itemprop=liveBlogUpdate id=%s><h2>%s</h2><p>It went on.</p></div>";

    assertThat(
            read(framed("", entry.formatted("a", "Two") + entry.formatted("b", "One"))).entries())
        .extracting(LiveEntry::name, LiveEntry::title, LiveEntry::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a", "Two", "It went on."),
            org.assertj.core.groups.Tuple.tuple("b", "One", "It went on."));
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
