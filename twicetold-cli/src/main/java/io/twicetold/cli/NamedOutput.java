package io.twicetold.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** A stream that says where it leads when it cannot be written. */
final class NamedOutput extends OutputStream {

  /** Whoever read the output has gone, as {@code head} does; no failure of the run. */
  static final class ReaderGone extends IOException {

    ReaderGone(IOException cause) {
      super(cause);
    }
  }

  private final String name;
  private final OutputStream stream;
  private final boolean lasting;
  private final boolean direct;
  private boolean gone;

  private NamedOutput(String name, OutputStream stream, boolean lasting, boolean direct) {
    this.name = name;
    this.stream = stream;
    this.lasting = lasting;
    this.direct = direct;
  }

  /** A file, closed with this. */
  static OutputStream file(String name, OutputStream stream) {
    return new NamedOutput(name, stream, false, false);
  }

  /**
   * A device or a pipe, closed with this. When whoever read it has gone, the rest of it is dropped:
   * other files of the run are still wanted.
   */
  static NamedOutput direct(String name, OutputStream stream) {
    return new NamedOutput(name, stream, false, true);
  }

  /** Standard output, which outlives this. */
  static OutputStream standard(OutputStream stream) {
    return new NamedOutput("standard output", stream, true, false);
  }

  /** Something that is done with a stream. */
  @FunctionalInterface
  private interface Step {

    /** Does it. */
    void run() throws IOException;
  }

  private void named(Step step) throws IOException {
    if (gone) {
      return;
    }
    try {
      step.run();
    } catch (IOException e) {
      boolean left = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
      if (left && lasting) {
        throw new ReaderGone(e);
      }
      gone = left && direct;
      if (!gone) {
        throw new IOException("cannot write " + name + ": " + e.getMessage(), e);
      }
    }
  }

  @Override
  public void write(int b) throws IOException {
    named(() -> stream.write(b));
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    named(() -> stream.write(bytes, start, length));
  }

  @Override
  public void flush() throws IOException {
    named(stream::flush);
  }

  @Override
  public void close() throws IOException {
    named(lasting ? stream::flush : stream::close);
  }
}
