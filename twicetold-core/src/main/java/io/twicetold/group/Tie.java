package io.twicetold.group;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What holds two articles in one family or story, or keeps them in two.
 *
 * @param bond family or story
 * @param together whether they share it
 * @param decided whether people's decisions say so
 * @param mean mean probability between the two clusters at which they became one, or would: at a
 *     higher cut they are apart. Empty if nothing links them, if they were together from the start
 *     (one text, a decision, for stories one family), or if decisions keep them apart
 * @param cut the least mean that makes one cluster
 * @param chain the strongest chain of links between the two, empty if none leads there
 */
public record Tie(
    Bond bond,
    boolean together,
    boolean decided,
    OptionalDouble mean,
    double cut,
    List<Step> chain) {

  public Tie {
    chain = List.copyOf(chain);
  }

  /** A link of the chain between two articles, and its probability. */
  public record Step(String from, String to, double probability) {}

  /** The link at which the chain would break first. */
  public Optional<Step> weakest() {
    return chain.stream().min(Comparator.comparingDouble(Step::probability));
  }

  /** Two articles that nothing links, or that are one text. */
  public static Tie unlinked(Bond bond, boolean together, boolean decided, double cut) {
    return new Tie(bond, together, decided, OptionalDouble.empty(), cut, List.of());
  }
}
