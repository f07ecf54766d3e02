package io.twicetold.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;

/** Unpacks what Parquet calls LZ4: a block as it is, or blocks with their lengths before them. */
final class Lz4 {

  /** Bytes of the two lengths before a block. */
  private static final int LENGTHS = 8;

  private static final LZ4SafeDecompressor UNPACKER = LZ4Factory.safeInstance().safeDecompressor();

  private Lz4() {}

  /** A block that becomes no more than so many bytes. */
  static byte[] block(byte[] packed, int length) throws IOException {
    return block(packed, 0, packed.length, length);
  }

  private static byte[] block(byte[] packed, int from, int size, int length) throws IOException {
    try {
      return UNPACKER.decompress(packed, from, size, length);
    } catch (LZ4Exception e) {
      throw new IOException("a broken block of LZ4", e);
    }
  }

  /** Blocks as Hadoop frames them; old writers left the frame out and called it the same. */
  static byte[] frames(byte[] packed, int length) throws IOException {
    if (!isFramed(packed, length)) {
      return block(packed, length);
    }
    ByteBuffer in = ByteBuffer.wrap(packed);
    ByteBuffer out = ByteBuffer.allocate(length);
    while (in.remaining() >= LENGTHS && out.hasRemaining()) {
      int unpacked = in.getInt();
      int size = in.getInt();
      if (size < 0 || size > in.remaining() || unpacked < 0 || unpacked > out.remaining()) {
        throw new IOException("a block of LZ4 that is not as long as it says");
      }
      out.put(block(packed, in.position(), size, unpacked));
      in.position(in.position() + size);
    }
    byte[] all = new byte[out.flip().remaining()];
    out.get(all);
    return all;
  }

  private static boolean isFramed(byte[] packed, int length) {
    if (packed.length < LENGTHS) {
      return false;
    }
    int unpacked = ByteBuffer.wrap(packed).getInt();
    int size = ByteBuffer.wrap(packed).getInt(Integer.BYTES);
    return unpacked > 0 && unpacked <= length && size > 0 && size <= packed.length - LENGTHS;
  }
}
