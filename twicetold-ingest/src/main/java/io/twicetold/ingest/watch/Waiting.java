package io.twicetold.ingest.watch;

import java.time.Duration;

/** Lets time go by. */
@FunctionalInterface
public interface Waiting {

  /** Waits as long as it says. */
  void pause(Duration time) throws InterruptedException;
}
