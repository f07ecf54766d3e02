package io.twicetold.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.article.Article;
import io.twicetold.text.OutletFrames;
import io.twicetold.text.Splitter;
import io.twicetold.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  private static Names names(String text) {
    Text cleaned = Text.of(Article.of("a", "", text), new OutletFrames());
    return Names.of(new Splitter().split(cleaned, Integer.MAX_VALUE));
  }

  private static int shared(String one, String other) {
    return names(one).shared(names(other));
  }

  @Test
  void names_are_capitals_inside_a_sentence() {
    assertThat(names("The captain Marrow left Pellhaven. Nobody saw it.").size()).isEqualTo(2);
    assertThat(names("the captain left. nobody saw it.").size()).isZero();
    assertThat(names("Nobody left. “Nobody,” he said. Nobody saw: Nothing.").size()).isZero();
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
  void other_names_are_not_shared() {
    assertThat(shared("so said Marrow", "so said Pell and Vane")).isZero();
  }

  @Test
  void scripts_without_capitals_have_no_names() {
    assertThat(names("渡輪今天離開港口。").size()).isZero();
    assertThat(names("غادرت العبارة الميناء اليوم.").size()).isZero();
    assertThat(names("नौका आज बंदरगाह से निकली।").size()).isZero();
  }

  @Test
  void a_name_counts_once_however_often_it_is_said() {
    assertThat(names("so Marrow said, and Marrow left Marrow.").size()).isEqualTo(1);
  }
}
