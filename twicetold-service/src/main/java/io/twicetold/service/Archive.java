package io.twicetold.service;

import io.twicetold.article.Article;
import io.twicetold.service.store.Forwarding;
import io.twicetold.service.store.Placement;
import io.twicetold.service.store.SignedDecision;
import io.twicetold.service.store.Snapshot;
import io.twicetold.service.store.Store;
import io.twicetold.service.store.Stores;
import io.twicetold.service.story.History;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a service remembers, for those who look after it.
 *
 * @param data folder of everything that it remembers
 * @param store address of the database that remembers instead, if there is one
 */
public record Archive(Path data, Optional<String> store) {

  /** What is there at this moment; a service may run meanwhile. */
  public Snapshot look() {
    return store.map(Stores::look).orElseGet(() -> Stores.look(data));
  }

  /**
   * Takes articles, the stories that were found of them and decisions, while no service runs.
   *
   * @param left what stories and families left that ended or were split, so that their ids lead on
   *     and are not given again
   * @throws IOException if a service works in the folder
   * @throws IllegalArgumentException if the places do not go together
   * @throws IllegalStateException if there are stories already
   */
  public void take(
      Collection<Article> articles,
      List<Placement> places,
      Collection<SignedDecision> decisions,
      Collection<Forwarding> left,
      Clock clock)
      throws IOException {
    try (Claim _ = Claim.of(data);
        Store open = store.map(Stores::at).orElseGet(() -> Stores.in(data))) {
      History.take(open, articles, places, decisions, left, clock.instant());
    }
  }
}
