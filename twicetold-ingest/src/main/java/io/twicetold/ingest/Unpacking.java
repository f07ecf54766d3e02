package io.twicetold.ingest;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Unpacks gzip and Zstandard, and stops where so much comes out of so little that it is a trap. */
final class Unpacking {

  /** Bytes for one packed byte: text gives 3 to 10, logs of equal lines seldom 100. */
  static final int HIGHEST_RATIO = 200;

  /** Bytes that may come out at any ratio, 64 MB: four of the longest records. */
  static final long FREE = 64L << 20;

  private static final int BUFFER = 1 << 16;

  private Unpacking() {}

  /** What a packed file does wrong beyond being damaged. */
  static final class Bomb extends IOException {

    private static final long serialVersionUID = 1;

    Bomb() {
      super(
          "more than "
              + HIGHEST_RATIO
              + " bytes come out of each packed byte; the rest is not unpacked");
    }
  }

  /**
   * The content of a stream that is packed, else nothing. Closing it closes the stream.
   *
   * @param in a stream that can go back to its start after {@code head}
   */
  static Optional<InputStream> open(InputStream in, byte[] head) throws IOException {
    if (isGzip(head)) {
      Counting packed = new Counting(in);
      return Optional.of(new Guarded(packed, new GzipStream(packed, BUFFER)));
    }
    if (isZstandard(head)) {
      Counting packed = new Counting(in);
      return Optional.of(new Guarded(packed, new ZstdInputStreamNoFinalizer(packed)));
    }
    return Optional.empty();
  }

  /** Whether these are the first bytes of something packed. */
  static boolean isPacked(byte[] head) {
    return isGzip(head) || isZstandard(head);
  }

  private static boolean isGzip(byte[] head) {
    return starts(head, 0x1F, 0x8B);
  }

  private static boolean isZstandard(byte[] head) {
    return starts(head, 0x28, 0xB5, 0x2F, 0xFD);
  }

  private static boolean starts(byte[] head, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** Compares what comes out with what went in, 64 MB after 64 MB. */
  private static final class Guarded extends Counting {

    private final Counting packed;
    private long unpackedBefore;
    private long packedBefore;

    Guarded(Counting packed, InputStream unpacked) {
      super(unpacked);
      this.packed = packed;
    }

    /** Nothing: whoever fills a buffer stops asking, and keeps what came before a break. */
    @Override
    public int available() {
      return 0;
    }

    @Override
    void count(long more) throws IOException {
      super.count(more);
      long out = count() - unpackedBefore;
      if (out < FREE) {
        return;
      }
      if (out / HIGHEST_RATIO > packed.count() - packedBefore) {
        throw new Bomb();
      }
      unpackedBefore = count();
      packedBefore = packed.count();
    }
  }
}
