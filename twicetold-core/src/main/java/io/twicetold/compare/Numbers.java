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
    String folded = Fold.of(side.text().body());
    int i = 0;
    while (i < folded.length()) {
      int end = i;
      while (end < folded.length() && isSpacedWord(folded.charAt(end))) {
        end++;
      }
      add(folded, i, end, numbers);
      i = end + 1;
    }
    return numbers;
  }

  private static boolean isSpacedWord(char c) {
    return Characters.isWord(c) && !Characters.isUnspaced(c);
  }

  private static void add(String folded, int start, int end, Set<String> numbers) {
    StringBuilder number = new StringBuilder();
    boolean digits = false;
    for (int i = start; i < end; i++) {
      int digit = Character.digit(folded.charAt(i), 10);
      digits |= digit >= 0;
      number.append(digit >= 0 ? (char) ('0' + digit) : folded.charAt(i));
    }
    if (digits) {
      numbers.add(number.toString());
    }
  }
}
