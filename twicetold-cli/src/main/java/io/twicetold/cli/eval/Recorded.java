package io.twicetold.cli.eval;

import io.twicetold.article.Article;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an earlier version did on a pack.
 *
 * @param labels fingerprint of the labels that it was scored by
 * @param cost what it took, where articles were grouped
 * @param answer what it answered
 */
public record Recorded(String labels, Optional<Cost> cost, Answer answer) {

  /**
   * What moved since.
   *
   * @return the figures that differ, those of the whole first, then by how much; empty if the
   *     labels are others now
   */
  public Optional<List<Movement>> moved(
      Pack pack, List<Estimate> now, Map<String, Article> articles) {
    return labels.equals(pack.labels())
        ? Optional.of(Movement.of(pack.estimates(answer, articles), now))
        : Optional.empty();
  }
}
