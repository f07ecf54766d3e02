package io.twicetold.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.Scripts;
import io.twicetold.article.Article;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LineTest {

  @Provide
  Arbitrary<String> anything() {
    return Scripts.anything();
  }

  private static List<Line> lines(String text) {
    return Line.of(Article.of("a", "T", text)).stream().skip(1).toList();
  }

  private static List<String> texts(String text) {
    return lines(text).stream().map(Line::text).toList();
  }

  @Property
  void lines_quote_the_article_and_are_trimmed_and_not_empty(@ForAll("anything") String text) {
    Article article = Article.of("a", "T", text);
    for (Line line : Line.of(article)) {
      assertThat(line.span().of(article)).isEqualTo(line.text()).isNotEmpty();
      assertThat(Line.isBlank(line.text().charAt(0))).isFalse();
      assertThat(Line.isBlank(line.text().charAt(line.text().length() - 1))).isFalse();
    }
  }

  @Property
  void no_char_but_white_space_is_lost_and_none_is_in_two_lines(@ForAll("anything") String text) {
    int end = 0;
    for (Line line : lines(text)) {
      assertThat(line.span().start()).isGreaterThanOrEqualTo(end);
      assertBlank(text.substring(end, line.span().start()));
      end = line.span().end();
    }
    assertBlank(text.substring(end));
  }

  private static void assertBlank(String between) {
    assertThat(between.chars().allMatch(c -> Line.isBlank((char) c))).isTrue();
  }

  @Test
  void lines_end_at_every_kind_of_break() {
    assertThat(texts("one\ntwo\r\nthree\rfour\u2028five\u2029six"))
        .containsExactly("one", "two", "three", "four", "five", "six");
  }

  @Test
  void blank_lines_and_spaces_of_any_width_are_no_lines() {
    assertThat(texts(" \t\u00a0\n\u3000\u2003\n\n\ufeffword\u00a0\n")).containsExactly("word");
  }

  @Test
  void the_title_comes_first_and_a_missing_one_is_no_line() {
    assertThat(Line.of(Article.of("a", "Head", "body")).getFirst().text()).isEqualTo("Head");
    assertThat(Line.of(Article.of("a", " ", "body"))).hasSize(1);
  }
}
