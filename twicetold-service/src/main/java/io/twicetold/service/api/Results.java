package io.twicetold.service.api;

import io.twicetold.service.http.Problem;
import io.twicetold.service.store.Receipt;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What became of each article of a stream, written in order while the next are read: each line as
 * soon as its article is on disk. Callers may send everything before they read anything, up to
 * {@link #UNREAD} articles.
 */
final class Results implements AutoCloseable {

  /** Results that wait for a caller who sends and does not read. */
  static final int UNREAD = 500_000;

  /** How long a full queue may stand still. Seconds. */
  private static final int PATIENCE = 60;

  /**
   * An article that was taken, or refused.
   *
   * @param index counts from 0
   * @param offset bytes of the body before it
   * @param id of the article, empty where there is none
   * @param told what became of it, or why it was refused
   */
  record Result(
      long index,
      long offset,
      String id,
      CompletableFuture<Receipt> told,
      Optional<String> warning) {}

  private final Desk desk;
  private final Accepted accepted;
  private final Form form;
  private final OutputStream out;
  private final BlockingQueue<Optional<Result>> queue = new LinkedBlockingQueue<>(UNREAD);
  private final Thread writer;
  private volatile Optional<IOException> broken = Optional.empty();
  private long last;
  private long written;
  private long refused;
  private boolean lasting = true;

  /**
   * How results are told apart.
   *
   * @param head before the first
   * @param between two of them
   */
  record Form(String head, String between) {

    static final Form LINES = new Form("", "\n");
    static final Form ARRAY = new Form("{\"results\":[", ",\n");

    /** What is said of all, an object with one member, after the last. */
    String end(String last, boolean any) {
      return equals(ARRAY) ? "]," + last.substring(1) : (any ? between : "") + last + "\n";
    }
  }

  Results(Desk desk, Form form, OutputStream out) throws IOException {
    this.desk = desk;
    this.form = form;
    this.out = out;
    accepted = new Accepted(desk);
    out.write(form.head.getBytes(StandardCharsets.UTF_8));
    writer = Thread.ofVirtual().start(this::write);
  }

  /** Takes a result; it may not be known yet. */
  void add(Result result) throws IOException, InterruptedException {
    if (broken.isPresent()) {
      throw broken.get();
    }
    if (!queue.offer(Optional.of(result), PATIENCE, TimeUnit.SECONDS)) {
      throw new IOException("the caller sends and does not read");
    }
  }

  private void write() {
    try {
      for (Optional<Result> next = queue.take(); next.isPresent(); next = queue.take()) {
        out.write(line(next.get()).getBytes(StandardCharsets.UTF_8));
        if (queue.isEmpty()) {
          out.flush();
        }
      }
    } catch (IOException e) {
      broken = Optional.of(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String line(Result result) {
    String separator = written++ == 0 ? "" : form.between;
    Json json = Json.object().with("index", result.index);
    try {
      Receipt receipt = desk.settle(result.told);
      last = Math.max(last, receipt.position());
      if (receipt.outcome() == Receipt.Outcome.CONFLICT) {
        throw Accepted.conflict(result.id);
      }
      accepted
          .of(result.id, receipt, result.warning)
          .map()
          .forEach((name, value) -> {
            if (value != null) {
              json.with(name, value);
            }
          });
    } catch (Problem problem) {
      refused++;
      lasting &= problem.isLasting();
      desk.meter().count(problem);
      json.when(!result.id.isEmpty(), "id", () -> result.id);
      json.with("status", "refused").with("offset", result.offset);
      json.with("problem", problem.members());
    } catch (RuntimeException failure) {
      refused++;
      lasting = false;
      json.with("status", "failed");
    }
    return separator + json.text();
  }

  /** Writes what is left, and a summary, by which a caller knows that nothing is missing. */
  void finish(Waiting waiting) throws IOException, InterruptedException {
    drain();
    boolean grouped = waiting.until(last);
    Json summary =
        Json.object()
            .with("articles", written)
            .with("refused", refused)
            .with("position", last)
            .with("grouped", grouped);
    end("summary", summary);
  }

  /** Writes what is left, and in place of a summary why the rest was not read. */
  void breakOff(Problem problem) throws IOException, InterruptedException {
    drain();
    lasting = false;
    desk.meter().count(problem);
    end("problem", problem.members());
  }

  private void drain() throws IOException, InterruptedException {
    queue.put(Optional.empty());
    writer.join();
    if (broken.isPresent()) {
      throw broken.get();
    }
  }

  private void end(String name, Object said) throws IOException {
    String last = Json.object().with(name, said).text();
    out.write(form.end(last, written > 0).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Whether all would be the same if it were sent again; known once this is finished. */
  boolean areLasting() {
    return lasting;
  }

  /** Waits for the grouping; true if it has followed. */
  @FunctionalInterface
  interface Waiting {

    boolean until(long position) throws InterruptedException;
  }

  @Override
  public void close() {
    writer.interrupt();
    desk.stories().wake(); // for what was taken, if nobody waits for the results any more
  }
}
