package io.twicetold.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.twicetold.article.Article;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dumps of pages, with what the usual programs for blogs print around an article. */
class FramingTest {

  private static final String FIRST = "The ferry ran aground beside the lighthouse before dawn.";
  private static final String SECOND =
      "Nobody was hurt, the harbour master said, and the bridge stays open for the whole of the day.";

  private static List<String> kept(String... lines) {
    return Text.of(Article.of("a", "", String.join("\n", lines)), new OutletFrames())
        .lines()
        .stream()
        .map(Line::text)
        .toList();
  }

  /** Share, a reply, the mobile page, a source, the author's box, of each language. */
  static Stream<List<String>> dumps() {
    return Stream.of(
        List.of(
            "Share.", "Leave A Reply", "Exit mobile version", "Source link", "About the author"),
        List.of(
            "Teilen",
            "Schreibe einen Kommentar",
            "Die mobile Version verlassen",
            "Quelle",
            "Über den Autor"),
        List.of(
            "Partager.",
            "Laisser un commentaire",
            "Quitter la version mobile",
            "Lien source",
            "À propos de l'auteur"),
        List.of(
            "Compartir.",
            "Deja una respuesta",
            "Salir de la versión móvil",
            "Enlace fuente",
            "Sobre el autor"),
        List.of(
            "Compartilhe",
            "Deixe um comentário",
            "Sair da versão mobile",
            "Link da fonte",
            "Sobre o autor"),
        List.of(
            "Condividi",
            "Lascia una risposta",
            "Esci dalla versione mobile",
            "Fonte",
            "Sull'autore"),
        List.of(
            "Delen",
            "Laat een reactie achter",
            "Mobiele versie afsluiten",
            "Bron",
            "Over de auteur"),
        List.of("Dela", "Lämna ett svar", "Avsluta mobilversionen", "Källa", "Om författaren"),
        List.of("Del", "Skriv et svar", "Afslut mobilversion", "Kilde", "Om forfatteren"),
        List.of("Jaa", "Jätä vastaus", "Poistu mobiiliversiosta", "Lähde", "kuva: A. Person"),
        List.of("Udostępnij", "Zostaw odpowiedź", "Wyjdź z wersji mobilnej", "Źródło", "O autorze"),
        List.of("Sdílet", "Napsat komentář", "Ukončit mobilní verzi", "Zdroj", "O autorovi"),
        List.of("Megosztás", "Szólj hozzá", "Kilépés a mobil verzióból", "Forrás", "A szerzőről"),
        List.of(
            "Distribuie", "Lasă un răspuns", "Ieși din versiunea mobilă", "Sursa", "Despre autor"),
        List.of("Paylaş", "Bir cevap yazın", "Mobil sürümden çık", "Kaynak", "Yazar hakkında"),
        List.of(
            "Поделиться",
            "Оставить комментарий",
            "Выйти из мобильной версии",
            "Источник",
            "Об авторе"),
        List.of(
            "Поширити", "Залишити відповідь", "Вийти з мобільної версії", "Джерело", "Про автора"),
        List.of("Сподели", "Вашият коментар", "Изход от мобилната версия", "Източник", "За автора"),
        List.of(
            "Κοινοποίηση",
            "Αφήστε μια απάντηση",
            "Έξοδος από την έκδοση για κινητά",
            "Πηγή",
            "Σχετικά με τον συντάκτη"),
        List.of("شارك", "اترك رداً", "الخروج من نسخة الهاتف", "رابط المصدر", "عن الكاتب"),
        List.of("اشتراک گذاری", "پاسخ دهید", "خروج از نسخه موبایل", "منبع", "درباره نویسنده"),
        List.of("שתפו", "כתוב תגובה", "יציאה מגרסת הנייד", "מקור", "אודות המחבר"),
        List.of(
            "शेयर करें", "एक उत्तर छोड़ें", "मोबाइल संस्करण से बाहर निकलें", "स्रोत", "विज्ञापन"),
        List.of("分享", "发表回复", "退出移动版", "来源链接", "关于作者"),
        List.of("シェア", "コメントを残す", "モバイルバージョンを終了", "出典", "著者について"),
        List.of("공유", "댓글 남기기", "모바일 버전 종료", "출처", "광고"),
        List.of(
            "Chia sẻ",
            "Để lại một bình luận",
            "Thoát khỏi phiên bản di động",
            "Nguồn",
            "Quảng cáo"),
        List.of(
            "Bagikan",
            "Tinggalkan komentar",
            "Keluar dari versi mobile",
            "Sumber",
            "Tentang penulis"));
  }

  @ParameterizedTest
  @MethodSource("dumps")
  void what_stands_around_an_article_goes_and_the_article_stays(List<String> frame) {
    assertThat(
            kept(
                frame.get(0),
                FIRST,
                "https://images.example/2031/ferry.jpg",
                SECOND,
                frame.get(1),
                frame.get(2),
                frame.get(3),
                frame.get(4)))
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void a_line_about_the_author_goes_if_it_is_the_last() {
    String about = "A. Person reports from the harbour.";

    assertThat(kept(FIRST, SECOND, "About the author", about, "Share."))
        .containsExactly(FIRST, SECOND);
    assertThat(kept(FIRST, "About the author", about, SECOND))
        .containsExactly(FIRST, about, SECOND);
  }

  @Test
  void headlines_of_other_articles_go_with_their_heading() {
    assertThat(
            kept(
                FIRST,
                "Related stories",
                "Bridge to be closed",
                "Why ferries fail",
                SECOND.repeat(3),
                "No stories found.",
                "harbourpost.example"))
        .containsExactly(FIRST, SECOND.repeat(3));
  }

  @Test
  void what_follows_such_a_heading_stays_if_it_is_much_or_a_sentence() {
    assertThat(kept(FIRST, "Most read", "A list of many letters that nobody ended with a stop"))
        .hasSize(2);
    assertThat(kept(FIRST, "Trending", SECOND)).containsExactly(FIRST, SECOND);
  }

  @Test
  void of_texts_as_people_dump_them_only_frame_goes() throws Exception {
    Path seeds = Path.of(System.getProperty("twicetold.root", ".."), "../shared/seeds");
    assumeTrue(Files.isDirectory(seeds), "no dumps to try it on");
    try (Stream<Path> files = Files.list(seeds)) {
      for (Path file : files.toList()) {
        Text text = Text.of(Article.of("a", "", Files.readString(file)), new OutletFrames());
        assertThat(text.frame()).allMatch(line -> line.text().length() <= 140);
        assertThat(text.body().lines())
            .noneMatch(
                line -> line.matches("(?i)share\\.|leave a (reply|comment)|exit mobile version"))
            .noneMatch(line ->
                line.matches("(?i)source link|https?://\\S+|related stories|\\d+ min read"));
      }
    }
  }
}
