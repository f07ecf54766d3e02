package io.twicetold.judge;

import io.twicetold.compare.Coverage;
import io.twicetold.compare.Passage;
import java.util.List;

/**
 * What two articles are to each other, with the evidence.
 *
 * @param a id of the first article; the source where the relation has a direction
 * @param b id of the second article; the derived text where the relation has a direction
 * @param relation the most probable relation
 * @param directed whether it is known which of the two was made from the other
 * @param score how alike the two are, 0 (unrelated) to 1 (same), comparable across languages
 * @param confidence probability of the relation named, 0 to 1
 * @param descent probability that one was made from the other or both from a third, 0 to 1
 * @param story probability that both tell the same event, 0 to 1
 * @param aInB how much of a is said in b
 * @param bInA how much of b is said in a
 * @param passages places that say the same, in the order of a
 * @param reasons the findings that decided, strongest first, a line each
 */
public record Verdict(
    String a,
    String b,
    Relation relation,
    boolean directed,
    double score,
    double confidence,
    double descent,
    double story,
    Coverage aInB,
    Coverage bInA,
    List<Passage> passages,
    List<String> reasons) {

  public Verdict {
    passages = List.copyOf(passages);
    reasons = List.copyOf(reasons);
  }
}
