package io.twicetold.service.store;

/**
 * What became of a change.
 *
 * @param outcome what became of it
 * @param position the position that it took; where nothing was changed, that of what is there, 0 if
 *     nothing is
 */
public record Receipt(Outcome outcome, long position) {

  /** What becomes of changes. */
  public enum Outcome {
    /** It was not there. */
    CREATED,
    /** It was there, the same. */
    UNCHANGED,
    /** Another was there, in whose place it is now. */
    REPLACED,
    /** Another is there and stays. */
    CONFLICT,
    /** It was taken away. */
    REMOVED,
    /** It is not there. */
    ABSENT,
    /** What is there is not what the condition asks for. */
    FAILED
  }

  /** Whether something is different now. */
  public boolean changed() {
    return switch (outcome) {
      case CREATED, REPLACED, REMOVED -> true;
      case UNCHANGED, CONFLICT, ABSENT, FAILED -> false;
    };
  }
}
