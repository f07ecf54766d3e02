package io.twicetold.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnSpellingsTest {

  private static Side side(String id, String text) {
    return Sides.literal(Article.of(id, "", text));
  }

  private static final Side FIRST =
      side("a", "The envoy Steve Harkoff met Ilona Zelinska in Portovina.");
  private static final Side SECOND =
      side("b", "In Portovina the envoy Harkoff saw Ilona Zelinska.");
  private static final Side BACK =
      side("c", "The messenger Steve Hargov met Ilona Zalinzka in Portovina.");

  @Test
  void a_text_brought_back_spells_names_as_no_other_does() {
    assertThat(OwnSpellings.of(BACK, List.of(FIRST, SECOND))).containsExactly("hargo", "zalin");
  }

  @Test
  void those_whom_most_agree_with_have_no_spelling_of_their_own() {
    assertThat(OwnSpellings.of(FIRST, List.of(SECOND, BACK))).isEmpty();
    assertThat(OwnSpellings.of(SECOND, List.of(FIRST, BACK))).isEmpty();
  }

  @Test
  void one_text_alone_proves_nothing() {
    assertThat(OwnSpellings.of(BACK, List.of(FIRST))).isEmpty();
  }

  @Test
  void what_was_made_from_it_inherits_the_spelling() {
    Side heir = side("d", "Messenger Hargov was in Portovina.");
    assertThat(OwnSpellings.has(heir, List.of("hargo"))).isTrue();
    assertThat(OwnSpellings.has(FIRST, List.of("hargo"))).isFalse();
  }
}
