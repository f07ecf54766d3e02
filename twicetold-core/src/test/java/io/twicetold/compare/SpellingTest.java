package io.twicetold.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "marlowe, marlow, false",
    "hatterson, hetterson, true",
    "velikov, velikow, true",
    "brannagh, branagh, true",
    "marrow, harbour, false",
    "pell, pall, false",
    "marrow, marrow, false",
    "marrow, marrows, false"
  })
  void few_edits_are_a_bent_name(String one, String other, boolean bent) {
    assertThat(Spelling.isBent(one, other)).isEqualTo(bent);
  }

  @ParameterizedTest
  @CsvSource({
    "watticov, witkoff, true",
    "velikov, velikow, true",
    "hatterson, hetterson, true",
    "western, eastern, false",
    "northern, southern, false",
    "slovakia, slovenia, false",
    "killed, kills, false"
  })
  void what_may_be_two_names_is_not_shown_as_one(String one, String other, boolean bent) {
    assertThat(Spelling.isSurelyBent(one, other)).isEqualTo(bent);
  }

  @Property
  void it_is_symmetric(@ForAll @AlphaChars String one, @ForAll @AlphaChars String other) {
    assertThat(Spelling.isBent(one, other)).isEqualTo(Spelling.isBent(other, one));
  }

  @Test
  void bent_names_are_told_where_statements_say_the_same() {
    Side one = Sides.full(Article.of("a", "", "The mayor thanked Krasnik for the boats."));
    Side other = Sides.full(Article.of("b", "", "The mayor thanked Krassnick for the boats."));
    assertThat(Bent.of(one, one)).isEmpty();
    assertThat(Bent.of(one, other)).containsExactly(new Bent("krasnik", "krassnick"));
    assertThat(Bent.of(other, one)).containsExactly(new Bent("krassnick", "krasnik"));
  }
}
