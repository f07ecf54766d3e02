package io.twicetold.ingest.html;

import static io.twicetold.ingest.html.FerryPage.BODY;
import static io.twicetold.ingest.html.FerryPage.framed;
import static io.twicetold.ingest.html.FerryPage.paragraphs;
import static io.twicetold.ingest.html.FerryPage.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who wrote an article, when, for whom and where it lies. */
final class BylinesTest {

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
}
