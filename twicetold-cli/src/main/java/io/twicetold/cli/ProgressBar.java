package io.twicetold.cli;

import io.twicetold.window.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Draws how far a run has come on one line of standard error, with rate and time left. Draws
 * nothing where no person looks.
 */
final class ProgressBar implements Progress {

  /** Between two drawings: ten a second look smooth and cost nothing. */
  private static final long PAUSE = Duration.ofMillis(100).toNanos();

  /** Columns of the bar itself. */
  private static final int BAR = 24;

  private static final double NANOS = 1e9;

  private final PrintStream err;
  private final boolean shown;
  private final int width;
  private final LongSupplier nanos;
  private String step = "";
  private long started;
  private long drawn;
  private boolean dirty;

  private ProgressBar(PrintStream err, boolean shown, int width, LongSupplier nanos) {
    this.err = err;
    this.shown = shown;
    this.width = width;
    this.nanos = nanos;
  }

  /** A bar on standard error. */
  static ProgressBar on(Surroundings surroundings) {
    Terminal terminal = surroundings.terminal();
    boolean shown = terminal.err();
    return new ProgressBar(
        surroundings.err(), shown, shown ? terminal.width() : 0, surroundings.nanos());
  }

  @Override
  public void at(String name, long done, long total) {
    if (!shown) {
      return;
    }
    long now = nanos.getAsLong();
    if (!name.equals(step)) {
      step = name;
      started = now;
      drawn = now - PAUSE;
    }
    if (now - drawn >= PAUSE) {
      drawn = now;
      draw(line(done, total, (now - started) / NANOS));
    }
  }

  private void draw(String line) {
    String cut = line.length() < width ? line : line.substring(0, Math.max(0, width - 1));
    err.print("\r" + cut + "\u001b[K");
    err.flush();
    dirty = true;
  }

  private String line(long done, long total, double seconds) {
    double rate = seconds > 0 ? done / seconds : 0;
    String counted = String.format(Locale.ROOT, "%-12s %,d", step, done);
    String speed = rate > 0 ? String.format(Locale.ROOT, "  %,.0f/s", rate) : "";
    if (total <= 0) {
      return counted + speed;
    }
    int filled = (int) (BAR * Math.min(done, total) / total);
    String bar = "#".repeat(filled) + "-".repeat(BAR - filled);
    return String.format(
        Locale.ROOT,
        "%-12s [%s] %,d of %,d%s%s",
        step,
        bar,
        done,
        total,
        speed,
        rate > 0 ? "  " + left((total - done) / rate) + " left" : "");
  }

  private static String left(double seconds) {
    long whole = Math.round(seconds);
    return whole < 60
        ? whole + " s"
        : String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60);
  }

  /** Takes the line away, before something else is written. */
  void clear() {
    if (dirty) {
      err.print("\r\u001b[K");
      err.flush();
      dirty = false;
    }
    step = "";
  }
}
