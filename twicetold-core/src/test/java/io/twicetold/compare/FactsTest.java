package io.twicetold.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.WordsEncoder;
import io.twicetold.article.Article;
import io.twicetold.text.OutletFrames;
import io.twicetold.text.Splitter;
import io.twicetold.text.Text;
import org.junit.jupiter.api.Test;

class FactsTest {

  private static Facts of(String text) {
    Text cleaned = Text.of(Article.of("a", "", text), new OutletFrames());
    return Facts.of(new Splitter().split(cleaned, 100), "en", new WordsEncoder()::surprisals);
  }

  @Test
  void names_side_by_side_are_full_names() {
    Facts facts = of("The mayor, Ilona Krasnik, met Tomas in March. Then Ilona left with Krasnik.");
    assertThat(facts.names()).contains("ilona", "krasn", "tomas");
    assertThat(facts.fullNames()).containsExactly("ilona krasn");
  }

  @Test
  void numbers_of_three_digits_are_rare_and_years_are_not() {
    Facts facts = of("In 2031 there were 12 boats, 1,347 nets and 45.6 tonnes, not 999.");
    assertThat(facts.rareFigures()).containsExactlyInAnyOrder("1347", "45.6", "999");
  }

  @Test
  void facts_stand_in_the_order_of_their_first_mention() {
    assertThat(of("On Monday Tomas sold 12 boats. So Ilona sold 40, and Tomas 12.").sequence())
        .containsSubsequence("tomas", "12", "ilona", "40")
        .doesNotHaveDuplicates();
  }

  private static double shared(String one, String other) {
    return of(one).rareNames().shared(of(other).rareNames()).map(Terms.Shared::sum).orElse(-1.0);
  }

  @Test
  void rare_names_are_shared_in_any_case_and_script() {
    assertThat(shared("so said Krasnik there", "so said Krasnika here")).isPositive();
    assertThat(shared("so said Volkova there", "и сказала Волкова там")).isPositive();
    assertThat(shared("so said Krasnik there", "so said Marrow here")).isZero();
    assertThat(shared("so said Ilse there", "so said Ilse here")).isEqualTo(-1); // not rare
  }

  @Test
  void without_capitals_rare_words_stand_for_names() {
    assertThat(shared("قال الخطاطبي ذلك", "ذهب الخطاطبي هناك")).isPositive();
    assertThat(shared("قال الخطاطبي ذلك", "ذهب المجهولون هناك")).isZero();
  }
}
