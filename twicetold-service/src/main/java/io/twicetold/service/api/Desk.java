package io.twicetold.service.api;

import io.twicetold.Twicetold;
import io.twicetold.service.http.Meter;
import io.twicetold.service.http.Problem;
import io.twicetold.service.http.Request;
import io.twicetold.service.store.Receipt;
import io.twicetold.service.store.Store;
import io.twicetold.service.store.StoreFull;
import io.twicetold.service.store.StoreRefused;
import io.twicetold.service.story.Stories;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What all routes work with.
 *
 * @param library compares pairs that are not in the store
 * @param store what is remembered
 * @param stories what is seen
 * @param clock tells when something was accepted
 * @param meter counts what is not taken
 * @param backlog so many accepted changes may wait for the grouping
 */
record Desk(
    Supplier<Twicetold> library,
    Store store,
    Stories stories,
    Clock clock,
    Meter meter,
    long backlog) {

  /** Seconds after which to try again where there is no room. */
  private static final String LATER = "10";

  /** Waits until a change is on disk; wakes the grouping if it is one. */
  Receipt settle(CompletableFuture<Receipt> told) {
    Receipt receipt = kept(told::join);
    if (receipt.changed()) {
      stories.wake();
    }
    return receipt;
  }

  /** What comes of a change, once it is on disk. */
  <T> T kept(Supplier<T> change) {
    try {
      return change.get();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? problem(cause) : e;
    }
  }

  private static RuntimeException problem(RuntimeException failure) {
    return switch (failure) {
      case StoreFull full ->
          Problem.of(507, "No room", "no room left on the disk; nothing was accepted")
              .with("Retry-After", LATER);
      case StoreRefused refused ->
          Problem.of(422, "Cannot be kept", String.valueOf(refused.getMessage()));
      default -> failure;
    };
  }

  /** Waits for the grouping as long as the caller prefers; true if it has followed. */
  boolean await(Request request, long position) throws InterruptedException {
    int seconds = request.patience();
    return seconds > 0
        ? stories.awaitSettled(position, TimeUnit.SECONDS.toMillis(seconds))
        : stories.settled() >= position;
  }

  /** Refuses more where the grouping is too far behind. */
  void admit() {
    if (stories.isReady() && store.position() - stories.settled() > backlog) {
      throw Problem.of(429, "Too many changes", "the grouping is " + backlog + " changes behind")
          .with("Retry-After", LATER);
    }
  }

  /** Refuses what needs the grouping while it is not there. */
  void ready() {
    if (!stories.isReady()) {
      throw Problem.of(503, "Not ready", "the articles are being grouped").with("Retry-After", "1");
    }
  }
}
