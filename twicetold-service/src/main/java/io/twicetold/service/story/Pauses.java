package io.twicetold.service.story;

/** Pauses before something that failed is tried again, each twice as long as the one before. */
final class Pauses {

  /** Milliseconds. */
  private static final long FIRST = 1_000;

  /** Milliseconds: so long after the cause has gone everything goes on at the latest. */
  private static final long LONGEST = 30_000;

  private long next = FIRST;

  /** Whether there was none yet. */
  boolean isFirst() {
    return next == FIRST;
  }

  /** Milliseconds of the next. */
  long next() {
    long pause = next;
    next = Math.min(2 * next, LONGEST);
    return pause;
  }
}
