package io.twicetold.service.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who is told what happens.
 *
 * @param id names it
 * @param url where the events are sent
 * @param secret what they are signed with; it has to be known as it is
 * @param kinds of events that are wanted; all if empty
 * @param created when it was asked for
 * @param state how far it has come
 */
public record Hook(
    String id, String url, String secret, List<String> kinds, Instant created, State state) {

  public Hook {
    kinds = List.copyOf(kinds);
  }

  /** The same, further on. */
  public Hook with(State next) {
    return new Hook(id, url, secret, kinds, created, next);
  }

  /** Whoever prints it must not give the secret away. */
  @Override
  public String toString() {
    return "Hook[" + id + ", " + url + ", " + state + "]";
  }

  /**
   * How far a hook has come.
   *
   * @param delivered number of the last event that was taken there
   * @param failures tries in a row that failed
   * @param failing when the first of them was
   * @param next when it is tried again
   * @param disabled since when it is not tried any more
   * @param note why the last try failed, empty if it did not
   */
  public record State(
      long delivered,
      int failures,
      Optional<Instant> failing,
      Optional<Instant> next,
      Optional<Instant> disabled,
      String note) {

    /** Everything up to an event was taken. */
    public static State at(long delivered) {
      return new State(delivered, 0, Optional.empty(), Optional.empty(), Optional.empty(), "");
    }
  }
}
