package io.twicetold.service.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
  private final List<Session> all = new ArrayList<>();
  private final BlockingQueue<Session> free;
  private final ExecutorService threads;

  Readers(Dialect dialect, int number) throws SQLException {
    this.dialect = dialect;
    free = new ArrayBlockingQueue<>(number);
    threads =
        Executors.newFixedThreadPool(
            number, Thread.ofPlatform().daemon().name("twicetold-reader-", 0).factory());
    for (int i = 0; i < number; i++) {
      Session session = new Session(dialect.connect());
      all.add(session);
      free.add(session);
    }
  }

  /** Reads; the caller waits. */
  <T> T read(Reading<T> reading) {
    try {
      return threads.submit(() -> readHere(reading)).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreFailed("interrupted while reading");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? dialect.failure(cause) : new StoreFailed(e);
    }
  }

  private <T> T readHere(Reading<T> reading) throws SQLException, InterruptedException {
    Session session = free.take();
    try {
      return reading.in(session);
    } finally {
      session.rollback(); // ends the moment that was looked at
      free.add(session);
    }
  }

  @Override
  public void close() {
    threads.close();
    for (Session session : all) {
      try {
        session.close();
      } catch (SQLException e) {
        throw new StoreFailed(e);
      }
    }
  }
}
