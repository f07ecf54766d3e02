package io.twicetold.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream of bytes into records without ever holding more than one, and of one no more than
 * {@link #LONGEST}. Serves one thread.
 */
final class Records {

  /** Bytes in a record, 16 MB: forty times a long book; what is longer is no article. */
  static final int LONGEST = 16 << 20;

  /** Says where a record ends; is shown every byte in turn. */
  @FunctionalInterface
  interface Boundary {

    /** Records are lines. */
    Boundary LINE = b -> b == '\n';

    /** There is one record, the whole file. */
    Boundary NONE = b -> false;

    /** Whether this byte, which belongs to no record, ends one. */
    boolean ends(byte b);
  }

  private final InputStream in;
  private final Boundary boundary;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private byte[] bytes = new byte[1 << 12];
  private int length;
  private boolean oversized;
  private long offset;
  private long line = 1;
  private long consumed;
  private long newlines;

  Records(InputStream in, Boundary boundary) {
    this.in = in;
    this.boundary = boundary;
  }

  /** Goes to the next record; false if there is none. */
  boolean next() throws IOException {
    begin();
    while (position < limit || fill()) {
      byte b = buffer[position++];
      consumed++;
      newlines += b == '\n' ? 1 : 0;
      if (boundary.ends(b)) {
        return true;
      }
      keep(b);
    }
    return consumed > 0;
  }

  private void begin() {
    offset += consumed;
    line += newlines;
    consumed = 0;
    newlines = 0;
    length = 0;
    oversized = false;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = 0; // a stream that fails here and is asked again must not serve old bytes
    limit = Math.max(0, in.read(buffer));
    return limit > 0;
  }

  private void keep(byte b) {
    if (length == LONGEST) {
      oversized = true;
      return;
    }
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.min(LONGEST, 2 * length));
    }
    bytes[length++] = b == 0 ? (byte) ' ' : b;
  }

  /** The record as it lies here, until the next one is asked for. */
  private RawRecord here() {
    return new RawRecord(bytes, length, offset, line, oversized);
  }

  /** The record, to keep. */
  RawRecord record() {
    return new RawRecord(Arrays.copyOf(bytes, length), length, offset, line, oversized);
  }

  /** The record as text. */
  String text() throws Refusal {
    return here().text();
  }

  /** Whether the record has nothing but spaces and line ends. */
  boolean isBlank() {
    return here().isBlank();
  }

  /** The first bytes of the record, as people can see them. */
  String beginning() {
    return here().beginning();
  }

  /** Bytes before the record. */
  long offset() {
    return offset;
  }

  /** The line on which the record starts, from 1. */
  long line() {
    return line;
  }
}
