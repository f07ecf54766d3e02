package io.twicetold.model;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * One vector on disk: key (16 bytes), floats, and a checksum (8 bytes) over both, little-endian.
 * The checksum turns whatever a torn write or a bad disk left there into a vector that is not
 * there.
 */
final class VectorRecord {

  private static final int KEY_BYTES = 2 * Long.BYTES;

  private VectorRecord() {}

  /** Bytes of a record of vectors so wide. */
  static int bytes(int width) {
    return KEY_BYTES + width * Float.BYTES + Long.BYTES;
  }

  /** Appends a record to a little-endian buffer on the heap. */
  static void put(ByteBuffer buffer, HashValue128 key, float[] vector) {
    int start = buffer.position();
    buffer.putLong(key.getMostSignificantBits()).putLong(key.getLeastSignificantBits());
    for (float value : vector) {
      buffer.putFloat(value);
    }
    buffer.putLong(checksum(buffer, start, buffer.position()));
  }

  /** The vector of the record in a buffer, if it is whole and has this key. */
  static Optional<float[]> get(ByteBuffer buffer, HashValue128 key, int width) {
    if (buffer.getLong(0) != key.getMostSignificantBits()
        || buffer.getLong(Long.BYTES) != key.getLeastSignificantBits()) {
      return Optional.empty();
    }
    int end = KEY_BYTES + width * Float.BYTES;
    if (buffer.getLong(end) != checksum(buffer, 0, end)) {
      return Optional.empty();
    }
    float[] vector = new float[width];
    buffer.slice(KEY_BYTES, width * Float.BYTES).order(buffer.order()).asFloatBuffer().get(vector);
    return Optional.of(vector);
  }

  private static long checksum(ByteBuffer buffer, int from, int to) {
    byte[] bytes = new byte[to - from];
    buffer.get(from, bytes);
    return Hashing.xxh3_64().hashBytesToLong(bytes);
  }
}
