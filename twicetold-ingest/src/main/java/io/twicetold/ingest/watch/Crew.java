package io.twicetold.ingest.watch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Does the work of hosts side by side, that of one host in its order. Breaks off when it is told
 * to, or when a piece of work fails.
 */
final class Crew {

  private final List<Thread> threads = new ArrayList<>();
  private boolean stopped;
  private Optional<Throwable> failure = Optional.empty();

  /** A piece of work. */
  @FunctionalInterface
  interface Work<T> {

    /** Does it. */
    void on(T subject) throws IOException, InterruptedException;
  }

  /** Does all the work; throws the first failure. */
  <T> void work(Map<String, List<T>> hosts, Work<T> work) throws IOException, InterruptedException {
    List<Thread> started = start(hosts, work);
    try {
      for (Thread thread : started) {
        thread.join();
      }
    } finally {
      finish(started);
    }
    rethrow();
  }

  private synchronized <T> List<Thread> start(Map<String, List<T>> hosts, Work<T> work) {
    for (List<T> subjects : hosts.values()) {
      threads.add(Thread.ofVirtual().unstarted(() -> subjects.forEach(one -> on(one, work))));
    }
    threads.forEach(Thread::start);
    return List.copyOf(threads);
  }

  private synchronized void finish(List<Thread> started) {
    started.forEach(Thread::interrupt); // those that still run, where the waiting was interrupted
    threads.clear();
  }

  @SuppressWarnings("IllegalCatch")
  private <T> void on(T subject, Work<T> work) {
    if (isOver()) {
      return;
    }
    try {
      work.on(subject);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Throwable e) { // thrown again by the thread that waits
      fail(e);
    }
  }

  private synchronized boolean isOver() {
    return stopped || failure.isPresent() || Thread.currentThread().isInterrupted();
  }

  private synchronized void fail(Throwable e) {
    failure = failure.or(() -> Optional.of(e));
    threads.forEach(Thread::interrupt);
  }

  private synchronized void rethrow() throws IOException {
    switch (failure.orElse(null)) {
      case null -> {}
      case IOException io -> throw io;
      case RuntimeException bug -> throw bug;
      case Error error -> throw error;
      case Throwable other -> throw new IllegalStateException(other);
    }
  }

  /** Ends the work under way, and does no more. */
  synchronized void stop() {
    stopped = true;
    threads.forEach(Thread::interrupt);
  }
}
