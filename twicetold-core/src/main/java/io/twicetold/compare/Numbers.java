package io.twicetold.compare;

import io.twicetold.text.Characters;
import io.twicetold.text.Fold;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The numbers that two articles agree on, and those that only one of them has.
 *
 * @param shared in both
 * @param onlyA in the first alone
 * @param onlyB in the second alone
 */
public record Numbers(List<String> shared, List<String> onlyA, List<String> onlyB) {

  /** Reads the numbers of two articles; digits of any script count, words for numbers do not. */
  public static Numbers of(Side a, Side b) {
    Set<String> ofA = in(a);
    Set<String> ofB = in(b);
    return new Numbers(
        ofA.stream().filter(ofB::contains).toList(),
        ofA.stream().filter(number -> !ofB.contains(number)).toList(),
        ofB.stream().filter(number -> !ofA.contains(number)).toList());
  }

  private static Set<String> in(Side side) {
    Set<String> numbers = new LinkedHashSet<>();
    for (String word : Fold.words(side.text().body()).split(" ")) {
      int digits = 0;
      StringBuilder number = new StringBuilder();
      for (int i = 0; i < word.length() && !Characters.isUnspaced(word.charAt(i)); i++) {
        int digit = Character.digit(word.charAt(i), 10);
        digits += digit >= 0 ? 1 : 0;
        number.append(digit >= 0 ? (char) ('0' + digit) : word.charAt(i));
      }
      if (digits > 0) {
        numbers.add(number.toString());
      }
    }
    return numbers;
  }
}
