package io.twicetold.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Dumps of pages of unknown outlets in {@code dumps.txt}, and what looks like frame and is none.
 */
class CompanyTest {

  private static final String FIRST = "The ferry ran aground beside the lighthouse before dawn.";
  private static final String LAST = "Nobody was hurt, the harbour master said on Thursday.";

  private static List<String> frame(String title, String... lines) {
    Article article = Article.of("a", title, String.join("\n", lines));
    return Text.of(article, new OutletFrames()).frame().stream().map(Line::text).toList();
  }

  private static Stream<String> dumps() {
    return Stream.of(String.join("\n", Resource.lines("dumps.txt")).split("\n?= "))
        .filter(dump -> !dump.isEmpty());
  }

  @ParameterizedTest
  @MethodSource("dumps")
  void frame_of_an_unknown_outlet_goes_and_nothing_of_the_article(String dump) {
    List<String> lines = dump.lines().toList();
    String[] text = lines.stream().skip(1).map(line -> line.substring(2)).toArray(String[]::new);

    assertThat(frame(lines.getFirst(), text))
        .isEqualTo(
            lines.stream()
                .filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2))
                .toList());
  }

  /** Lines of articles beside frame, which stay. */
  static Stream<List<String>> articles() {
    return Stream.of(
        List.of(FIRST, "> Share", "Mara Olin", "Jo Tellin", "> Leave a reply"),
        List.of(FIRST, "> Share", "Vell – Tarn – 19:30", "> Leave a reply"),
        List.of(FIRST, "> Share", "6 cloves of garlic", "> Print"),
        List.of(FIRST, "> Advertisement", "The lamp is out", "> Advertisement"),
        List.of(FIRST, "> Share", "Who goes at night", "does not greet", "the lamp"),
        List.of(FIRST, "> Print", "I hope that somebody can help me", "> https://post.example/1"),
        List.of(FIRST, "> Advertisement", "No end in sight", LAST),
        List.of(FIRST, "What the networks say", "Facebook and the flood", LAST),
        List.of(FIRST, "The mayor lashed out on Twitter, saying:", LAST),
        List.of("12 March 2026", FIRST, "13 March 2026", LAST),
        List.of("Saturday, 12 March 2026, 8:00 PM", FIRST, "Theatre of Vell, until 3 May 2026"),
        List.of("Updated figures of all lines, 12 March 2026", FIRST, LAST),
        List.of("Updated 12 March 2026: three people dead", FIRST, LAST),
        List.of("> Home", "Land under", "> Share", FIRST, LAST),
        List.of(
            FIRST,
            "Facebook pulls back",
            "Facebook took the film of it down, it said.",
            "Off Facebook"),
        List.of(FIRST, "Email is not a plan", LAST, "„Nie mehr über WhatsApp“"),
        List.of("> 分享", "船长怎么说他没有看见灯光", "> 收藏", "旧渡轮星期四在灯塔旁搁浅，船上四十人全部获救。", "获救", "奥林", "特林"),
        List.of("ጀልባዋ ሐሙስ ዕለት ቆመች።", "ኦሊን", "ቴሊን"));
  }

  @ParameterizedTest
  @MethodSource("articles")
  void lines_of_an_article_stay_whatever_stands_beside_them(List<String> lines) {
    String[] text =
        lines.stream()
            .map(line -> line.startsWith("> ") ? line.substring(2) : line)
            .toArray(String[]::new);

    assertThat(frame(lines.contains("> Home") ? "" : "Ferry", text))
        .isEqualTo(
            lines.stream()
                .filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2))
                .toList());
  }

  @Test
  void without_a_sentence_there_is_no_company() {
    assertThat(frame("", "Share", "All of it in a line", "Off Facebook", "Print"))
        .containsExactly("Share", "Print");
  }
}
