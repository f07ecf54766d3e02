package io.twicetold.ingest.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that show little of their article, or show it in another way than in paragraphs. */
final class ThinPagesTest {

  private static final String OPENING =
      "<p>The old ferry left the harbour of Vell at noon with ninety people on board.</p>";

  private static final String REST =
      "<p>An hour later it ran aground beside the lighthouse, and nobody was hurt at all.</p>"
          .repeat(20);

  private static WebArticle read(String page) {
    try {
      return Pages.at(Clock.systemUTC()).read(page.getBytes(UTF_8), "", "");
    } catch (UnreadablePage e) {
      throw new AssertionError(e);
    }
  }

  private static String page(String head, String body) {
    return "<html><head><title>Ferry aground off Vell</title>"
        + head
        + "</head><body><nav><a href=/>Home</a></nav><main><h1>Ferry aground off Vell</h1>"
        + body
        + "</main><footer><p>All rights reserved by the Post.</p></footer></body></html>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "paywall ~ Subscribe now to read on. The first month costs one mark, and you can leave.",
        "c-paywall__box ~ Abonnieren Sie jetzt, um weiterzulesen. Der erste Monat kostet eine Mark.",
        "article-regwall ~ Inscrivez-vous pour lire la suite. Vous avez lu vos trois articles.",
        "metered-wall ~ Suscríbase para seguir leyendo. El primer mes cuesta un marco.",
        "PaywallOffer ~ Чтобы читать дальше, оформите подписку. Первый месяц стоит одну марку.",
        "paywall ~ この記事は有料会員限定です。続きを読むには登録が必要です。月額千円でご利用いただけます。"
      })
  void whatAsksForMoneyIsNotTheArticleButMarksIt(String name, String call) {
    WebArticle article =
        read(page("", OPENING + "<div class='" + name + "'><p>" + call + "</p></div>"));

    assertThat(article.text()).isEqualTo(OPENING.replaceAll("<.*?>", ""));
    assertThat(article.stub()).isEqualTo("paywall");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<article><h1>Ferry aground off Vell</h1>WORDS</article>",
        "<article><header><h1>Ferry aground off Vell</h1></header><div>WORDS</div></article>",
        "<div>WORDS</div>",
      })
  void ofAShortArticleNothingBesideItIsTaken(String structure) {
    String most =
        "<div class=c12><h3>Most read</h3><ol><li><a href=/1>Council votes for a new bridge over"
            + " the river</a><li><a href=/2>Rovers sign a goalkeeper</a></ol></div>";
    for (String words :
        List.of(
            "<p>It sank at dawn.</p><p>All are safe.</p><p>More follows.</p>",
            "<p>The waves come in,<br>the ships go out,<br>and no one is about</p>")) {
      String main = "<main>" + structure.replace("WORDS", words) + "</main>";

      WebArticle article = read(page("", "").replaceFirst("<main>.*</main>", main + most));

      assertThat(article.text())
          .isEqualTo(words.replaceAll("</p><p>|<br>", "\n").replaceAll("</?p>", ""));
    }
  }

  @Test
  void aWholeArticleInWhatIsCalledAPaywallIsTheArticle() {
    WebArticle article = read(page("", "<div class=paywall>" + OPENING + REST + "</div>"));

    assertThat(article.text()).hasLineCount(21);
    assertThat(article.stub()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\","
            + "\"isAccessibleForFree\":false}</script>",
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\","
            + "\"isAccessibleForFree\":\"False\"}</script>",
        "<meta property=article:content_tier content=locked>"
      })
  void aPageThatSaysThatItIsPaidForIsAStubWhereItShowsLittle(String head) {
    assertThat(read(page(head, OPENING)).stub()).isEqualTo("paywall");
    assertThat(read(page(head, OPENING + REST)).stub()).isEmpty();
    assertThat(read(page("", OPENING)).stub()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "cookie-wall ~ We and our partners store data on your device, to measure who reads what.",
        "onetrust-consent-sdk ~ Wir und unsere Partner speichern Daten auf Ihrem Gerät und lesen sie.",
        "didomi-host ~ Nous et nos partenaires enregistrons des données sur votre appareil, monsieur.",
        "gdpr-consent ~ Мы и наши партнёры храним данные на вашем устройстве и читаем их там."
      })
  void whatAsksForConsentIsNoArticle(String name, String request) {
    String wall = "<div id='" + name + "'>" + ("<p>" + request + "</p>").repeat(4) + "</div>";
    String said = "<meta property=og:description content='A ferry ran aground off Vell at noon.'>";

    WebArticle behind = read("<html><title>Ferry aground</title>" + said + "<body>" + wall);
    assertThat(behind.text()).isEqualTo("A ferry ran aground off Vell at noon.");
    assertThat(behind.stub()).isEqualTo("consent");

    WebArticle beside = read(page("", wall + OPENING + REST));
    assertThat(beside.text()).hasLineCount(21);
    assertThat(beside.stub()).isEmpty();
  }

  @Test
  void anArticleWithinAnElementThatIsCalledAfterCookiesIsRead() {
    WebArticle article =
        read("<body><div class=cookies-accepted><main>" + OPENING + REST + "</main></div>");

    assertThat(article.text()).hasLineCount(21);
    assertThat(article.stub()).isEmpty();
  }

  @Test
  void ofAGalleryWhatStandsUnderThePicturesIsTheText() {
    String picture =
        "<figure class=photo><img src=a><figcaption class=caption>%s the ferry lies beside the"
            + " lighthouse of Vell, and people wait on its deck.</figcaption></figure>";
    String pictures =
        picture.formatted("At noon")
            + picture.formatted("At one")
            + picture.formatted("At two")
            + picture.formatted("At three")
            + picture.formatted("At four");

    assertThat(read(page("", pictures)).text().lines())
        .hasSize(5)
        .startsWith(
            "At noon the ferry lies beside the lighthouse of Vell, and people wait on its deck.");
    assertThat(read(page("", OPENING + REST + pictures)).text()).doesNotContain("At noon");
  }

  @Test
  void aListIsReadWithItsShortItems() {
    String list =
        "<ol><li>The ferry is from 1961.<li>It was repaired last year.<li>It holds ninety people, or so they say.</ol>";
    String text =
        read(page("", OPENING + list + "<h2>And now?</h2><ul><li>It waits there.</ul>")).text();

    assertThat(text.lines())
        .contains(
            "The ferry is from 1961.",
            "It was repaired last year.",
            "It holds ninety people, or so they say.",
            "It waits there.");
  }

  private static String entry(int number, String time) {
    return "<li id=e"
        + number
        + "><time datetime=2026-03-12T"
        + time
        + "Z>"
        + time
        + "</time><h3>Report "
        + number
        + "</h3><div><p>The ferry was seen by people of the coast guard of Vell.</p></div></li>";
  }

  @ParameterizedTest
  @CsvSource({"live-blog", "liveticker", "c-liveUpdates"})
  void entriesOfALiveBlogThatMarksNoneAreFoundByTheirTimes(String name) {
    String entries = entry(1, "12:00") + entry(2, "11:30") + entry(3, "11:00");
    String comments =
        "<div class=comments>"
            + ("<div><p><time datetime=2026-03-12>x</time> I was there too.</p>" + "</div>")
                .repeat(9)
            + "</div>";

    WebArticle article =
        read(page("", OPENING + "<ul class='" + name + "'>" + entries + "</ul>" + comments));

    assertThat(article.entries()).extracting(LiveEntry::name).containsExactly("e1", "e2", "e3");
    assertThat(article.entries())
        .extracting(LiveEntry::title)
        .containsExactly("Report 1", "Report 2", "Report 3");
    assertThat(article.entries().getFirst().date().instant())
        .contains(Instant.parse("2026-03-12T12:00:00Z"));
    assertThat(read(page("", OPENING + "<ul>" + entries + "</ul>")).entries()).isEmpty();
  }

  @Test
  void aPageInTwoLanguagesKeepsBoth() {
    List<String> lines =
        List.of(
            "The old ferry left the harbour of Vell at noon with ninety people on board.",
            "Die alte Fähre verließ am Mittag mit neunzig Menschen an Bord den Hafen von Vell.");

    assertThat(
            read(page("", "<p>" + lines.getFirst() + "<p lang=de>" + lines.getLast()))
                .text()
                .lines())
        .containsExactlyElementsOf(lines);
  }
}
