package io.twicetold.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import io.twicetold.Scripts;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FoldTest {

  @Provide
  Arbitrary<String> anything() {
    return Scripts.anything();
  }

  @Provide
  Arbitrary<String> texts() {
    return Scripts.texts();
  }

  @Property(tries = 3_000)
  void it_is_the_case_folding_of_compatibility_forms(@ForAll("anything") String text) {
    assertThat(Fold.of(text)).isEqualTo(Normalizer2.getNFKCCasefoldInstance().normalize(text));
  }

  @Property
  void folding_twice_is_folding_once(@ForAll("anything") String text) {
    assertThat(Fold.of(Fold.of(text))).isEqualTo(Fold.of(text));
    assertThat(Fold.words(Fold.words(text))).isEqualTo(Fold.words(text));
  }

  @Property
  void words_have_one_space_between_them_and_none_around(@ForAll("anything") String text) {
    String words = Fold.words(text);
    assertThat(words).isEqualTo(words.strip()).doesNotContain("  ");
    assertThat(words.chars().allMatch(c -> c == ' ' || Characters.isWord((char) c))).isTrue();
  }

  @Property
  void composed_and_decomposed_characters_fold_alike(@ForAll("texts") String text) {
    String decomposed = Normalizer.normalize(text, Form.NFD);
    assertThat(Fold.of(decomposed)).isEqualTo(Fold.of(Normalizer.normalize(text, Form.NFC)));
  }

  @Test
  void case_width_ligatures_and_invisible_characters_do_not_count() {
    assertThat(Fold.of("ＦＩＬＥ １２")).isEqualTo("file 12");
    assertThat(Fold.of("oﬃce")).isEqualTo("office");
    assertThat(Fold.of("har\u00adbo\u200bur\ufeff")).isEqualTo("harbour");
    assertThat(Fold.of("STRASSE")).isEqualTo(Fold.of("Straße"));
    assertThat(Fold.of("ΟΔΟΣ")).isEqualTo(Fold.of("οδος")).isEqualTo(Fold.of("οδοσ"));
  }

  @Test
  void the_dotless_i_stays_apart_from_the_dotted_one() {
    assertThat(Fold.of("I")).isEqualTo("i");
    assertThat(Fold.of("ı")).isEqualTo("ı");
  }

  @Test
  void marks_belong_to_the_word_they_stand_on() {
    assertThat(Fold.words("हिन्दी भाषा।")).isEqualTo("हिन्दी भाषा");
    assertThat(Fold.words("กำลังใจ")).doesNotContain(" ");
  }
}
