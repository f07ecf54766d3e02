package io.twicetold.ingest;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of one record that is held as a whole. */
final class Payload {

  private Payload() {}

  /** All bytes of a stream, unless they are more than an article can have. */
  static byte[] read(InputStream in) throws IOException, Refusal {
    return bounded(in.readNBytes(Records.LONGEST + 1));
  }

  /** The bytes, unless they are more than an article can have. */
  static byte[] bounded(byte[] bytes) throws Refusal {
    bounded(bytes.length);
    return bytes;
  }

  /** Refuses what is longer than an article can be. */
  static void bounded(long length) throws Refusal {
    if (length > Records.LONGEST) {
      throw new Refusal("longer than " + (Records.LONGEST >> 20) + " MB");
    }
  }
}
