package io.twicetold.service.http;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Ends connections on which nothing moves: a caller that sends or reads a little and then stops
 * would otherwise hold a thread for ever. A request may take as long as it likes while it moves.
 * Safe for several threads.
 */
final class Stalls implements AutoCloseable {

  /**
   * How long a caller may take.
   *
   * @param headers until the headers of a request are there
   * @param still without a byte of a body that moves
   */
  record Limits(Duration headers, Duration still) {

    /** As long as usual proxies wait. */
    static final Limits USUAL = new Limits(Duration.ofSeconds(30), Duration.ofSeconds(60));

    private Duration shorter() {
      return headers.compareTo(still) < 0 ? headers : still;
    }
  }

  /** Looks in a limit. */
  private static final int LOOKS = 8;

  private final Limits limits;
  private final Map<Thread, Long> deadlines = new ConcurrentHashMap<>();
  private final Thread watch;

  Stalls(Limits limits) {
    this.limits = limits;
    watch = Thread.ofPlatform().daemon().name("twicetold-stalls").start(this::run);
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(limits.shorter().dividedBy(LOOKS));
        long now = System.nanoTime();
        deadlines.forEach((thread, deadline) -> {
          if (now - deadline > 0 && deadlines.remove(thread, deadline)) {
            thread.interrupt(); // which closes its connection
          }
        });
      }
    } catch (InterruptedException e) {
      // it ends
    }
  }

  /** Runs tasks that begin with reading the headers of a request, each on a thread of its own. */
  Executor over(Executor threads) {
    return task ->
        threads.execute(() -> {
          allow(limits.headers());
          try {
            task.run();
          } finally {
            moved();
          }
        });
  }

  private void allow(Duration time) {
    deadlines.put(Thread.currentThread(), System.nanoTime() + time.toNanos());
  }

  /** What this thread waited for is there. */
  void moved() {
    deadlines.remove(Thread.currentThread());
  }

  /** Its closing begins the end of a request, in which what is left of its body is read. */
  interface Ending extends AutoCloseable {

    @Override
    void close();
  }

  /** What is closed before an exchange is. */
  Ending ending() {
    return () -> allow(limits.still());
  }

  /** A body that is read. */
  InputStream watched(InputStream body) {
    return new FilterInputStream(body) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        allow(limits.still());
        try {
          return in.read(bytes, from, length);
        } finally {
          moved();
        }
      }
    };
  }

  /** A body that is written. */
  OutputStream watched(OutputStream body) {
    return new FilterOutputStream(body) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        allow(limits.still());
        try {
          out.write(bytes, from, length);
        } finally {
          moved();
        }
      }

      @Override
      public void flush() throws IOException {
        allow(limits.still());
        try {
          out.flush();
        } finally {
          moved();
        }
      }

      @Override
      public void close() throws IOException {
        flush();
        allow(limits.still()); // what is left of the request is read
        try {
          out.close();
        } finally {
          moved();
        }
      }
    };
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
