package io.twicetold.ingest;

/** Bytes of a stream that belong together, and where they stood. Not changed once it is made. */
final class RawRecord {

  private final byte[] bytes;
  private final int length;
  private final long offset;
  private final long line;
  private final boolean oversized;

  RawRecord(byte[] bytes, int length, long offset, long line, boolean oversized) {
    this.bytes = bytes;
    this.length = length;
    this.offset = offset;
    this.line = line;
    this.oversized = oversized;
  }

  /** Bytes kept. */
  int length() {
    return length;
  }

  /** Bytes before it. */
  long offset() {
    return offset;
  }

  /** The line on which it starts, from 1. */
  long line() {
    return line;
  }

  /** As text. */
  String text() throws Refusal {
    if (oversized) {
      throw new Refusal("longer than " + (Records.LONGEST >> 20) + " MB");
    }
    int start = offset == 0 ? Utf8.mark(bytes, length) : 0;
    return Utf8.decode(bytes, start, length - start, offset + start);
  }

  /** Whether it has nothing but spaces and line ends. */
  boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (bytes[i] > ' ' || bytes[i] < 0) {
        return false;
      }
    }
    return !oversized;
  }

  /** The first bytes, as people can see them. */
  String beginning() {
    return Utf8.show(bytes, length);
  }
}
