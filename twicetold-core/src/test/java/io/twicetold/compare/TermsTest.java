package io.twicetold.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TermsTest {

  /** A letter is a nat; what has a question mark is not known. */
  private static double[] letters(List<String> words) {
    return words.stream()
        .mapToDouble(word -> word.contains("?") ? Double.NaN : word.length())
        .toArray();
  }

  private static Terms of(String... words) {
    Map<String, String> written = new HashMap<>();
    for (String word : words) {
      written.put(word, word.substring(0, 2));
    }
    return Terms.of(written, 4, TermsTest::letters);
  }

  @Test
  void what_both_have_counts_by_how_surprising_it_is() {
    Terms.Shared shared = of("marrow", "pellhaven").shared(of("marrow", "vane", "oddity")).get();
    assertThat(shared.sum()).isEqualTo(2);
    assertThat(shared.most()).isEqualTo(2);
    assertThat(shared.ofA()).isCloseTo(2 / 7.0, within(1e-6));
    assertThat(shared.ofB()).isEqualTo(0.5);
  }

  @Test
  void of_words_compared_as_one_the_least_surprising_counts() {
    Terms.Shared shared = of("marrow", "marrows").shared(of("marrowbones")).get();
    assertThat(shared.sum()).isEqualTo(2);
    assertThat(of("mars", "marrows").shared(of("marrow"))).isEmpty();
  }

  @Test
  void where_one_has_nothing_surprising_nothing_is_measured() {
    assertThat(of("vane").shared(of("marrow"))).isEmpty();
    assertThat(of("marrow?").shared(of("marrow"))).isEmpty();
    assertThat(Terms.NONE.shared(of("marrow"))).isEmpty();
  }

  @Test
  void a_text_shares_all_with_itself_and_nothing_with_strangers() {
    Terms terms = of("marrow", "pellhaven", "oddity");
    assertThat(terms.shared(terms).get().ofA()).isEqualTo(1);
    assertThat(terms.shared(of("quarrel")).get().sum()).isZero();
  }
}
