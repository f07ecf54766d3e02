package io.twicetold.cli.eval;

import io.twicetold.judge.Verdict;
import java.util.Set;

/**
 * What the library said of a pair.
 *
 * @param a the first article, the source where the relation has a direction
 * @param b the second article
 * @param relation the relation's name
 * @param score how alike they are, 0 to 1
 */
public record Said(String a, String b, String relation, double score) {

  /** The part of a verdict that is scored. */
  public static Said of(Verdict verdict) {
    return new Said(verdict.a(), verdict.b(), verdict.relation().label(), verdict.score());
  }

  /** The pair without its order. */
  Set<String> pair() {
    return pair(a, b);
  }

  static Set<String> pair(String a, String b) {
    return a.equals(b) ? Set.of(a) : Set.of(a, b);
  }
}
