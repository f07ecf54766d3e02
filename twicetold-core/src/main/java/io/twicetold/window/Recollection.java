package io.twicetold.window;

import io.twicetold.judge.Judgment;
import java.util.Optional;

/**
 * Judgments that were made before, by the same program with the same judge and encoder: a
 * collection that is read again need not compare its pairs again. Asked and told by several threads
 * at once.
 */
public interface Recollection {

  /**
   * What was judged of a pair, as it was told.
   *
   * @param pair stands for all that a judgment depends on: both articles, and what of their pages
   *     was set aside
   */
  Optional<Judgment> find(long pair);

  /** A pair was judged. */
  void keep(long pair, Judgment judgment);
}
