package io.twicetold.window;

/** Told how far a long run has come; called from one thread at a time. */
@FunctionalInterface
public interface Progress {

  /** Says nothing to anybody. */
  Progress NONE = (step, done, total) -> {};

  /**
   * A step has come this far.
   *
   * @param step what is being done: {@code reading}, {@code sketching}, {@code encoding}, ...
   * @param done units finished, 0 to total
   * @param total units in all
   */
  void at(String step, long done, long total);
}
