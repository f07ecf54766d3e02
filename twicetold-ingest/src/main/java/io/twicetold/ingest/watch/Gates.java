package io.twicetold.ingest.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one request at a time through to a host, with a pause after each, and a limited number at a
 * time in all. Safe for use by several threads.
 */
final class Gates {

  /** Whoever would have to wait longer comes back in another round. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  /** Hosts whose last request is remembered; of an older one only its pause is forgotten. */
  private static final int MOST_HOSTS = 10_000;

  private final Clock clock;
  private final Waiting waiting;
  private final Duration pause;
  private final Semaphore all;
  private final Map<String, Gate> gates = new Recent<>(MOST_HOSTS);

  Gates(Clock clock, Waiting waiting, Duration pause, int most) {
    this.clock = clock;
    this.waiting = waiting;
    this.pause = pause;
    all = new Semaphore(most, true);
  }

  private static final class Gate {
    private final ReentrantLock lock = new ReentrantLock(true);
    private volatile Instant open = Instant.MIN;
  }

  /** Something that is asked of a host. */
  @FunctionalInterface
  interface Asking {

    /** Asks. */
    Answer ask() throws FetchFailure;
  }

  /**
   * Asks when it is the host's turn.
   *
   * @param least how long the host wants to be left alone after a request
   * @throws FetchFailure if that would take long, or asking fails
   */
  Answer through(String host, Duration least, Asking asking)
      throws FetchFailure, InterruptedException {
    Gate gate = gate(host);
    gate.lock.lockInterruptibly();
    try {
      await(gate);
      return ask(gate, least.compareTo(pause) > 0 ? least : pause, asking);
    } finally {
      gate.lock.unlock();
    }
  }

  private void await(Gate gate) throws FetchFailure, InterruptedException {
    Instant now = clock.instant();
    if (gate.open.isAfter(now)) {
      Duration wait = Duration.between(now, gate.open);
      if (wait.compareTo(LONGEST_WAIT) > 0) {
        throw FetchFailure.postponed("the host is left alone until " + gate.open, gate.open);
      }
      waiting.pause(wait);
    }
  }

  private Answer ask(Gate gate, Duration rest, Asking asking)
      throws FetchFailure, InterruptedException {
    all.acquire();
    try {
      return asking.ask();
    } finally {
      all.release();
      leaveAlone(gate, clock.instant().plus(rest));
    }
  }

  /** Keeps a host shut until then. */
  void shut(String host, Instant until) {
    leaveAlone(gate(host), until);
  }

  private static void leaveAlone(Gate gate, Instant until) {
    gate.open = until.isAfter(gate.open) ? until : gate.open;
  }

  private synchronized Gate gate(String host) {
    return gates.computeIfAbsent(host, key -> new Gate());
  }
}
