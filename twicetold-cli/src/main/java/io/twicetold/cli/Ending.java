package io.twicetold.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends long work when the process is asked to end (Ctrl-C, a signal): tells it to stop, and holds
 * the process until it has, but not for ever.
 */
final class Ending implements AutoCloseable {

  /** Enough for a grouping to be written; what is killed then loses nothing either. */
  private static final long PATIENCE_SECONDS = 20;

  private final Runnable stop;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::end, "ending");

  /** From now on the work is told. */
  Ending(Runnable stop) {
    this.stop = stop;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Asks the work to end, and waits for it. */
  void end() {
    asked.countDown();
    stop.run();
    try {
      // whatever is only half done then is cut off or done again by the next run
      var _ = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits so long; true at once when the work is asked to end. */
  boolean asksWithin(Duration time) throws InterruptedException {
    long whole = Math.max(0, time.plusMillis(1).toMillis()); // not a moment too early
    return asked.await(whole, TimeUnit.MILLISECONDS);
  }

  /** The work has ended. */
  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the process is ending already
    }
  }
}
