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
 * @param shared what the two have in common, to be set beside what others of the story have
 */
public record Judgment(
    float descent,
    float story,
    float aFirst,
    float bFirst,
    Relation relation,
    float confidence,
    Shared shared) {

  /** A judgment that nothing is set beside. */
  public Judgment(
      float descent, float story, float aFirst, float bFirst, Relation relation, float confidence) {
    this(descent, story, aFirst, bFirst, relation, confidence, Shared.NOTHING);
  }

  /** Its two probabilities. */
  public Chances chances() {
    return new Chances(descent, story);
  }

  /** The same judgment, to be kept where nothing is set beside it. */
  public Judgment bare() {
    return with(Shared.NOTHING);
  }

  Judgment with(Shared found) {
    return new Judgment(descent, story, aFirst, bFirst, relation, confidence, found);
  }

  /** The same judgment with the two articles named the other way round. */
  public Judgment swapped() {
    return new Judgment(descent, story, bFirst, aFirst, relation, confidence, shared);
  }
}
