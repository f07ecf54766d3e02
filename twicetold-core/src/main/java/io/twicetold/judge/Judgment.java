package io.twicetold.judge;

/**
 * What the judge thinks of two articles, in probabilities of 0 to 1.
 *
 * @param descent that one was made from the other, or both from a third
 * @param story that both tell the same event
 * @param aFirst that the second was made from the first, given descent
 * @param bFirst that the first was made from the second, given descent
 * @param relation the most probable relation
 * @param confidence in that relation
 */
public record Judgment(
    float descent, float story, float aFirst, float bFirst, Relation relation, float confidence) {

  /** The same judgment with the two articles named the other way round. */
  public Judgment swapped() {
    return new Judgment(descent, story, bFirst, aFirst, relation, confidence);
  }
}
