package io.twicetold.ingest;

import java.io.ByteArrayInputStream;
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
  private ByteArrayInputStream again = new ByteArrayInputStream(new byte[0]);
  private long returned;
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
  private byte last;

  Records(InputStream in, Boundary boundary) {
    this.in = in;
    this.boundary = boundary;
  }

  /** Goes to the next record; false if there is none. */
  boolean next() throws IOException {
    begin();
    while (position < limit || fill()) {
      if (advance()) {
        return true;
      }
    }
    return consumed > 0;
  }

  /** Goes to the end of the record or of the buffer; true if it is that of the record. */
  private boolean advance() {
    int from = position;
    boolean ends = false;
    while (position < limit && !ends) {
      byte b = buffer[position++];
      newlines += b == '\r' || (b == '\n' && last != '\r') ? 1 : 0;
      last = b;
      ends = boundary.ends(b);
    }
    consumed += position - from;
    keep(from, ends ? position - 1 : position);
    return ends;
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
    limit =
        Math.max(0, again.available() > 0 ? again.read(buffer, 0, buffer.length) : in.read(buffer));
    return limit > 0;
  }

  /**
   * Takes of the record the first line alone; what follows is cut again. Does nothing once more
   * would be read twice than was read and four of the longest records: reading stays linear.
   *
   * @param lineEnd the byte that lines end in
   */
  void shorten(byte lineEnd) {
    int end = 0;
    while (end < length && bytes[end] != lineEnd) {
      end++;
    }
    int rest = length - end - 1;
    if (rest < 1 || oversized || returned + rest > offset + 4L * LONGEST) {
      return;
    }
    returned += rest;
    boolean endsInLine = consumed > length;
    int unread = limit - position;
    byte[] following = new byte[rest + (endsInLine ? 1 : 0) + unread + again.available()];
    System.arraycopy(bytes, end + 1, following, 0, rest);
    if (endsInLine) {
      following[rest++] = lineEnd;
    }
    System.arraycopy(buffer, position, following, rest, unread);
    again.read(following, rest + unread, again.available());
    again = new ByteArrayInputStream(following);
    position = limit;
    length = end;
    consumed = end + 1L;
    newlines = 1;
    last = lineEnd;
  }

  private void keep(int from, int to) {
    int kept = Math.min(to - from, LONGEST - length);
    oversized |= kept < to - from;
    if (length + kept > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.min(LONGEST, Math.max(length + kept, 2 * length)));
    }
    for (int i = from; i < from + kept; i++) {
      bytes[length++] = buffer[i] == 0 ? (byte) ' ' : buffer[i];
    }
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

  /** Whether the record is longer than what is kept of it. */
  boolean isOversized() {
    return oversized;
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
