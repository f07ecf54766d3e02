package io.twicetold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** NewsML of before 2006, as agencies still deliver it. */
final class NewsMl1Test {

  private static final String TEXT = "The ferry sank at noon.\nAll were saved.";

  @TempDir private Path folder = Path.of("");
  private Shelf shelf = new Shelf(folder);

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
  }

  private void read(String contents) {
    shelf.read(
        shelf.put(
            "a.xml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE NewsML SYSTEM "NewsML_1.2.dtd">
            <NewsML><Catalog/><NewsEnvelope><DateAndTime>20310303T120000Z</DateAndTime></NewsEnvelope>
            <NewsItem><Identification><NewsIdentifier><ProviderId>wire.example</ProviderId>
             <DateId>20260303</DateId><NewsItemId>7</NewsItemId><RevisionId>1</RevisionId>
             <PublicIdentifier>urn:newsml:wire.example:20260303:7:1</PublicIdentifier></NewsIdentifier>
            </Identification><NewsManagement><NewsItemType FormalName="News"/>
             <FirstCreated>20260303T090000+0100</FirstCreated>
             <ThisRevisionCreated>20260303T100000+0100</ThisRevisionCreated></NewsManagement>
            <NewsComponent xml:lang="en"><NewsLines><HeadLine>Ferry sinks</HeadLine>
             <ByLine>Ada Lund</ByLine><DateLine>VELL, March 3</DateLine></NewsLines>
             <AdministrativeMetadata><Provider><Party FormalName="Wire"/></Provider>
             </AdministrativeMetadata>%s</NewsComponent></NewsItem></NewsML>
            """
                .formatted(contents)));
  }

  private static String content(String data) {
    return "<ContentItem><DataContent>" + data + "</DataContent></ContentItem>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><head><title>No</title></head><body><p>The ferry sank at noon.</p><p>All were"
            + " saved.</p></body></html>",
        "<p>The ferry sank at noon.</p><p>All were saved.</p>",
        "<![CDATA[<p>The ferry sank at noon.</p><p>All were saved.</p>]]>",
        "The ferry sank at noon.\nAll were saved.",
        "<nitf><body><body.content><p>The ferry sank at noon.</p><p>All were saved.</p>"
            + "</body.content></body></nitf>",
      })
  void anItemIsAnArticleHoweverItsWordsAreWritten(String data) {
    read(content(data));

    assertThat(shelf.complaints()).isEmpty();
    Article article = shelf.articles.getFirst();
    assertThat(article.id()).isEqualTo("urn:newsml:wire.example:20260303:7:1");
    assertThat(article.title()).isEqualTo("Ferry sinks");
    assertThat(article.text()).isEqualTo(TEXT);
    assertThat(article.source()).isEqualTo("Wire");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.published()).contains(Instant.parse("2026-03-03T08:00:00Z"));
    assertThat(article.more())
        .containsEntry("author", "\"Ada Lund\"")
        .containsEntry("dateline", "\"VELL, March 3\"");
  }

  @Test
  void ofSeveralFormsOneIsReadAndOfPicturesNone() {
    read(
        "<NewsComponent EquivalentsList='yes'>"
            + content("<p>The ferry sank at noon.</p>")
            + content("THE FERRY SANK AT NOON.")
            + "</NewsComponent><NewsComponent><ContentItem><MediaType FormalName='Photo'/>"
            + "<DataContent>/9j/4AAQ</DataContent></ContentItem></NewsComponent>"
            + "<NewsComponent>"
            + content("<p>All were saved.</p>")
            + "</NewsComponent>");

    assertThat(shelf.articles)
        .singleElement()
        .satisfies(article -> assertThat(article.text()).isEqualTo(TEXT.replace("\n", "\n\n")));
  }

  @Test
  void anItemWhoseContentLiesElsewhereSaysSo() {
    read("<ContentItem Href='ferry.jpg'/>");

    assertThat(shelf.articles).isEmpty();
    assertThat(shelf.complaints())
        .singleElement()
        .asString()
        .endsWith("a news item without words: its content lies elsewhere");
  }

  @Test
  void documentsInOneItemAreArticlesOfTheirOwn() {
    String nitf =
        "<nitf><head><title>%s</title></head><body><body.content><p>%s</p></body.content></body>"
            + "</nitf>";
    read(
        content(nitf.formatted("Ferry", "The ferry sank."))
            + content(nitf.formatted("Rain", "It rained.")));

    assertThat(shelf.complaints()).isEmpty();
    assertThat(shelf.articles).extracting(Article::title).containsExactly("Ferry", "Rain");
  }
}
