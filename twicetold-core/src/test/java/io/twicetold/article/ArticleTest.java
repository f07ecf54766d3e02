package io.twicetold.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twicetold.article.Span.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleTest {

  @Test
  void title_or_text_is_enough() {
    assertThat(Article.of("a", "Head", "").text()).isEmpty();
    assertThat(Article.of("a", "", "Body").title()).isEmpty();
  }

  @Test
  void without_id_or_without_words_it_is_no_article() {
    assertThatThrownBy(() -> Article.of("", "Head", "Body"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Article.of("a", " ", "\n\t"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a");
  }

  @Test
  void spaces_of_any_kind_are_no_words() {
    for (String blank : List.of("\u00a0", "\u3000", "\ufeff", "\u2028\u2003")) {
      assertThatThrownBy(() -> Article.of("a", "", blank))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void what_is_given_cannot_be_changed_later() {
    Map<String, String> more = new HashMap<>(Map.of("desk", "\"harbour\""));
    Article article = new Article("a", "Head", "", "", Optional.empty(), "", "", more);
    more.clear();
    assertThat(article.more()).containsKey("desk");
  }

  @Test
  void a_span_quotes_its_field() {
    Article article = Article.of("a", "The head", "The body");
    assertThat(new Span(Field.TITLE, 4, 8).of(article)).isEqualTo("head");
    assertThat(new Span(Field.TEXT, 4, 8).of(article)).isEqualTo("body");
  }

  @Test
  void a_span_runs_forwards_from_0_on() {
    assertThatThrownBy(() -> new Span(Field.TEXT, -1, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Span(Field.TEXT, 3, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void changes_nothing_but_what_is_asked() {
    Article article =
        new Article("a", "Head", "Text", "u", Optional.empty(), "s", "en", Map.of("k", "1"));
    assertThat(article.withId("b").withLanguage("de").withMore(Map.of("l", "2")))
        .isEqualTo(
            new Article("b", "Head", "Text", "u", Optional.empty(), "s", "de", Map.of("l", "2")));
  }
}
