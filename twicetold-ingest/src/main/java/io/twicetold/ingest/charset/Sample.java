package io.twicetold.ingest.charset;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The first bytes of a stream that may break off among them. */
public final class Sample {

  private Sample() {}

  /**
   * So many bytes, or those before the end or before something went wrong, which then goes wrong
   * again when more is read.
   *
   * @throws IOException if there are none before it
   */
  public static byte[] of(InputStream in, int most) throws IOException {
    return of(in, new byte[0], most);
  }

  /** So many bytes, of which the first have been read already. */
  static byte[] of(InputStream in, byte[] read, int most) throws IOException {
    byte[] sample = Arrays.copyOf(read, Math.max(read.length, most));
    int length = read.length;
    try {
      for (int more = 0; more >= 0 && length < sample.length; length += Math.max(0, more)) {
        more = in.read(sample, length, sample.length - length);
      }
    } catch (IOException e) {
      if (length == 0) {
        throw e;
      }
    }
    return Arrays.copyOf(sample, length);
  }
}
