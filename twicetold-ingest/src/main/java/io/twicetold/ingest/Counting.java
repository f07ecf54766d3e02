package io.twicetold.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read; those that are read again count once. */
class Counting extends FilterInputStream {

  private long count;
  private long marked;

  Counting(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    int read = super.read(bytes, start, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long most) throws IOException {
    long skipped = super.skip(most);
    count(skipped);
    return skipped;
  }

  @Override
  public void mark(int limit) {
    super.mark(limit);
    marked = count;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    count = marked;
  }

  /** So much more was read. */
  void count(long more) throws IOException {
    count += more;
  }

  /** Bytes read so far. */
  final long count() {
    return count;
  }
}
