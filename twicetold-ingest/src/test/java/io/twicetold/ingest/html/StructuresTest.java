package io.twicetold.ingest.html;

import static io.twicetold.ingest.html.PierPage.ARTICLE;
import static io.twicetold.ingest.html.PierPage.OTHER;
import static io.twicetold.ingest.html.PierPage.TITLE;
import static io.twicetold.ingest.html.PierPage.each;
import static io.twicetold.ingest.html.PierPage.filled;
import static io.twicetold.ingest.html.PierPage.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One article in many structures of pages, with things beside it that are not in it. */
final class StructuresTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<main>TITLE PARAGRAPHS</main>",
        "<section>TITLE PARAGRAPHS</section>",
        "<div>TITLE<div>DIVISIONS</div></div>",
        "<div>TITLE LINES</div>",
        "<table><tr><td><a href=/>Home</a><td><b>Council closes northern pier</b><br>LINES"
            + "<td>Advertise here, call us!</table>",
        "<aside>TITLE PARAGRAPHS</aside>",
        "<noscript>PARAGRAPHS</noscript><div id=app></div>",
        "<x-news><template shadowrootmode=open>TITLE PARAGRAPHS</template></x-news>",
        "<x-news>TITLE <x-text>PARAGRAPHS</x-text></x-news>",
        "<article>TITLE PARAGRAPHS</article><div class=xx><h2>More</h2>OTHER</div>",
        "<div id=l>OTHER</div><div id=r>TITLE PARAGRAPHS</div>",
        "<div class=story>TITLE PARAGRAPHS</div><div class=story><h1>Budget talks drag on</h1>OTHER"
            + "</div>",
        "<article>TITLE PARAGRAPHS</article><article><h2>Budget talks drag on</h2>OTHER</article>",
        "<div class=content>TITLE PARAGRAPHS<div id=kommentare>COMMENTS</div></div>",
        "<div class=x1>TITLE <div class=x2>PARAGRAPHS</div></div><div class=x3>ANSWERED</div>",
        "<div>TITLE</div>DIVISIONS<div><a href=/x>Mayor opens the new library in the old mill</a>"
            + "</div>",
        "<div class='site no-sidebar'>TITLE PARAGRAPHS</div><div class=x3>OTHER</div>",
        "<div class=with-right-sidebar>TITLE PARAGRAPHS</div><div class=x3>OTHER</div>",
        "<div class='entry comments-closed'>TITLE PARAGRAPHS</div><div class=x3>OTHER</div>",
        "<div class=right-sidebar>TITLE PARAGRAPHS</div><div class=x3>OTHER</div>",
        "<div>TITLE PARAGRAPHS</div><div class=sidebar-left>OTHER</div>",
      })
  void theArticleIsFoundWholeAndAlone(String structure) throws UnreadablePage {
    WebArticle page = read(filled(structure));

    assertThat(page.text().replace(TITLE, "").lines().filter(line -> !line.isBlank()))
        .containsExactlyElementsOf(ARTICLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<main><article>TITLE PARAGRAPHS<table>ROWS</table></article></main> ~ <tr><td>Vell<td>3<td>1",
        "<main><article>TITLE PARAGRAPHS<ul>ROWS</ul></article></main> ~ <li>40 g of flour",
        "<div>TITLE PARAGRAPHS<ul>ROWS</ul></div> ~ <li><a href=/x>A ship with a long name</a>",
        "<article>TITLE PARAGRAPHS<div>ROWS</div></article> ~ Rovers 2 Wanderers 1<br>",
        "<article>TITLE PARAGRAPHS ROWS</article> ~ <br>Rovers 2 Wanderers 1",
        "<article>TITLE PARAGRAPHS ROWS</article> ~ <p><a href=/x>Rovers</a>",
      })
  void smallPiecesBesideTheParagraphsTakeNoneAway(String structure, String row)
      throws UnreadablePage {
    WebArticle page = read(filled(structure.replace("ROWS", row.repeat(90))));

    assertThat(page.text().lines()).containsExactlyElementsOf(ARTICLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div id=app aria-hidden=true><main><article>TITLE PARAGRAPHS</article></main></div>",
        "<div id=app hidden inert><div><div style='display: none'>TITLE PARAGRAPHS</div></div></div>",
        "<article style='display:none'><h1>Another headline</h1>PARAGRAPHS</article>",
      })
  void anArticleUnderAnOpenDialogIsFound(String structure) throws UnreadablePage {
    String dialog =
        "<div role=dialog><p>Choose your region</p></div>"
            + "<ol><li><a href=/x>Ministers meet for the fourth day in the capital</a></ol>";

    assertThat(read(filled(structure + dialog)).text().lines()).containsExactlyElementsOf(ARTICLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TITLE PARAGRAPHS<div style='display:none'>OTHER</div>",
        "<div id=app aria-hidden=true>TITLE<div hidden>OTHER</div>PARAGRAPHS</div>",
        "TITLE PARAGRAPHS<div hidden><main><article>COMMENTS</article></main></div>",
        "<div hidden><h1>Budget talks drag on</h1>COMMENTS</div>TITLE PARAGRAPHS",
      })
  void whatIsHiddenInOrBesideAnArticleIsLeftOut(String structure) throws UnreadablePage {
    assertThat(read(filled(structure)).text().lines()).containsExactlyElementsOf(ARTICLE);
  }

  @Test
  void aSentenceMadeOfLinksAndWordsBetweenThemIsKept() throws UnreadablePage {
    String lead =
        "<p><a href=/a>The harbour council closed a pier</a> after divers found <a href=/b>deep"
            + " cracks in eleven pillars</a> at the port of <a href=/c>Vell</a>, it said.</p>";
    String tags =
        "<p><a href=/a>Ships and boats</a>, <a href=/b>the northern harbour of Vell</a>"
            + " and <a href=/c>councils that close their piers</a>.</p>";

    assertThat(read("<article><h1>" + TITLE + "</h1>" + lead + each("p", ARTICLE) + tags).text())
        .isEqualTo(lead.replaceAll("<[^>]*>", "") + "\n" + String.join("\n", ARTICLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "สภาท่าเรือมีมติปิดสะพานท่าเรือด้านเหนือเป็นเวลาสองปี หลังพบรอยร้าวในเสา"
            + "|เรือประมงสี่สิบลำจะย้ายไปจอดที่ท่าด้านใต้",
        "항만 위원회가 북쪽 부두를 닫기로 했다|어선 마흔 척은 남쪽 부두로 옮긴다",
        "ក្រុមប្រឹក្សាកំពង់ផែបានសម្រេចបិទផែខាងជើងរយៈពេលពីរឆ្នាំ។|ទូកនេសាទសែសិបគ្រឿងត្រូវផ្លាស់ទៅខាងត្បូង។",
        "ဆိပ်ကမ်းကောင်စီက မြောက်ဘက်တံတားကို နှစ်နှစ်ပိတ်မည်။|လှေလေးဆယ်ကို တောင်ဘက်သို့ရွှေ့မည်။",
      })
  void shortParagraphsAreReadInScriptsWithOtherFullStopsOrNone(String paragraphs)
      throws UnreadablePage {
    List<String> said = List.of(paragraphs.split("\\|"));
    String more = "<div><h3>Most read</h3><ul><li><a href=/x>Ministers meet again</a></ul></div>";

    assertThat(read("<h1>" + TITLE + "</h1><div>" + each("p", said) + "</div>" + more).text())
        .isEqualTo(String.join("\n", said));
  }

  @Test
  void theReadingsOfCharactersAreNotSaidTwice() throws UnreadablePage {
    String ruby = "<ruby>港町<rp>(</rp><rt>みなとまち</rt><rp>)</rp></ruby>";
    String words = "の桟橋が火曜日に閉鎖された。潜水士が十一本の柱にひびを見つけたためだと、港湾当局が発表した。";

    WebArticle page = read("<article><h1>" + ruby + "の桟橋を閉鎖へ</h1><p>" + ruby + words);

    assertThat(page.text()).isEqualTo("港町" + words);
  }

  @Test
  void aHeadlineIsReadWithoutItsReadings() throws UnreadablePage {
    String head = "<title>港町の北の桟橋を二年間閉鎖へ - 新報</title>";
    String ruby = "<h1><ruby>港町<rt>みなとまち</ruby>の<ruby>北<rt>きた</ruby>の桟橋を二年間閉鎖へ</h1>";

    WebArticle page =
        Pages.at(Clock.systemUTC())
            .read((head + ruby).getBytes(StandardCharsets.UTF_8), "utf-8", "");

    assertThat(page.title()).isEqualTo("港町の北の桟橋を二年間閉鎖へ");
  }

  @Test
  void aTableInTheMiddlePartsNoArticle() throws UnreadablePage {
    String half = "<div class=x>PARAGRAPHS</div>";
    WebArticle page =
        read(filled("TITLE" + half + "<table>" + "<tr><td>1<td>2".repeat(90) + "</table>" + half));

    assertThat(page.text().lines()).startsWith(ARTICLE.getFirst()).endsWith(ARTICLE.getLast());
    assertThat(page.text().lines()).filteredOn(ARTICLE::contains).hasSize(2 * ARTICLE.size());
  }

  @Test
  void whatIsFarFromTheOnlyParagraphIsNoneOfItsArticle() throws UnreadablePage {
    String links = "<p><a href=/x>Another headline of this outlet</a></p>".repeat(20);
    String body = "TITLE<p>" + ARTICLE.getFirst() + "</p>" + links + "<p>" + OTHER.getLast();

    assertThat(read(filled(body)).text()).isEqualTo(ARTICLE.getFirst());
  }

  @Test
  void aCloudOfLinksBesideTheParagraphsCostsNoneOfThem() throws UnreadablePage {
    String cloud = "<div>" + "<a href=x>harbour</a> ".repeat(300) + "</div>";

    WebArticle page =
        read("<article><h1>%s</h1>%s%s</article>".formatted(TITLE, each("p", ARTICLE), cloud));

    assertThat(page.text()).isEqualTo(String.join("\n", ARTICLE));
  }

  @Test
  void aLesserHeadingThatThePageRepeatsIsTheHeadlineWhereNoneIsOfTheFirstLevel()
      throws UnreadablePage {
    String page =
        "<title>The Pier: Council closes northern pier</title><h2>Sunday, March 1</h2>"
            + "<div><h3>Council closes northern pier</h3>%s</div>".formatted(each("p", ARTICLE));

    WebArticle article =
        Pages.at(Clock.systemUTC()).read(page.getBytes(StandardCharsets.UTF_8), "utf-8", "");

    assertThat(article.title()).isEqualTo(TITLE);
    assertThat(article.text()).isEqualTo(String.join("\n", ARTICLE));
  }

  @Test
  void theDaysOfAChronicleAreItsText() throws UnreadablePage {
    List<String> days =
        List.of(
            "3 March 2026: the crane is ordered",
            "14 May 2026: the first crack is seen",
            "9 June 2026 – the crane falls on a ship");

    for (List<String> text :
        List.of(
            List.of(days.get(0), days.get(1), days.get(2), ARTICLE.get(0), ARTICLE.get(1)),
            List.of(days.get(0), ARTICLE.get(0), ARTICLE.get(1)),
            List.of(ARTICLE.get(0), days.get(0), days.get(1), days.get(2), ARTICLE.get(1)))) {
      WebArticle page =
          read("<main><article><h1>" + TITLE + "</h1>" + each("p", text) + "</article></main>");

      assertThat(page.text()).isEqualTo(String.join("\n", text));
    }
  }
}
