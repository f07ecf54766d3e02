package io.twicetold.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks gzip, member after member, to the last byte. The JDK's own takes for the end whatever
 * does not begin like a member, and a stream that has nothing at hand; with that, records would be
 * lost without a word. Zeros behind the last member are padding.
 */
public final class GzipStream extends GZIPInputStream {

  /** Bytes of the end of a member, which stay with what was not inflated. */
  private static final int TRAILER = 8;

  private boolean ended;
  private boolean padded = true;

  /**
   * Unpacks a stream.
   *
   * @param buffer bytes read at once
   * @throws IOException if it does not begin like gzip
   */
  public GzipStream(InputStream packed, int buffer) throws IOException {
    super(new Patient(packed, buffer), buffer);
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = super.read(into, from, length);
    if (read < 0 && !ended) {
      ended = true;
      padded = isPadding();
    }
    if (read < 0 && !padded) { // each time: whoever looks ahead may not look at this
      throw new ZipException("what follows a gzip member is none");
    }
    return read;
  }

  private boolean isPadding() throws IOException {
    for (int i = len - Math.max(0, inf.getRemaining() - TRAILER); i < len; i++) {
      if (buf[i] != 0) {
        return false;
      }
    }
    int next = 0;
    while (next == 0) {
      next = in.read();
    }
    return next < 0;
  }

  /** Says that more is available until the end is reached: 0 would be taken for the end. */
  private static final class Patient extends BufferedInputStream {

    Patient(InputStream in, int buffer) {
      super(in, buffer);
    }

    @Override
    public synchronized int available() throws IOException {
      int available = super.available();
      if (available > 0) {
        return available;
      }
      mark(1);
      int next = read();
      reset();
      return next < 0 ? 0 : 1;
    }
  }
}
