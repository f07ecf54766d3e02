package io.twicetold.ingest.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguagesTest {

  private static final String GERMAN =
      "Der Gemeinderat von Hollbrück hat am Dienstag beschlossen, die alte Brücke über den Fluss"
          + " noch in diesem Jahr zu erneuern und dafür zwei Millionen auszugeben.";

  private static final String ENGLISH =
      "The council of the small town decided on Tuesday that the old bridge across the river will"
          + " be rebuilt before the end of the year at a cost of two million.";

  private static final String RUSSIAN =
      "Городской совет решил во вторник, что старый мост через реку будет перестроен до конца"
          + " года, и выделил на это два миллиона.";

  @ParameterizedTest
  @CsvSource({
    "de, Der Gemeinderat hat am Dienstag beschlossen die alte Brücke zu erneuern",
    "en, The council decided on Tuesday that the old bridge will be rebuilt this year",
    "fr, Le conseil municipal a décidé mardi de reconstruire le vieux pont sur la rivière",
    "es, El ayuntamiento decidió el martes reconstruir el viejo puente sobre el río",
    "pl, Rada miasta zdecydowała we wtorek o odbudowie starego mostu na rzece",
    "tr, Belediye meclisi salı günü nehir üzerindeki eski köprünün yenilenmesine karar verdi",
    "uk, Міська рада у вівторок вирішила відбудувати старий міст через річку",
    "ru, Городской совет во вторник решил перестроить старый мост через реку",
    "bg, Общинският съвет реши във вторник да възстанови стария мост над реката",
    "ar, قرر مجلس المدينة يوم الثلاثاء إعادة بناء الجسر القديم فوق النهر",
    "fa, شورای شهر روز سه‌شنبه تصمیم گرفت پل قدیمی روی رودخانه را بازسازی کند",
    "he, מועצת העיר החליטה ביום שלישי לבנות מחדש את הגשר הישן מעל הנהר",
    "hi, नगर परिषद ने मंगलवार को नदी पर बने पुराने पुल को फिर से बनाने का फैसला किया",
    "zh, 市议会星期二决定今年年底前重建河上的旧桥并拨款两百万元",
    "ja, 市議会は火曜日、川に架かる古い橋を今年中に建て替えることを決めた",
    "ko, 시의회는 화요일 강 위의 오래된 다리를 올해 안에 다시 짓기로 결정했다",
    "el, Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να ξαναχτίσει την παλιά γέφυρα",
    "th, สภาเมืองมีมติเมื่อวันอังคารให้สร้างสะพานเก่าข้ามแม่น้ำขึ้นใหม่ภายในปีนี้",
    "or, ନଗର ପରିଷଦ ମଙ୍ଗଳବାର ନଦୀ ଉପରେ ଥିବା ପୁରୁଣା ପୋଲକୁ ପୁନଃନିର୍ମାଣ କରିବାକୁ ନିଷ୍ପତ୍ତି ନେଇଛି",
  })
  void itsWordsTellTheLanguageOfAHeadline(String language, String headline) {
    assertThat(Languages.of(headline, "", "")).isEqualTo(new Told(language, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "環境部今天公布最新空氣品質監測結果，中南部地區受境外污染物影響，細懸浮微粒濃度偏高，呼籲民眾減少戶外活動，"
            + "敏感體質者外出應配戴口罩。官員表示，預計週四鋒面通過後可望改善。",
        "運輸署宣布，屯門公路一段將於下星期起分階段封閉，進行路面維修工程，預計為期三個月。發言人呼籲市民預留時間，並盡量使用" + "鐵路等公共交通工具出行。",
        "兩國外長昨日在會談後發表聯合聲明，同意加強經貿關係，並就漁業合作展開磋商。分析認為，此舉有助緩和緊張局勢，但實際成效仍有待觀察。",
        "這部以街市為題材的電影下月上映，片名「好嘢」取自老闆娘的口頭禪。導演表示，希望透過小人物的故事，呈現舊城區居民互相扶持的情誼，" + "以及都市更新帶來的變化。",
      })
  void chineseInTraditionalCharactersIsNoCantonese(String text) {
    assertThat(Languages.of("", text, "")).isEqualTo(new Told("zh", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "佢哋尋日喺碼頭見到隻船沉咗，即刻打電話報警，好彩冇人受傷。船公司話會賠返錢畀啲客。",
        "條橋舊到咁都仲未整，街坊話唔知等到幾時，佢哋淨係想行得安全啲。政府嘅人就話要等多兩年先有錢開工。",
        "今次比賽主隊踢得好差，教練賽後話唔會辭職，仲話啲球員已經盡晒力。球迷就喺門口等到夜晚都唔肯走。",
      })
  void cantoneseAsItIsSpokenIsTold(String text) {
    assertThat(Languages.of("", text, "")).isEqualTo(new Told("yue", true));
    assertThat(Languages.doubting("", text, "yue")).isEqualTo(new Told("yue", false));
  }

  @Test
  void whatIsDeclaredIsBelievedWhereTheScriptFits() {
    assertThat(Languages.of("", GERMAN, "en-US")).isEqualTo(new Told("en-US", false));
    assertThat(Languages.of("", RUSSIAN, "en-US")).isEqualTo(new Told("ru", true));
  }

  @Test
  void aTemplateThatDeclaresOneLanguageForAllIsNotBelieved() {
    assertThat(Languages.doubting("", GERMAN, "en")).isEqualTo(new Told("de", true));
    assertThat(Languages.doubting("", GERMAN, "de-AT")).isEqualTo(new Told("de-AT", false));
    assertThat(Languages.doubting("", ENGLISH, "en_GB")).isEqualTo(new Told("en_GB", false));
  }

  @Test
  void aLanguageThatIsNotKnownIsBelieved() {
    assertThat(Languages.doubting("", GERMAN, "nds")).isEqualTo(new Told("nds", false));
  }

  @Test
  void tooFewLettersTellNothing() {
    assertThat(Languages.of("Bridge", "", "")).isEqualTo(new Told("", false));
    assertThat(Languages.of("12:30", "", "sv")).isEqualTo(new Told("sv", false));
    assertThat(Languages.of("", "", "")).isEqualTo(new Told("", false));
  }

  @Test
  void ofANameThatIsNoCodeTheWordsTell() {
    assertThat(Languages.of("", ENGLISH, "english")).isEqualTo(new Told("en", true));
  }

  @Test
  void aPageInTwoLanguagesFallsIntoStretches() {
    String text = String.join("\n", ENGLISH, "Tuesday", ENGLISH, GERMAN, "Dienstag", RUSSIAN);
    int german = text.indexOf(GERMAN);
    int russian = text.indexOf(RUSSIAN);

    assertThat(Languages.stretches(text, "en"))
        .isEqualTo(
            List.of(
                new Stretch(0, german - 1, "en"),
                new Stretch(german, russian - 1, "de"),
                new Stretch(russian, text.length(), "ru")));
  }

  @Test
  void aTextInOneLanguageHasNoStretches() {
    assertThat(Languages.stretches(ENGLISH + "\n" + ENGLISH, "en-GB")).isEmpty();
    assertThat(Languages.stretches("", "en")).isEmpty();
  }
}
