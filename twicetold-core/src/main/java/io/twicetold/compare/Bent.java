package io.twicetold.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A name that two texts spell a little differently where they say the same: a text translated and
 * brought back bends names.
 *
 * @param inA as the first spells it, in small Latin letters
 * @param inB as the second spells it
 */
public record Bent(String inA, String inB) {

  /** The bent names of two articles, in the order of the first; none without meanings. */
  public static List<Bent> of(Side a, Side b) {
    if (a.meanings().isEmpty() || b.meanings().isEmpty()) {
      return List.of();
    }
    LinkedHashSet<Bent> bent = new LinkedHashSet<>();
    Matching.of(a, b)
        .eachMutual(
            Comparer.SAID, (i, j) -> bent.addAll(between(a.facts().names(i), b.facts().names(j))));
    return List.copyOf(bent);
  }

  private static List<Bent> between(List<String> ofA, List<String> ofB) {
    List<Bent> bent = new ArrayList<>();
    for (String name : ofA) {
      if (!ofB.contains(name)) {
        ofB.stream()
            .filter(spelt ->
                !ofA.contains(spelt)
                    && !Names.isSame(name, spelt) // "ukraine", "ukrainian"
                    && Spelling.isSurelyBent(name, spelt))
            .findFirst()
            .ifPresent(spelt -> bent.add(new Bent(name, spelt)));
      }
    }
    return bent;
  }
}
