package io.twicetold.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFrameTest {

  private static boolean isFrame(String line) {
    return PageFrame.known().has(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Last updated in 1998, the plan of the harbour has no provision for a flood of that kind.",
        "Filed under seal in March, the complaint accuses the company of bribing two judges.",
        "Auch interessant ist die Frage, warum der Hafenmeister erst nach zwei Wochen kam.",
        "Abbonati in rivolta dopo l'aumento dei prezzi deciso dalla compagnia del porto",
        "Hak cipta lagu itu dipegang oleh keluarga penyanyi sejak dia meninggal di kota itu.",
        "Langganan listrik di pulau itu bertambah dua kali lipat dalam setahun terakhir.",
        "Источник: переговоры о новом мосте через гавань перенесены на следующую неделю.",
        "Fuente: la reunión sobre el nuevo puente del puerto se aplaza hasta la semana que viene.",
        "اشترك في المؤتمر وزراء خارجية خمس دول عربية إلى جانب ممثلي المدن الساحلية",
        "関連法案は来月にも国会に提出される見通しで、野党は反対する構えを見せている。",
        "订阅收入同比增长百分之十二，港口报社表示将继续扩大海外业务。",
        "來源不明的資金在三年內流入該公司的帳戶，港口當局已展開調查。",
        "구독 경제가 빠르게 성장하면서 항구 도시의 소비자 피해도 함께 늘고 있다.",
        "저작권자 단체는 정부의 법 개정안이 창작자의 몫을 줄인다며 반대 성명을 냈다.",
        "สมัครรับเลือกตั้งวันแรกคึกคัก มีผู้สมัครกว่าสามพันคนจากทุกเขตของเมืองท่า"
      })
  void aSentenceThatBeginsLikeAFrameStays(String line) {
    assertThat(isFrame(line)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Share this article",
        "SHARE THIS:",
        "» Read more…",
        "3 comments",
        "5 min read",
        "Leave a reply",
        "Subscribe to our newsletter and never miss a story!",
        "Follow us on our channels",
        "Photo: A. Person / Desk",
        "Tags: harbour, bridge",
        "© 2031 The Harbour Post",
        "https://harbour.example/story/17",
        "www.harbour.example",
        "* * *",
        "---",
        "12 Kommentare",
        "Lesen Sie auch: Was der Hafen kostet",
        "Bild: A. Person",
        "Partager cet article",
        "À lire aussi : le port en chiffres",
        "Photo : A. Personne",
        "Deja una respuesta",
        "Lea también: el puerto en cifras",
        "Compartilhe esta notícia",
        "Leia também: o porto em números",
        "Lascia un commento",
        "Leggi anche: il porto in cifre",
        "Lees ook: de haven in cijfers",
        "Läs också: hamnen i siffror",
        "Læs også: havnen i tal",
        "Lue myös: satama numeroina",
        "Czytaj także: port w liczbach",
        "Čtěte také: přístav v číslech",
        "Kapcsolódó cikkek",
        "Citește și: portul în cifre",
        "Yorum yap",
        "bir yanıt yazın",
        "Читайте также: порт в цифрах",
        "Фото: А. Персона",
        "Читайте також: порт у цифрах",
        "Прочетете още: пристанището",
        "Διαβάστε επίσης: το λιμάνι",
        "اقرأ أيضا: الميناء في أرقام",
        "جميع الحقوق محفوظة © ٢٠٣١",
        "بیشتر بخوانید: بندر",
        "קראו גם: הנמל במספרים",
        "यह भी पढ़ें: बंदरगाह",
        "আরও পড়ুন: বন্দর",
        "மேலும் படிக்க: துறைமுகம்",
        "延伸閱讀：港口",
        "责任编辑：某人",
        "関連記事",
        "あわせて読みたい：港",
        "관련 기사",
        "사진=아무개",
        "Xem thêm: bến cảng",
        "Baca juga: pelabuhan",
        "อ่านเพิ่มเติม: ท่าเรือ",
        "Soma pia: bandari",
        "წაიკითხეთ ასევე: პორტი",
        "Կարդացեք նաև՝ նավահանգիստ",
        "አስተያየት"
      })
  void lines_of_a_page_are_frame(String line) {
    assertThat(isFrame(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Share prices of the ferry company fell by a tenth on Monday.",
        "Comments by the mayor did not calm the harbour workers.",
        "Home to forty thousand people, the town has one bridge.",
        "Read more than once, the report still names no culprit.",
        "Print shops along the river stayed closed.",
        "Related charges against the captain were dropped.",
        "Photographs show the bridge before the storm.",
        "Teilen wollte die Stadt ihr Wasser nicht.",
        "Kommentare des Ministers sorgten für Unruhe.",
        "Werbung für den Hafen kostet die Stadt Millionen.",
        "Partager le port avec la ville voisine reste exclu.",
        "Comentarios del alcalde molestaron al gremio.",
        "Reklama portu kosztuje miasto miliony.",
        "Реклама порта обошлась городу в миллион.",
        "Yorum yapmak istemeyen kaptan limandan ayrıldı.",
        "广告费去年上升了一成。",
        "コメントを避けた市長は港を去った。",
        "댓글 문화에 대한 토론회가 항구에서 열렸다.",
        "Iklan pelabuhan menelan biaya besar tahun lalu.",
        "इस बंदरगाह को साझा करें या नहीं, परिषद तय करेगी।"
      })
  void sentences_that_begin_like_a_frame_are_kept(String sentence) {
    assertThat(isFrame(sentence)).isFalse();
  }

  @Test
  void what_opens_a_frame_opens_a_long_sentence_too() {
    assertThat(isFrame("Follow us on every channel")).isTrue();
    assertThat(isFrame("Follow us on the long way " + "from the harbour to the bridge ".repeat(4)))
        .isFalse();
  }

  @Test
  void an_address_inside_a_sentence_is_no_frame() {
    assertThat(isFrame("https://harbour.example says the ferry sank.")).isFalse();
  }

  @Test
  void a_number_alone_is_kept() {
    assertThat(isFrame("4711")).isFalse();
  }
}
