package io.twicetold.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class WhiteningTest {

  /** Takes the first direction down to a half. */
  private static final Whitening HALF =
      new Whitening(List.of(new float[] {0.5f, 0, 0}, new float[] {0, 1, 0}, new float[3]));

  @Test
  void a_vector_is_mapped_row_by_row() {
    Whitening turn = new Whitening(List.of(new float[] {0, 2}, new float[] {3, 0}));
    assertThat(turn.of(new float[] {5, 7})).containsExactly(21, 10);
  }

  @Test
  void none_leaves_vectors_as_they_are() {
    assertThat(Whitening.NONE.of(new float[] {5, 7})).containsExactly(5, 7);
  }

  @Test
  void a_matrix_is_square() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Whitening(List.of(new float[2], new float[3])))
        .withMessage("2 rows, one of them 3 wide");
  }

  @Test
  void what_all_vectors_differ_by_most_says_less_once_whitened() {
    List<float[]> vectors = List.of(new float[] {1, 0.5f, 1}, new float[] {1, -0.5f, 1});
    float[] mean = {0, 0, 1};
    assertThat(cosine(new LanguageMeans(List.of("eng"), List.of(mean)), vectors))
        .isCloseTo(0.6, within(1e-6));
    assertThat(cosine(new LanguageMeans(List.of("eng"), List.of(mean), HALF), vectors)).isZero();
  }

  private static double cosine(LanguageMeans means, List<float[]> vectors) {
    List<float[]> centred = means.centre(vectors, 0);
    double dot = 0;
    for (int i = 0; i < 3; i++) {
      dot += (double) centred.get(0)[i] * centred.get(1)[i];
    }
    return dot;
  }
}
