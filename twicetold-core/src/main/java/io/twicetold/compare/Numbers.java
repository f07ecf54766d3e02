package io.twicetold.compare;

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

  /** Reads the numbers of two articles, in digits of any script or in words, months and days. */
  public static Numbers of(Side a, Side b) {
    Set<String> ofA = in(a);
    Set<String> ofB = in(b);
    return new Numbers(
        ofA.stream().filter(ofB::contains).toList(),
        ofA.stream().filter(number -> !ofB.contains(number)).toList(),
        ofB.stream().filter(number -> !ofA.contains(number)).toList());
  }

  private static Set<String> in(Side side) {
    return Figures.in(side.text().body(), Vocabulary.of(side.language()));
  }
}
