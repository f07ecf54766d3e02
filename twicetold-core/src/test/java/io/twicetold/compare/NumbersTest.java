package io.twicetold.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  private static Numbers numbers(String a, String b) {
    return Numbers.of(Sides.literal(a), Sides.literal(b));
  }

  @ParameterizedTest
  @ValueSource(strings = {"٤١٢", "۴۱۲", "४१२", "৪১২", "４１２", "௪௧௨", "412"})
  void digits_of_any_script_are_the_same_number(String digits) {
    Numbers numbers = numbers("412 on board", "on board " + digits);
    assertThat(numbers.shared()).containsExactly("412");
    assertThat(numbers.onlyA()).isEmpty();
    assertThat(numbers.onlyB()).isEmpty();
  }

  @Test
  void agreements_and_differences_keep_the_order_of_the_text() {
    Numbers numbers = numbers("9 boats, 40 men, 3 dogs, 9 boats", "3 dogs and 8 cats, 9 boats");
    assertThat(numbers).isEqualTo(new Numbers(List.of("9", "3"), List.of("40"), List.of("8")));
  }

  @Test
  void swapping_swaps_what_only_one_has() {
    Numbers there = numbers("9 boats, 40 men", "8 cats, 9 boats");
    Numbers back = numbers("8 cats, 9 boats", "9 boats, 40 men");
    assertThat(back).isEqualTo(new Numbers(there.shared(), there.onlyB(), there.onlyA()));
  }

  @Test
  void a_text_without_digits_has_none() {
    assertThat(numbers("three boats", "four men"))
        .isEqualTo(new Numbers(List.of(), List.of(), List.of()));
  }
}
