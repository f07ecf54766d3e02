package io.twicetold.service.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * How many requests a key is good for in a second. Two seconds' worth may come at once; after that
 * they have to be spread (the generic cell rate algorithm). Safe for several threads.
 */
public final class Rates {

  /** No limit. */
  public static final Rates NONE = new Rates(0, System::nanoTime);

  private static final long SECOND = 1_000_000_000;

  /** Requests may come early by so much. Nanoseconds. */
  private static final long BURST = 2 * SECOND;

  private final long interval;
  private final LongSupplier nanos;
  private final Map<String, Long> due = new ConcurrentHashMap<>();

  /**
   * A limit.
   *
   * @param perSecond requests of a key; 0 for no limit
   * @param nanos a clock that only goes forward, as {@link System#nanoTime}
   */
  public Rates(long perSecond, LongSupplier nanos) {
    if (perSecond < 0 || perSecond > SECOND) {
      throw new IllegalArgumentException("requests a second: 0 (no limit) to " + SECOND);
    }
    interval = perSecond == 0 ? 0 : SECOND / perSecond;
    this.nanos = nanos;
  }

  /**
   * Counts a request.
   *
   * @throws Problem if it is one too many; it does not count then
   */
  void admit(String caller) {
    if (interval == 0) {
      return;
    }
    long now = nanos.getAsLong();
    long[] early = new long[1];
    due.compute(
        caller,
        (key, last) -> {
          long start = last == null || last - now < 0 ? now : last;
          early[0] = start + interval - now - Math.max(BURST, interval);
          return early[0] > 0 ? start : start + interval;
        });
    if (early[0] > 0) {
      long seconds = Math.ceilDiv(early[0], SECOND);
      throw Problem.of(429, "Too many requests", "the key is good for fewer requests a second")
          .with("Retry-After", Long.toString(seconds));
    }
  }
}
