package io.twicetold.service.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/**
 * Writes, one thread for all: changes that wait together are committed together, so that one wait
 * for the disk serves them all. The thread is a platform thread, since the database's native code
 * would pin a virtual one.
 */
final class Ledger implements AutoCloseable {

  /** Changes committed together at most: more hardly saves time and holds up the first. */
  private static final int BATCH = 1_000;

  /** Changes that wait; who brings more waits. */
  private static final int QUEUE = 4_000;

  /** A change; its result is told once it is on disk. */
  @FunctionalInterface
  interface Write<T> {

    /** Makes the change. */
    T in(Session session) throws SQLException;
  }

  private record Waiting<T>(Write<T> write, CompletableFuture<T> told) {

    Runnable run(Session session) throws SQLException {
      T result = write.in(session);
      return () -> told.complete(result);
    }
  }

  private static final Waiting<Boolean> END =
      new Waiting<>(session -> true, new CompletableFuture<>());

  private final Dialect dialect;
  private final BlockingQueue<Waiting<?>> queue = new ArrayBlockingQueue<>(QUEUE);
  private final Thread thread;
  private Optional<Session> open;
  private volatile boolean closed;

  Ledger(Session session, Dialect dialect) {
    open = Optional.of(session);
    this.dialect = dialect;
    thread = Thread.ofPlatform().name("twicetold-store").start(this::run);
  }

  /** Has a change made; waits while too many others do. */
  <T> CompletableFuture<T> submit(Write<T> write) {
    CompletableFuture<T> told = new CompletableFuture<>();
    try {
      if (closed) {
        throw new InterruptedException();
      }
      queue.put(new Waiting<>(write, told));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      told.completeExceptionally(new StoreFailed("the store is closed"));
    }
    return told;
  }

  private void run() {
    List<Waiting<?>> batch = new ArrayList<>();
    while (!batch.contains(END)) {
      batch.clear();
      try {
        batch.add(queue.take());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      queue.drainTo(batch, BATCH - 1);
      commit(batch);
    }
  }

  private void commit(List<Waiting<?>> batch) {
    List<Runnable> tell = new ArrayList<>();
    try {
      Session session = session();
      for (Waiting<?> one : batch) {
        tell.add(one.run(session));
      }
      session.commit();
    } catch (SQLException | RuntimeException e) {
      back(batch, e);
      return;
    }
    tell.forEach(Runnable::run);
  }

  private Session session() throws SQLException {
    Session session = open.isPresent() ? open.get() : new Session(dialect.connect());
    open = Optional.of(session);
    return session;
  }

  /**
   * Takes everything back; then each tries alone, so that one that cannot be made fails alone. What
   * state a connection is in after a failure depends on the failure, so the next one is new.
   */
  private void back(List<Waiting<?>> batch, Exception cause) {
    try {
      end();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
    RuntimeException failure = dialect.failure(cause);
    if (batch.size() == 1 || failure instanceof StoreFull) {
      batch.forEach(one -> one.told.completeExceptionally(failure));
    } else {
      batch.forEach(one -> commit(List.of(one)));
    }
  }

  private void end() throws SQLException {
    Optional<Session> ended = open;
    open = Optional.empty();
    if (ended.isPresent()) {
      ended.get().close();
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      queue.put(END);
      thread.join();
      end();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      throw new StoreFailed(e);
    }
  }
}
