package io.twicetold.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageMeansTest {

  private static final LanguageMeans TWO =
      new LanguageMeans(
          List.of("eng", "rus"), List.of(new float[] {1, 0, 0}, new float[] {0, 1, 0}));

  private static final LanguageMeans LATIN =
      new LanguageMeans(
          List.of("eng", "fra"), List.of(new float[] {1, 0, 0}, new float[] {0, 1, 0}));

  private static int nearest(String text, String declared, float... vector) {
    return LATIN.nearest(List.of(vector), text, declared);
  }

  @Test
  void the_language_is_the_nearest_mean() {
    assertThat(nearest("word", "", 0.9f, 0.1f, 0.5f)).isZero();
    assertThat(nearest("word", "", 0.1f, 0.9f, 0.5f)).isEqualTo(1);
    assertThat(
            LATIN.nearest(
                List.of(new float[] {1, 0, 0}, new float[] {0, 1, 0}, new float[] {0, 1, 0}),
                "word",
                ""))
        .isEqualTo(1);
  }

  @Test
  void only_languages_in_the_script_of_the_text_count() {
    assertThat(TWO.nearest(List.of(new float[] {1, 0.1f, 0}), "слово", "")).isEqualTo(1);
    assertThat(TWO.nearest(List.of(new float[] {0.1f, 1, 0}), "word", "")).isZero();
    assertThat(TWO.nearest(List.of(new float[] {0.1f, 1, 0}), "ማንኛውም", "")).isEqualTo(1);
    assertThat(TWO.nearest(List.of(new float[] {0.1f, 1, 0}), "2026", "")).isEqualTo(1);
  }

  @Test
  void the_declared_language_is_believed_where_it_can_be() {
    assertThat(nearest("word", "en", 0.5f, 0.505f, 0)).isZero();
    assertThat(nearest("word", "fr-CA", 0.505f, 0.5f, 0)).isEqualTo(1);
    assertThat(nearest("word", "en", 0.1f, 1, 0)).isEqualTo(1);
    assertThat(nearest("word", "nonsense", 1, 0, 0)).isZero();
    assertThat(TWO.nearest(List.of(new float[] {0.5f, 0.505f, 0}), "слово", "en")).isEqualTo(1);
  }

  @Test
  void what_is_said_stays_when_the_language_is_taken_away() {
    float[] english = TWO.centre(List.of(new float[] {1, 0, 0.3f}), 0).getFirst();
    float[] russian = TWO.centre(List.of(new float[] {0, 1, 0.7f}), 1).getFirst();
    assertThat(english).containsExactly(russian, within(1e-6f));
    assertThat(english[2]).isCloseTo(1, within(1e-6f));
  }

  @Test
  void a_vector_that_is_its_mean_centres_to_nothing() {
    assertThat(TWO.centre(List.of(new float[] {1, 0, 0}), 0).getFirst()).containsOnly(0);
  }

  @Test
  void codes_and_means_go_together() {
    assertThatThrownBy(() -> new LanguageMeans(List.of("eng"), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LanguageMeans(List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
