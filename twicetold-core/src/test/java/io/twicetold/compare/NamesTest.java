package io.twicetold.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import io.twicetold.text.OutletFrames;
import io.twicetold.text.Splitter;
import io.twicetold.text.Text;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  private static Set<String> names(String text) {
    Text cleaned = Text.of(Article.of("a", "", text), new OutletFrames());
    return Facts.of(new Splitter().split(cleaned, Integer.MAX_VALUE), "en").names();
  }

  private static int shared(String one, String other) {
    return Facts.shared(names(one), names(other));
  }

  @Test
  void names_are_capitals_inside_a_sentence() {
    assertThat(names("The captain Marrow left Pellhaven. Nobody saw it.")).hasSize(2);
    assertThat(names("the captain left. nobody saw it.")).isEmpty();
    assertThat(names("Nobody left. “Nobody,” he said. Nobody saw: Nothing.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "so said Marinov, so said Маринов",
    "so said Volkova, so said Волкова",
    "so said Kostas, so said Κώστας",
    "so said Kovac, so said Kovač",
    "so said Zoric, so said Зорић",
    "so said Muller, so said Müller",
    "so said Volkova, so said Волковой",
    "so said Petrov, so said ΠΕΤΡΟΒ",
    "so said Marrow, so said MARROW",
    "so said Marrow, so said Marrow's"
  })
  void a_name_is_the_same_in_other_scripts_and_cases(String one, String other) {
    assertThat(shared(one, other)).isEqualTo(1);
    assertThat(shared(other, one)).isEqualTo(1);
  }

  @Test
  void months_and_days_are_no_names() {
    assertThat(names("so it was on a Tuesday in March with Marrow")).containsExactly("marro");
  }

  @Test
  void other_names_are_not_shared() {
    assertThat(shared("so said Marrow", "so said Pell and Vane")).isZero();
  }

  @Test
  void scripts_without_capitals_have_no_names() {
    assertThat(names("渡輪今天離開港口。")).isEmpty();
    assertThat(names("غادرت العبارة الميناء اليوم.")).isEmpty();
    assertThat(names("नौका आज बंदरगाह से निकली।")).isEmpty();
  }

  @Test
  void a_name_counts_once_however_often_it_is_said() {
    assertThat(names("so Marrow said, and Marrow left Marrow.")).hasSize(1);
  }
}
