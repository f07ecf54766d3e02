package io.twicetold.service.hook;

import io.twicetold.service.store.Event;
import io.twicetold.service.store.Hook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Brings events to one hook, in order, until it ends or is disabled. How far it has come is
 * remembered after a page of events and after each failure, so that a restart sends at worst a page
 * again, under the same ids.
 */
final class Courier implements Runnable {

  /** Events read at a time. */
  private static final int PAGE = 100;

  /** Pause where the store fails. Milliseconds. */
  private static final long PAUSE = 1_000;

  private final Log log;
  private final Post post;
  private final Patience patience;
  private final Clock clock;
  private final RandomGenerator random;
  private Hook hook;

  /** Where events come from, and where it is remembered which were taken. */
  interface Log {

    /** Events after one, waiting for them; none if it took too long. */
    List<Event> after(long number) throws InterruptedException;

    /** Remembers a state; false if the hook is no more. */
    boolean remember(String hook, Hook.State state) throws InterruptedException;

    /** A message was taken, or not. */
    void tell(boolean taken);

    /** Something went wrong here. */
    void failed(RuntimeException failure);
  }

  Courier(Hook hook, Log log, Post post, Patience patience, Clock clock, RandomGenerator random) {
    this.hook = hook;
    this.log = log;
    this.post = post;
    this.patience = patience;
    this.clock = clock;
    this.random = random;
  }

  /** Events read at a time. */
  static int page() {
    return PAGE;
  }

  @Override
  public void run() {
    boolean goesOn = true;
    while (goesOn && !Thread.currentThread().isInterrupted()) {
      try {
        goesOn = round();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
        log.failed(e);
        goesOn = rest();
      }
    }
  }

  private static boolean rest() {
    try {
      Thread.sleep(PAUSE);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** Waits until it is time, and brings what there is; false if there is no more to do. */
  private boolean round() throws InterruptedException {
    if (hook.state().disabled().isPresent()) {
      return false;
    }
    Optional<Instant> next = hook.state().next();
    if (next.isPresent()) {
      Duration wait = Duration.between(clock.instant(), next.get());
      Thread.sleep(wait.isPositive() ? wait : Duration.ZERO);
    }
    List<Event> events = log.after(hook.state().delivered());
    return events.isEmpty() || bring(events);
  }

  private boolean bring(List<Event> events) throws InterruptedException {
    Hook.State state = hook.state();
    for (Event event : events) {
      if (hook.kinds().isEmpty() || hook.kinds().contains(event.kind())) {
        Post.Outcome outcome = post.send(hook, Message.of(hook, event), clock.instant());
        if (Thread.interrupted()) {
          throw new InterruptedException(); // it was not the receiver that failed
        }
        log.tell(outcome instanceof Post.Taken);
        if (!(outcome instanceof Post.Taken)) {
          return remember(failed(state, outcome));
        }
      }
      state = Hook.State.at(event.number());
    }
    return remember(state);
  }

  private boolean remember(Hook.State state) throws InterruptedException {
    hook = hook.with(state);
    return log.remember(hook.id(), state);
  }

  private Hook.State failed(Hook.State state, Post.Outcome outcome) {
    Instant now = clock.instant();
    int failures = state.failures() + 1;
    Instant since = state.failing().orElse(now);
    return switch (outcome) {
      case Post.Gone gone ->
          disabled(state.delivered(), failures, since, now, "the receiver wants no more (410)");
      case Post.Failed failed when Duration.between(since, now).compareTo(patience.end()) > 0 ->
          disabled(state.delivered(), failures, since, now, failed.reason());
      case Post.Failed failed ->
          new Hook.State(
              state.delivered(),
              failures,
              Optional.of(since),
              Optional.of(patience.next(now, failures, failed.later(), random)),
              Optional.empty(),
              failed.reason());
      case Post.Taken taken -> state;
    };
  }

  private static Hook.State disabled(
      long delivered, int failures, Instant since, Instant now, String note) {
    return new Hook.State(
        delivered, failures, Optional.of(since), Optional.empty(), Optional.of(now), note);
  }
}
