package io.twicetold.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import io.twicetold.text.OutletFrames;
import io.twicetold.text.Splitter;
import io.twicetold.text.Text;
import org.junit.jupiter.api.Test;

class FactsTest {

  private static Facts of(String text) {
    Text cleaned = Text.of(Article.of("a", "", text), new OutletFrames());
    return Facts.of(new Splitter().split(cleaned, 100), "en");
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
}
