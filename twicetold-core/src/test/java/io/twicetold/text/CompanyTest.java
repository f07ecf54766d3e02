package io.twicetold.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyTest {

  private static List<String> frame(String title, String... lines) {
    Article article = Article.of("a", title, String.join("\n", lines));
    return Text.of(article, new OutletFrames()).frame().stream().map(Line::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "12.03.2026, 14:05 Uhr ~ Artikel anhören ~ Die alte Fähre von Vell lief am Donnerstag auf Grund. ~ Per WhatsApp teilen",
        "Publié le 12 mars 2026 à 14h05 ~ Offrir l'article ~ Le vieux ferry de Vell s'est échoué jeudi. ~ Partager sur Facebook",
        "12 mar 2026 - 14:05 CET ~ Escuchar ~ El viejo transbordador de Vell encalló el jueves. ~ Compartir en WhatsApp",
        "12 marca 2026, 14:05 ~ Posłuchaj artykułu ~ Stary prom z Vell w czwartek osiadł na mieliźnie. ~ Wyślij e-mailem",
        "12 марта 2026, 14:05 ~ Слушать ~ Старый паром из Велла в четверг сел на мель у маяка. ~ Отправить в Telegram",
        "2026年3月12日 14時05分 ~ 記事を保存 ~ ベルの古いフェリーが木曜日、灯台のそばで座礁した。 ~ フェイスブックで共有",
        "입력 2026-03-12 14:05 ~ 기사 듣기 ~ 벨의 낡은 여객선이 목요일 등대 옆에서 좌초했다. ~ 카카오톡 공유",
      })
  void whatStandsAroundAnArticleAmongDatesAndNetworksIsFrame(
      String date, String label, String sentence, String network) {
    assertThat(frame("", date, label, "Headline of it all in the longest line", sentence, network))
        .containsExactly(date, label, network);
  }

  @Test
  void whatHasItsWordsInCommonWithTheArticleIsNot() {
    assertThat(
            frame(
                "Networks",
                "12 March 2026",
                "Facebook pulls back",
                "Facebook pulls back the video of the ferry, it said on Thursday.",
                "Back to Facebook",
                "It was over."))
        .containsExactly("12 March 2026");
  }

  @Test
  void aListThatAnArticleEndsWithStays() {
    assertThat(
            frame(
                "Prizes",
                "The jury met on Thursday.",
                "Best director: Mara Olin",
                "Best score: Jo Tellin",
                "Give feedback",
                "Share on Facebook"))
        .containsExactly("Give feedback", "Share on Facebook");
  }

  @Test
  void aSubheadingBetweenSentencesStays() {
    assertThat(frame("Ferry", "It sank.", "Anzeige", "No end in sight", "It rained all day."))
        .containsExactly("Anzeige");
  }
}
