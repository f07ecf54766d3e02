package io.twicetold.service.story;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** How far the passes have come, for those who wait for it. Safe for use by several threads. */
final class Progress {

  /** A large collection takes longer to read than a caller should wait. Milliseconds. */
  private static final long LONG = 60_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private long settled = -1;
  private long events;
  private long wanted;
  private boolean made;
  private boolean hindered;
  private boolean ended;

  /** A pass settled changes up to a position and wrote events up to a number. */
  void reach(long position, long event) {
    change(() -> {
      settled = position;
      events = event;
    });
  }

  /** The collection has been read: pairs can be asked for. */
  void make() {
    change(() -> {
      made = true;
      hindered = false;
    });
  }

  /** The collection has to be read again. */
  void unmake() {
    change(() -> made = false);
  }

  /** Something keeps the passes from going on: who waits for the collection waits in vain. */
  void hinder() {
    change(() -> hindered = true);
  }

  /** There are changes that wait for a pass. */
  void want() {
    change(() -> wanted++);
  }

  /** Nobody has to wait any more. */
  void end() {
    change(() -> ended = true);
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How often something was wanted. */
  long wanted() {
    lock.lock();
    try {
      return wanted;
    } finally {
      lock.unlock();
    }
  }

  long settled() {
    lock.lock();
    try {
      return settled;
    } finally {
      lock.unlock();
    }
  }

  long events() {
    lock.lock();
    try {
      return events;
    } finally {
      lock.unlock();
    }
  }

  boolean isEnded() {
    lock.lock();
    try {
      return ended;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until changes up to a position are settled; false if that takes longer. */
  boolean awaitSettled(long position, long milliseconds) throws InterruptedException {
    return await(() -> settled >= position, milliseconds);
  }

  /** Whether the collection has been read. */
  boolean isMade() {
    lock.lock();
    try {
      return made;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until the collection has been read; false if that takes long, or something hinders it.
   */
  boolean awaitMade() throws InterruptedException {
    await(() -> made || hindered, LONG);
    return isMade();
  }

  /** Lets time pass; false if nobody has to wait any more. */
  boolean rest(long milliseconds) {
    try {
      await(() -> false, milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    return !isEnded();
  }

  /** Waits for an event after one; false if none comes in time. */
  boolean awaitEvent(long after, long milliseconds) throws InterruptedException {
    return await(() -> events > after, milliseconds);
  }

  /** Waits until something more is wanted; false if nothing is in time. */
  boolean awaitWanted(long before, long milliseconds) throws InterruptedException {
    return await(() -> wanted > before, milliseconds);
  }

  private boolean await(BooleanSupplier reached, long milliseconds) throws InterruptedException {
    long left = TimeUnit.MILLISECONDS.toNanos(milliseconds);
    lock.lock();
    try {
      while (!reached.getAsBoolean() && !ended && left > 0) {
        left = moved.awaitNanos(left);
      }
      return reached.getAsBoolean();
    } finally {
      lock.unlock();
    }
  }
}
