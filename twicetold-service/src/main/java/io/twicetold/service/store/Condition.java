package io.twicetold.service.store;

/** What has to be there for an article to be put or removed. */
public sealed interface Condition {

  /** Another article with the id stays. */
  Condition KEEP = new Keep();

  /** Another article with the id is replaced. */
  Condition ANY = new Any();

  /** No article has the id. */
  Condition NONE = new None();

  /** See {@link #KEEP}. */
  record Keep() implements Condition {}

  /** See {@link #ANY}. */
  record Any() implements Condition {}

  /** See {@link #NONE}. */
  record None() implements Condition {}

  /** The article with the id is the one that was taken in at a position. */
  record At(long position) implements Condition {}
}
