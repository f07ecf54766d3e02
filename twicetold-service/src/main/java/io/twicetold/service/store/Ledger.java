package io.twicetold.service.store;

import io.twicetold.service.measure.Histogram;
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
  private final Histogram commits = new Histogram();
  private final Thread thread;
  private Optional<Session> open;
  private volatile boolean closed;
  private volatile boolean full;

  Ledger(Session session, Dialect dialect) {
    open = Optional.of(session);
    this.dialect = dialect;
    thread = Thread.ofPlatform().name("twicetold-store").start(this::run);
  }

  /** Changes that wait. */
  int waiting() {
    return queue.size();
  }

  /** Whether there was no room for the last change. */
  boolean isFull() {
    return full;
  }

  Histogram commits() {
    return commits;
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
      long start = System.nanoTime();
      commit(batch, true);
      commits.since(start);
    }
  }

  /** Commits; a connection that was lost meanwhile is made anew once. */
  private void commit(List<Waiting<?>> batch, boolean again) {
    List<Runnable> tell = new ArrayList<>();
    Session session;
    try {
      session = session();
      for (Waiting<?> one : batch) {
        tell.add(one.run(session));
      }
    } catch (SQLException | RuntimeException e) {
      back(batch, e, again);
      return;
    } catch (Error e) { // of memory, say: who waits is told, and the thread goes on
      refuse(batch, new StoreFailed(e));
      return;
    }
    try {
      session.commit();
    } catch (SQLException | RuntimeException e) {
      refuse(batch, e); // nobody knows whether it was made, so it is not made again
      return;
    } catch (Error e) {
      refuse(batch, new StoreFailed(e));
      return;
    }
    full = false;
    tell.forEach(Runnable::run);
  }

  private Session session() throws SQLException {
    Session session = open.isPresent() ? open.get() : new Session(dialect.writer());
    open = Optional.of(session);
    return session;
  }

  /** Takes everything back; then each tries alone, so that one that cannot be made fails alone. */
  private void back(List<Waiting<?>> batch, Exception cause, boolean again) {
    boolean lost = cause instanceof SQLException failure && dialect.isLost(failure);
    boolean full = dialect.failure(cause) instanceof StoreFull;
    if (full || (batch.size() == 1 && !(lost && again))) {
      refuse(batch, cause);
    } else {
      clear(cause);
      batch.forEach(one -> commit(List.of(one), !lost));
    }
  }

  private void refuse(List<Waiting<?>> batch, Exception cause) {
    clear(cause);
    RuntimeException failure = dialect.failure(cause);
    full = failure instanceof StoreFull;
    batch.forEach(one -> one.told.completeExceptionally(failure));
  }

  /** Ends the transaction, and with it a connection that is of no use any more. */
  private void clear(Exception cause) {
    try {
      if (cause instanceof SQLException failure && dialect.isLost(failure)) {
        end();
      } else if (open.isPresent()) {
        open.get().rollback();
      }
    } catch (SQLException e) {
      cause.addSuppressed(e);
      open = Optional.empty();
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
