package io.twicetold.service.store;

import io.twicetold.service.measure.Histogram;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Reads, on a few platform threads: the database's native code would pin virtual ones. Each reading
 * sees one moment.
 */
final class Readers implements AutoCloseable {

  /** Something that is read. */
  @FunctionalInterface
  interface Reading<T> {

    /** What is there. */
    T in(Session session) throws SQLException;
  }

  private final Dialect dialect;
  private final BlockingQueue<Session> free;
  private final ExecutorService threads;
  private final Histogram reads = new Histogram();

  Readers(Dialect dialect, int number) throws SQLException {
    this.dialect = dialect;
    free = new ArrayBlockingQueue<>(number);
    threads =
        Executors.newFixedThreadPool(
            number, Thread.ofPlatform().daemon().name("twicetold-reader-", 0).factory());
    for (int i = 0; i < number; i++) {
      free.add(new Session(dialect.reader()));
    }
  }

  Histogram reads() {
    return reads;
  }

  /** Reads; the caller waits. */
  <T> T read(Reading<T> reading) {
    long start = System.nanoTime();
    try {
      return threads.submit(() -> readHere(reading)).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreFailed("interrupted while reading");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? dialect.failure(cause) : new StoreFailed(e);
    } finally {
      reads.since(start);
    }
  }

  /** Reads once more where the connection was lost, maybe long before. */
  private <T> T readHere(Reading<T> reading) throws SQLException, InterruptedException {
    Session session = free.take();
    try {
      for (boolean again = false; ; again = true) {
        try {
          return look(reading, session);
        } catch (SQLException e) {
          Session before = session;
          session = again(before, e);
          if (again || session == before) {
            throw e;
          }
        }
      }
    } finally {
      free.add(session);
    }
  }

  private static <T> T look(Reading<T> reading, Session session) throws SQLException {
    try {
      T found = reading.in(session);
      session.rollback(); // ends the moment that was looked at
      return found;
    } catch (RuntimeException | Error e) {
      session.rollback(); // lest the next reading sees the moment of this one
      throw e;
    }
  }

  /** The session as before the failure, or a new one where the connection was lost. */
  private Session again(Session session, SQLException failure) {
    try {
      if (!dialect.isLost(failure)) {
        session.rollback();
        return session;
      }
      Session fresh = new Session(dialect.reader());
      session.close();
      return fresh;
    } catch (SQLException | RuntimeException e) {
      failure.addSuppressed(e); // the next reading tries again
      return session;
    }
  }

  @Override
  public void close() {
    threads.close();
    for (Session session : free) {
      try {
        session.close();
      } catch (SQLException e) {
        throw new StoreFailed(e);
      }
    }
  }
}
