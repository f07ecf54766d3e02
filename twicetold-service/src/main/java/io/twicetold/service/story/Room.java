package io.twicetold.service.story;

import io.twicetold.service.store.StoreFull;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Has the store remember what was found, which is kept until there is room for it: all can be read
 * meanwhile, and nothing has to be found anew. Serves one thread.
 */
final class Room {

  private final Progress progress;
  private final Consumer<Throwable> failures;

  /**
   * Waits until nobody has to any more.
   *
   * @param failures is told once of each want of room
   */
  Room(Progress progress, Consumer<Throwable> failures) {
    this.progress = progress;
    this.failures = failures;
  }

  /**
   * Waits until a write is on disk.
   *
   * @param write is tried again, so it has to come to the same
   * @throws CompletionException if it fails otherwise, or nobody has to wait any more
   */
  void keep(Supplier<CompletableFuture<Void>> write) {
    Pauses pauses = new Pauses();
    while (true) {
      try {
        write.get().join();
        return;
      } catch (CompletionException failure) {
        if (!(failure.getCause() instanceof StoreFull full)) {
          throw failure;
        }
        if (pauses.isFirst()) {
          failures.accept(full);
        }
        progress.hinder();
        if (!progress.rest(pauses.next())) {
          throw failure;
        }
      }
    }
  }
}
