package io.twicetold.service.store;

import java.util.Set;

/** What has to be there for an article to be put or removed. */
public sealed interface Condition {

  /** Another article with the id stays. */
  Condition KEEP = new Keep();

  /** Another article with the id is replaced. */
  Condition ANY = new Any();

  /** An article has the id. */
  Condition THERE = new There();

  /** No article has the id. */
  Condition NONE = new Not(THERE);

  /** See {@link #KEEP}. */
  record Keep() implements Condition {}

  /** See {@link #ANY}. */
  record Any() implements Condition {}

  /** See {@link #THERE}. */
  record There() implements Condition {}

  /** The article with the id is one that was taken in at one of these positions. */
  record At(Set<Long> positions) implements Condition {

    /** Copies what it is given. */
    public At {
      positions = Set.copyOf(positions);
    }

    /** The one that was taken in at a position. */
    public At(long position) {
      this(Set.of(position));
    }
  }

  /** Both conditions hold. */
  record Both(Condition one, Condition other) implements Condition {}

  /** Another condition does not hold. */
  record Not(Condition condition) implements Condition {}
}
