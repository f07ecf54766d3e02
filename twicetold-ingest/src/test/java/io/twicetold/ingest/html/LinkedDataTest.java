package io.twicetold.ingest.html;

import static io.twicetold.ingest.html.FerryPage.BODY;
import static io.twicetold.ingest.html.FerryPage.framed;
import static io.twicetold.ingest.html.FerryPage.paragraphs;
import static io.twicetold.ingest.html.FerryPage.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages say for programs: linked data, and the entries of a live blog. */
final class LinkedDataTest {

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
}
