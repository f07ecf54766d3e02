package io.twicetold.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One article in many structures of pages, with things beside it that are not in it. */
final class StructuresTest {

  private static final String TITLE = "Council closes northern pier";

  private static final List<String> ARTICLE =
      List.of(
          "The harbour council voted on Tuesday evening to close the northern pier for two years,"
              + " after divers found cracks in eleven of its pillars.",
          "Engineer Maro Tellin told the council that the damage had grown quickly during the"
              + " winter storms and could not be repaired from above.",
          "About forty boats land their catch at the pier, and the southern basin has room for"
              + " fifteen at most, according to the union.",
          "A final decision on the repair is expected in autumn.");

  private static final List<String> OTHER =
      List.of(
          "In the capital ministers met for the fourth day to agree on a budget that has divided"
              + " the coalition since the summer.",
          "Unions called for strikes in hospitals and schools if wages are frozen again next year,"
              + " as the draft foresees.");

  private static String each(String tag, List<String> paragraphs) {
    return paragraphs.stream()
        .map(words -> "<" + tag + ">" + words + "</" + tag + ">")
        .collect(Collectors.joining("\n"));
  }

  private static WebArticle read(String body) throws UnreadablePage {
    String page = "<html lang=en><title>" + TITLE + "</title><body>" + body + "</body></html>";
    return Pages.at(Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC))
        .read(page.getBytes(StandardCharsets.UTF_8), "utf-8", "");
  }

  private static String answered(String answer) {
    return "<div class=x5><b>Ada</b> <i>2 hours ago</i>"
        + each("p", OTHER)
        + ("<div><a href=#>" + answer + "</a></div></div>");
  }

  private static String filled(String structure) {
    return structure
        .replace("TITLE", "<h1>" + TITLE + "</h1>")
        .replace("PARAGRAPHS", each("p", ARTICLE))
        .replace("DIVISIONS", each("div", ARTICLE))
        .replace("LINES", String.join("<br><br>", ARTICLE))
        .replace("OTHER", each("p", OTHER))
        .replace("ANSWERED", answered("Antworten") + answered("Reply").repeat(8))
        .replace("COMMENTS", each("p", OTHER).repeat(10));
  }

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script id=__NEXT_DATA__ type=application/json>{\"props\":{\"pageProps\":{\"article\":"
            + "{\"headline\":\"TITLE\",\"body\":\"PARAGRAPHS\"}}}}</script>",
        "<script>window.__STATE__ = {post: {title: 'TITLE', content: [LIST]}, more: [{title: 'A'}]};"
            + "</script>",
        "<script type=application/json>{\"data\":[{\"title\":\"TITLE\",\"content\":{\"rendered\":"
            + "\"PARAGRAPHS\"}},{\"title\":\"Short\",\"content\":\"Few words.\"}]}</script>",
      })
  void whatOnlyScriptsWouldShowIsFoundInTheirData(String script) throws UnreadablePage {
    String list =
        ARTICLE.stream()
            .map(words -> "{\"type\":\"paragraph\",\"text\":\"" + words + "\"}")
            .collect(Collectors.joining(","));
    String data =
        script
            .replace("TITLE", TITLE)
            .replace("PARAGRAPHS", each("p", ARTICLE).replace("\n", ""))
            .replace("LIST", list);

    WebArticle page = read("<div id=app><div class=spinner>Loading...</div></div>" + data);

    assertThat(page.text()).isEqualTo(String.join("\n", ARTICLE));
  }

  private static String pushed(String piece) {
    String json = piece.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return "<script>self.__next_f.push([1,\"" + json + "\"])</script>";
  }

  @Test
  void whatAReactServerSendsBesideThePageIsFoundInItsRows() throws UnreadablePage {
    String body = "<p>Ü€😀</p>" + each("p", ARTICLE).replace("\n", "");
    String bytes = Integer.toHexString(body.getBytes(StandardCharsets.UTF_8).length);
    String rows =
        "1:\"$Sreact.fragment\"\n2:I[7,[],\"Page\"]\n5:[\"$\",\"$L2\",null,{\"post\":{\"title\":\""
            + TITLE
            + "\",\"content\":\"$6\"}}]\n6:T%s,%s7:[\"not\", \"this\"]\n".formatted(bytes, body);
    String data =
        "<script>(self.__next_f=self.__next_f||[]).push([0])</script>"
            + pushed(rows.substring(0, 150))
            + pushed(rows.substring(150));

    WebArticle page = read("<div class=spinner>Loading...</div>" + data);

    assertThat(page.text()).isEqualTo("Ü€😀\n" + String.join("\n", ARTICLE));
  }

  @Test
  void whatAReactServerSendsDrawnIsReadAsAPage() throws UnreadablePage {
    String drawn =
        ARTICLE.stream()
            .map(words -> "[\"$\",\"p\",null,{\"children\":[\"%s\"]}]".formatted(words))
            .collect(Collectors.joining(","));
    String other = "[\"$\",\"nav\",null,{\"children\":\"All of our news & <more>, every day.\"}]";
    String rows =
        "4:[\"$\",\"$L2\",null,{\"children\":[%s,[\"$\",\"main\",null,{\"children\":[%s]}]]}]\n"
            .formatted(other, drawn);

    WebArticle page = read("<div class=spinner>Loading...</div>" + pushed(rows));

    assertThat(page.text()).isEqualTo(String.join("\n", ARTICLE));
  }

  @Test
  void rowsThatReferToEachOtherInACircleAreLeft() throws UnreadablePage {
    String rows =
        "a:{\"title\":\"T\",\"body\":[\"$b\"]}\nb:[\"$b\",\"$b\",\"$a\"]\nc:Tffffff,short";

    assertThat(read("<div>Loading...</div>" + pushed(rows)).text()).isEqualTo("Loading...");
  }

  @Test
  void theValuesOfANuxtPageAreFoundByTheirPlaces() throws UnreadablePage {
    String places = "[7,8,9,10]";
    String values =
        ARTICLE.stream().map(words -> '"' + words + '"').collect(Collectors.joining(","));
    String data =
        "[[\"ShallowReactive\",1],{\"post\":2,\"n\":-1},[\"Reactive\",3],{\"title\":4,\"body\":5,"
            + "\"likes\":6},\""
            + TITLE
            + "\",[\"Reactive\",11],42,"
            + values
            + ","
            + places
            + "]";

    WebArticle page =
        read(
            "<div id=__nuxt>Loading...</div><script type=application/json id=__NUXT_DATA__>"
                + data
                + "</script>");

    assertThat(page.text()).isEqualTo(String.join("\n", ARTICLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h3>Sign up for our newsletter</h3><p>The best of our reporters, each morning, for free.</p>",
        "<p>Get our newsletter and read tomorrow what others read the day after that.</p>",
        "<p>Melden Sie sich für unseren Newsletter an und lesen Sie morgen schon, was wichtig ist.</p>",
        "<p>Inscrivez-vous à notre newsletter pour recevoir chaque matin le meilleur de la presse.</p>",
        "<p>Suscríbete a nuestro boletín y recibe cada mañana las noticias más importantes del día.</p>",
        "<p>Assine o nosso boletim e receba todas as manhãs as notícias mais importantes do dia.</p>",
        "<p>Iscriviti alla nostra newsletter per ricevere ogni mattina le notizie più importanti.</p>",
        "<p>Schrijf je in voor onze nieuwsbrief en lees iedere ochtend het belangrijkste nieuws.</p>",
        "<p>Prenumerera på vårt nyhetsbrev och läs varje morgon det viktigaste som har hänt i natt.</p>",
        "<p>Tilmeld dig vores nyhedsbrev og læs hver morgen de vigtigste nyheder fra hele landet.</p>",
        "<p>Tilaa uutiskirjeemme ja lue joka aamu päivän tärkeimmät uutiset ennen kuin muut ehtivät.</p>",
        "<p>Zapisz się na nasz newsletter i czytaj co rano najważniejsze wiadomości z całego kraju.</p>",
        "<p>Iratkozzon fel hírlevelünkre, és olvassa minden reggel a nap legfontosabb híreit velünk.</p>",
        "<p>Bültenimize abone olun ve her sabah günün en önemli haberlerini herkesten önce okuyun.</p>",
        "<p>Подпишитесь на нашу рассылку и получайте каждое утро самые важные новости этого дня.</p>",
        "<p>Підпишіться на нашу розсилку й отримуйте щоранку найважливіші новини цього дня від нас.</p>",
        "<p>Εγγραφείτε στο newsletter μας και διαβάστε κάθε πρωί τα σημαντικότερα νέα της ημέρας.</p>",
        "<p>اشترك في نشرتنا البريدية لتصلك كل صباح أهم أخبار اليوم من مراسلينا في جميع أنحاء العالم.</p>",
        "<p>سجل في النشرة البريدية لتصلك كل صباح أهم أخبار اليوم من مراسلينا في جميع أنحاء العالم.</p>",
        "<p>برای دریافت مهم‌ترین خبرهای روز در هر صبح، همین امروز در خبرنامه ما عضو شوید و بخوانید.</p>",
        "<p>ニュースレターに登録して、毎朝いちばん大切なニュースをお読みください。いつでも解約できます。</p>",
        "<p>뉴스레터를 구독하고 매일 아침 가장 중요한 소식을 받아 보세요. 언제든지 해지할 수 있습니다.</p>",
        "<p>Daftar buletin kami dan baca setiap pagi berita terpenting hari ini dari para wartawan kami.</p>",
        "<p>Mere unse poochhiye jo har subah sabse pehle padhte hain, aur khush hain.</p>"
            + "<div><input type=text name=user_email><button>OK</button></div>",
      })
  void anOfferToSendNewsIsNoPartOfTheArticle(String offer) throws UnreadablePage {
    String page =
        "<article><h1>%s</h1>%s<div>%s</div>%s</article>"
            .formatted(
                TITLE, each("p", ARTICLE.subList(0, 2)), offer, each("p", ARTICLE.subList(2, 4)));

    assertThat(read(page).text()).isEqualTo(String.join("\n", ARTICLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div><p>The council's newsletter told residents in March that the pier was as sound as ever.</p></div>",
        "<blockquote><p>“Join the newsletter? I never got one,” said Tellin, who has lived there for years.</p></blockquote>",
      })
  void whatTellsOfANewsletterIs(String told) throws UnreadablePage {
    String page =
        "<article><h1>%s</h1>%s%s</article><input type=email>"
            .formatted(TITLE, each("p", ARTICLE), told);

    assertThat(read(page).text())
        .isEqualTo(String.join("\n", ARTICLE) + "\n" + told.replaceAll("<.*?>", ""));
  }

  /** A page that has each paragraph in an element of its own. */
  private static String apart(List<String> paragraphs) {
    return "<main><h1>%s</h1>%s</main>"
        .formatted(
            TITLE,
            paragraphs.stream()
                .map(words -> "<div class=text-block><p>" + words + "</p></div>")
                .collect(Collectors.joining("\n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Our rookie captain has surprised us all, and we are glad,” said the owner of a boat.",
        "In its newsletter the union had urged its members to join the march along the quay.",
        "Lawyers of the union asked to read the full contract before they comment on its terms.",
        "نشرت صحيفة محلية تقريراً قال فيه عضو في البرلمان إن تكلفة الإصلاح قد تتجاوز مليار دينار.",
        "“We sold cookies at our stall on the pier, and nobody has told us where to go,” she said.",
        "Whoever is already a member of the union may sign up for its newsletter, the union said.",
      })
  void whatOneOfManyParagraphsTellsItAsksOfNobody(String told) throws UnreadablePage {
    List<String> paragraphs = new ArrayList<>(ARTICLE);
    paragraphs.add(2, told);

    WebArticle page = read(apart(paragraphs));

    assertThat(page.text()).isEqualTo(String.join("\n", paragraphs));
    assertThat(page.stub()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our rookie captain has surprised us all.",
        "The court allowed us to read the full contract.",
        "In its newsletter the union urged all to join the march or get the facts.",
        "نشرت الصحيفة تقريراً عن عضو في البرلمان سجل هدفاً",
        "این خبرنامه را عضو شورا نوشت و هدف مشترک دو کشور است",
      })
  void wordsThatOnlyLookLikeARequestAreNone(String told) {
    assertThat(Requests.isForConsent(told)).isFalse();
    assertThat(Requests.isForMoney(told)).isFalse();
    assertThat(Requests.isForAddress(told)).isFalse();
  }

  @Test
  void aCloudOfLinksBesideTheParagraphsCostsNoneOfThem() throws UnreadablePage {
    String cloud = "<div>" + "<a href=x>harbour</a> ".repeat(300) + "</div>";

    WebArticle page =
        read("<article><h1>%s</h1>%s%s</article>".formatted(TITLE, each("p", ARTICLE), cloud));

    assertThat(page.text()).isEqualTo(String.join("\n", ARTICLE));
  }

  @Test
  void aFormForTheReadersAddressTakesNoShortArticleAlong() throws UnreadablePage {
    String page =
        "<div><h1>%s</h1><p>%s</p><form><input type=email></form></div>"
            .formatted(TITLE, ARTICLE.getFirst());

    assertThat(read(page).text()).isEqualTo(ARTICLE.getFirst());
  }

  @Test
  void scriptsThatAreNoDataShowNothing() throws UnreadablePage {
    String code = "<script>var f = function(a) { return {title: a, body: [a, b}; }</script>";

    assertThat(read("<div>Loading...</div>" + code).text()).isEqualTo("Loading...");
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

  private static String wall(String request) {
    String words = "<p>" + request + "</p>";
    return "<div class=w1><h2>" + request + "</h2>" + words + words + "<button>OK</button></div>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We use cookies and similar technologies to store information on your device.",
        "Wir und unsere Partner verwenden Cookies, um Informationen zu speichern.",
        "Nous utilisons des cookies pour stocker des informations sur votre appareil.",
        "Utilizamos cookies propias y de terceros para almacenar información en su dispositivo.",
        "Noi e i nostri partner utilizziamo i cookie per archiviare informazioni.",
        "Nós e os nossos parceiros utilizamos cookies para armazenar informações.",
        "Wij en onze partners gebruiken cookies om informatie op je apparaat op te slaan.",
        "Vi och våra partner använder kakor för att lagra information på din enhet.",
        "Używamy plików cookie do przechowywania informacji na urządzeniu.",
        "Používáme soubory cookie k ukládání informací ve vašem zařízení.",
        "Мы и наши партнёры используем файлы cookie для хранения информации.",
        "当社とパートナーは、お使いの端末に情報を保存するためにクッキーを使用します。",
      })
  void whoeverAsksForConsentIsKnownByHisWords(String request) throws UnreadablePage {
    String wall = wall(request);

    assertThat(read(wall + filled("<div>TITLE PARAGRAPHS</div>")).text())
        .isEqualTo(String.join("\n", ARTICLE));
    assertThat(read(wall).stub()).isEqualTo("consent");
    assertThat(read(wall).text()).doesNotContain(request);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This article is for subscribers only. Choose an offer below.",
        "Log in or register to read the full story. It takes a minute.",
        "Dieser Artikel ist nur für Abonnenten. Jetzt abonnieren und alles lesen.",
        "Cet article est réservé aux abonnés. Choisissez votre offre ici.",
        "Suscríbete para seguir leyendo este artículo y todos los demás.",
        "Questo articolo è riservato agli abbonati. Scegli la tua offerta.",
        "Bara för prenumeranter. Välj ett erbjudande här nedanför i dag.",
        "Статья доступна только для подписчиков. Оформите подписку сейчас.",
        "この記事は会員限定です。登録すると続きをお読みいただけます。",
      })
  void whoeverAsksForMoneyIsKnownByHisWords(String request) throws UnreadablePage {
    WebArticle page =
        read("<h1>%s</h1><p>%s</p><div><p>%s</p></div>".formatted(TITLE, ARTICLE.get(0), request));

    assertThat(page.stub()).isEqualTo("paywall");
    assertThat(page.text()).isEqualTo(ARTICLE.get(0));
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

  @Test
  void anArticleAboutCookiesIsRead() throws UnreadablePage {
    List<String> article =
        List.of(
            "The court ruled that sites must ask before they store cookies on a phone.",
            "\"We have used cookies for years and will go on,\" said the owner of a shop in Alma.",
            "The law was passed in spring, and comes into force at the beginning of next year.");

    WebArticle page = read("<div><h1>" + TITLE + "</h1>" + each("p", article) + "</div>");

    assertThat(page.text()).isEqualTo(String.join("\n", article));
    assertThat(page.stub()).isEmpty();
  }
}
