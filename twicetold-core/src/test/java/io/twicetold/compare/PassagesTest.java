package io.twicetold.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.Samples;
import io.twicetold.article.Article;
import io.twicetold.article.Span;
import io.twicetold.compare.Passage.Level;
import io.twicetold.text.Fold;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PassagesTest {

  private static final List<Function<Article, Side>> DEPTHS = List.of(Sides::literal, Sides::full);

  private static List<Passage> literal(String a, String b) {
    return Passages.of(Sides.literal(a), Sides.literal(b));
  }

  @Property(tries = 200)
  void passages_quote_both_texts_and_lie_in_the_order_of_the_first(@ForAll long seed) {
    List<Article> pair = Sides.related(seed);
    for (Function<Article, Side> depth : DEPTHS) {
      List<Passage> passages =
          Passages.of(depth.apply(pair.getFirst()), depth.apply(pair.getLast()));
      int end = 0;
      Span.Field field = Span.Field.TITLE;
      for (Passage passage : passages) {
        assertThat(passage.a().of(pair.getFirst())).isNotBlank();
        assertThat(passage.b().of(pair.getLast())).isNotBlank();
        assertThat(passage.likeness()).isBetween(0.0, 1.0);
        assertThat(passage.a().field()).isGreaterThanOrEqualTo(field);
        end = passage.a().field() == field ? end : 0;
        assertThat(passage.a().start()).isGreaterThanOrEqualTo(end);
        field = passage.a().field();
        end = passage.a().end();
      }
    }
  }

  @Property(tries = 100)
  void passages_of_characters_are_the_same_characters(@ForAll long seed) {
    List<Article> pair = Sides.related(seed);
    for (Passage passage : Passages.of(Sides.full(pair.getFirst()), Sides.full(pair.getLast()))) {
      if (passage.level() == Level.CHARACTERS) {
        assertThat(Fold.words(passage.a().of(pair.getFirst())))
            .isEqualTo(Fold.words(passage.b().of(pair.getLast())));
        assertThat(passage.likeness()).isEqualTo(1);
      }
    }
  }

  @Test
  void a_clause_that_begins_with_a_number_is_more_than_one_word() {
    assertThat(literal("3日午前の会議で市長は新しい橋の建設を発表した。", "4日午後の会議で市長は新しい橋の建設を発表した。"))
        .singleElement()
        .extracting(Passage::level)
        .isEqualTo(Level.WORDS);
  }

  @Test
  void alone_is_what_no_statement_of_the_other_says() {
    Side one = Sides.literal("The ferry sank in the harbour at noon. Nobody was hurt.");
    Side other =
        Sides.literal(
            "The ferry sank in the harbour at noon on Monday. At noon the ferry sank in"
                + " the harbour. The mayor came.");
    assertThat(Passages.of(one, other)).hasSize(1);
    assertThat(Passages.alone(other, one))
        .extracting(span -> span.of(other.text().article()).strip())
        .containsExactly("The mayor came.");
    assertThat(Passages.alone(one, other)).hasSize(1);
  }

  @Property(tries = 50)
  void a_text_and_itself_share_one_passage_a_field(@ForAll long seed) {
    Article article = Samples.article("a", seed, 6);
    List<Passage> passages = Passages.of(Sides.full(article), Sides.full(article));
    assertThat(passages).extracting(Passage::level).containsOnly(Level.CHARACTERS);
    assertThat(passages).hasSize(2);
    assertThat(passages.getLast().a().of(article)).isEqualTo(article.text());
  }

  @Test
  void neighbours_join_and_a_gap_parts_them() {
    String a = "The ferry left at noon. The bridge is closed. Nobody was hurt at all.";
    assertThat(literal(a, a)).hasSize(1);
    assertThat(literal(a, "The ferry left at noon. A new sentence. Nobody was hurt at all."))
        .extracting(passage -> passage.a().start())
        .containsExactly(0, 46);
  }

  @Test
  void a_changed_word_leaves_the_words_the_same() {
    assertThat(
            literal(
                "The old ferry left the harbour at noon today.",
                "The old ferry left the harbour at nine today."))
        .extracting(Passage::level)
        .containsExactly(Level.WORDS);
  }

  @Test
  void scripts_without_spaces_are_compared_by_pairs_of_chars() {
    assertThat(literal("渡輪今天中午離開了港口前往對岸的村莊。", "渡輪今天早上離開了港口前往對岸的村莊。"))
        .extracting(Passage::level)
        .containsExactly(Level.WORDS);
    assertThat(literal("渡輪今天中午離開了港口前往對岸的村莊。", "市長昨晚宣布學校因風暴停課三日。")).isEmpty();
  }

  @Test
  void texts_with_nothing_in_common_share_no_passage() {
    assertThat(literal("The ferry left at noon.", "Prices rose again this winter.")).isEmpty();
  }
}
