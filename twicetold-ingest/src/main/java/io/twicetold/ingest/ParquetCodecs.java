package io.twicetold.ingest;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.brotli.dec.BrotliInputStream;
import org.xerial.snappy.Snappy;

/** Unpacks pages that may lie about their length: none becomes longer than an article may be. */
final class ParquetCodecs implements CompressionCodecFactory {

  /** Bytes in a page: writers cut at 1 MB, or after one value. */
  private static final int LONGEST_PAGE = 2 * Records.LONGEST;

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    throw new UnsupportedOperationException("nothing is written");
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    return switch (codec) {
      case UNCOMPRESSED -> new Decompressor((packed, length) -> packed);
      case GZIP -> new Decompressor(ParquetCodecs::gunzip);
      case SNAPPY -> new Decompressor(ParquetCodecs::unsnap);
      case ZSTD -> new Decompressor(Zstd::decompress);
      case BROTLI -> new Decompressor(ParquetCodecs::unbrotli);
      case LZ4_RAW -> new Decompressor(Lz4::block);
      case LZ4 -> new Decompressor(Lz4::frames);
      case LZO ->
          throw new UnsupportedOperationException(
              "pages packed with " + codec + ", which is not unpacked here");
    };
  }

  private static byte[] gunzip(byte[] packed, int length) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readNBytes(length + 1);
    }
  }

  private static byte[] unbrotli(byte[] packed, int length) throws IOException {
    try (BrotliInputStream in = new BrotliInputStream(new ByteArrayInputStream(packed))) {
      return in.readNBytes(length + 1);
    }
  }

  /** Checks first: the native code writes as much as the page itself says, wherever it ends. */
  private static byte[] unsnap(byte[] packed, int length) throws IOException {
    return Snappy.uncompressedLength(packed) == length ? Snappy.uncompress(packed) : packed;
  }

  @Override
  public void release() {}

  /** Unpacks bytes that should become so many. */
  @FunctionalInterface
  private interface Unpacker {

    byte[] unpack(byte[] packed, int length) throws IOException;
  }

  private record Decompressor(Unpacker unpacker) implements BytesInputDecompressor {

    @Override
    public BytesInput decompress(BytesInput packed, int length) throws IOException {
      if (length < 0 || length > LONGEST_PAGE || packed.size() > LONGEST_PAGE) {
        throw new IOException("a page longer than " + (LONGEST_PAGE >> 20) + " MB");
      }
      byte[] unpacked = unpacker.unpack(bytes(packed), length);
      if (unpacked.length != length) {
        throw new IOException("a page that is not as long as it says");
      }
      return BytesInput.from(unpacked);
    }

    @Override
    public void decompress(ByteBuffer packed, int size, ByteBuffer unpacked, int length)
        throws IOException {
      byte[] bytes = new byte[size];
      packed.get(bytes);
      unpacked.put(bytes(decompress(BytesInput.from(bytes), length)));
    }

    private static byte[] bytes(BytesInput input) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) input.size());
      input.writeAllTo(bytes);
      return bytes.toByteArray();
    }

    @Override
    public void release() {}
  }
}
