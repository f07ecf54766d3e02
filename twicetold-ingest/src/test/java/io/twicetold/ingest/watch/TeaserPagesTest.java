package io.twicetold.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pages are taken for the articles that teasers lead to. */
final class TeaserPagesTest {

  private static final String TITLE = "Bridge at Corvale closed";

  private static final String SUMMARY = "The old bridge was closed to lorries on Monday …";

  @TempDir private Path folder = Path.of("");
  private final Site site = new Site();
  private Outpost outpost = new Outpost(folder);

  @BeforeEach
  void open() {
    outpost = new Outpost(folder).ports(site.port());
  }

  @AfterEach
  void close() {
    site.close();
  }

  private Article taken(String title, String summary) {
    String item =
        "<item><title>"
            + title
            + "</title><link>/2031/bridge</link><description>"
            + summary
            + "</description></item>";
    site.put("/feed", Feeds.RSS, Feeds.rss(item));
    outpost.round(site.at("news.test", "/feed"));
    return outpost.articles().getFirst();
  }

  private static String page(String headline, String text) {
    return "<html><head><title>"
        + headline
        + "</title></head><body><h1>"
        + headline
        + "</h1><p>"
        + text
        + "</p></body></html>";
  }

  @ParameterizedTest
  @CsvSource({
    "Just a moment..., 'The site has to look at your connection before it goes on. Please enable"
        + " JavaScript and cookies, and confirm that you are human with the box below.'",
    "Log in, 'Type in the address of your mail and your password to log in and to read on all the"
        + " devices that belong to you, whenever and wherever you like.'",
    "Page not found, 'We are sorry, but the page that you were looking for is not here any more. It"
        + " may have been moved, or the address was mistyped. Search the site for it below.'",
  })
  void whatASiteShowsInsteadOfAnArticleLeavesTheWordsOfTheFeed(String headline, String text) {
    site.put("/2031/bridge", Feeds.HTML, page(headline, text));

    Article article = taken(TITLE, SUMMARY);

    assertThat(article.text()).isEqualTo(SUMMARY);
    assertThat(outpost.reasons())
        .containsExactly(
            "the page has nothing to do with the article: \""
                + headline
                + " "
                + text.substring(0, 39 - headline.length())
                + "...\"; the article is taken as its feed has it");
  }

  @Test
  void theHomePageThatAnArticleIsSentToIsNotTaken() {
    site.put("/2031/bridge", Site.redirect("/"))
        .put("/", Feeds.HTML, page("Vell Courier", TITLE + ". " + Feeds.text("the bridge", 20)));

    assertThat(taken(TITLE, SUMMARY).text()).isEqualTo(SUMMARY);
    assertThat(outpost.reasons())
        .containsExactly("redirected to the home page; the article is taken as its feed has it");
  }

  @ParameterizedTest
  @CsvSource({
    "Bridge at Corvale closed, 'Work begins in spring, it was said', Corvale bridge closed to"
        + " lorries, 'From Monday on no lorries may cross the river in the old town. The council"
        + " said that the piers have cracks and that nobody knows since when.'",
    "Fog at Vell, …, Fog, 'The fog came to Vell in the night, and nobody saw the other bank of the"
        + " river. It was gone by noon.'",
    "舊橋封閉, 市府宣布, 科維爾舊橋週一起封閉, 市府表示橋墩出現裂縫，週一起禁止大型車輛通行，預計明年春天完成整修，期間請改走新橋。",
    "古い橋が通行止めに, 市は発表した, コルベールの古い橋が通行止めに, 市によると橋脚にひびが見つかり、月曜日から大型車は渡ることができない。来年の春まで続く見通しだ。",
    "오래된 다리 통행금지, 시가 밝혔다, 오래된 다리 통행금지, 시에 따르면 교각에 금이 가서 월요일부터 대형 차량은 다닐 수 없다. 공사는 내년 봄까지 이어질 것으로 보인다.",
    "ปิดสะพานเก่า, เทศบาลแถลง, ปิดสะพานเก่าเมืองคอร์เวล, เทศบาลแจ้งว่าพบรอยร้าวที่ตอม่อ ห้ามรถบรรทุกผ่านตั้งแต่วันจันทร์ และจะซ่อมเสร็จในฤดูใบไม้ผลิปีหน้า",
    "إغلاق الجسر القديم, قالت البلدية, إغلاق الجسر القديم أمام الشاحنات, قالت البلدية إن شقوقا ظهرت"
        + " في الدعامات وإن الشاحنات لن تعبر النهر من يوم الاثنين حتى الربيع المقبل.",
  })
  void theArticleIsTakenInEveryScriptThoughOtherWordsAreUsed(
      String title, String summary, String headline, String text) {
    site.put("/2031/bridge", Feeds.HTML, page(headline, text));

    assertThat(taken(title, summary).text()).isEqualTo(text);
    assertThat(outpost.reasons()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Fog at Vell, …, Log in, 'Type in the address of your mail and your password to log in and to"
        + " read at home and on the way.'",
    "舊橋封閉, 市府宣布, 請稍候, 本網站正在檢查您的連線是否安全，請啟用瀏覽器的指令碼，並勾選下方方塊以證明您不是機器人，完成後將自動前往您要求的頁面。",
    "ปิดสะพานเก่า, เทศบาลแถลง, ไม่พบหน้านี้, ขออภัย ไม่พบหน้าที่คุณต้องการ หน้านี้อาจถูกย้ายหรือถูกลบไปแล้ว กรุณาค้นหาหรือกลับไปที่หน้าแรกของเว็บไซต์",
    "Мост закрыт, Об этом сообщила мэрия, Вход, 'Введите адрес почты и пароль, чтобы войти и читать"
        + " на всех своих устройствах, где бы вы ни были.'",
  })
  void anExcuseIsNoArticleInAnyScript(String title, String summary, String headline, String text) {
    site.put("/2031/bridge", Feeds.HTML, page(headline, text));

    assertThat(taken(title, summary).text()).isEqualTo(summary);
    assertThat(outpost.reasons()).hasSize(1);
  }

  @Test
  void anEntryThatSaysNextToNothingTakesAnyPage() {
    site.put("/2031/bridge", Feeds.HTML, Feeds.page("bridge"));

    assertThat(taken("EU", "").text()).contains("Sentence 19 tells of more of bridge");
  }
}
