package io.twicetold.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The bytes of a WARC file on their way to a parser that believes what it reads: headers are
 * limited, and after a broken record the next can be found. Serves one thread.
 */
final class WarcChannel implements ReadableByteChannel {

  /** Bytes in the header of a record and of the answer in it: a thousand times the usual. */
  private static final long LONGEST_HEADER = 1 << 20;

  private static final byte[] START = "\nWARC/1.".getBytes(StandardCharsets.US_ASCII);

  private final InputStream in;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).limit(0);
  private long count;
  private long limit = Long.MAX_VALUE;
  private boolean ended;
  private boolean interrupted;
  private Optional<IOException> failure = Optional.empty();

  WarcChannel(InputStream in) {
    this.in = in;
  }

  /** What was read and not parsed yet; the parser reads from it. */
  ByteBuffer buffer() {
    return buffer;
  }

  /** Bytes before what was not parsed yet. */
  long position() {
    return count - buffer.remaining();
  }

  /** A header follows. */
  void header() {
    limit = position() + LONGEST_HEADER + buffer.capacity();
  }

  /** A body follows, which may be as long as it says. */
  void body() {
    limit = Long.MAX_VALUE;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    if (count > limit) {
      interrupted = true;
      throw new IOException("a header longer than " + (LONGEST_HEADER >> 20) + " MB");
    }
    try {
      int read =
          in.read(target.array(), target.arrayOffset() + target.position(), target.remaining());
      target.position(target.position() + Math.max(0, read));
      count += Math.max(0, read);
      ended |= read < 0;
      return read;
    } catch (IOException e) {
      failure = Optional.of(e);
      throw e;
    }
  }

  /** Throws what the file itself, not a record in it, failed with. */
  void rethrow() throws IOException {
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  /** Goes to the next start of a record after a place; false if there is none. */
  boolean findNext(long after) throws IOException {
    if (ended) {
      return false; // and the parser may have left its buffer half filled
    }
    if (interrupted) {
      buffer.flip(); // the parser was about to fill it
      interrupted = false;
    }
    body();
    while (true) {
      if (buffer.remaining() < START.length && !fill()) {
        return false;
      }
      boolean found = startsHere() && position() + 1 > after;
      buffer.get();
      if (found) {
        return true;
      }
    }
  }

  private boolean startsHere() {
    int start = buffer.position();
    for (int i = 0; i < START.length; i++) {
      if (buffer.get(start + i) != START[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean fill() throws IOException {
    buffer.compact();
    while (buffer.position() < START.length && read(buffer) > 0) {}
    buffer.flip();
    return buffer.remaining() >= START.length;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
