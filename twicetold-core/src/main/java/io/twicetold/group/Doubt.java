package io.twicetold.group;

import io.twicetold.judge.AbstainBand;

/**
 * A pair that the judge is unsure of, and what it is worth to ask a person.
 *
 * @param a id of the one article
 * @param b id of the other
 * @param bond what is asked: whether they share a family, or a story
 * @param probability that they do, inside the {@link AbstainBand}
 * @param together whether they do in this grouping
 * @param articles articles in the groups that the answer may join or split
 */
public record Doubt(
    String a, String b, Bond bond, double probability, boolean together, int articles) {

  /** Articles that the answer may move, times uncertainty: 1 at even odds, 0 where it is sure. */
  public double value() {
    return articles * (1 - Math.abs(2 * probability - 1));
  }
}
