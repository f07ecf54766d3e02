package io.twicetold.model;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Vectors of one model version in one file that only grows: a header, then records of equal size.
 *
 * <p>Several processes may use the file at once. Writers take turns by a lock on it and write
 * behind the last whole record, over the torn end that a killed writer may have left. Readers take
 * no lock: a record that is not whole fails its checksum and counts as absent. The index in memory
 * takes 20 to 30 bytes a vector; it is read from the file at first use, about a second a gigabyte.
 */
final class VectorFile {

  private static final int MAGIC = 0x43565754; // TWVC
  private static final int FORMAT = 1;
  private static final int HEADER_BYTES = 32;
  private static final int SCAN_RECORDS = 256;
  private static final long ABSENT = -1;

  /** A lock on a file keeps other processes out; this keeps out the threads of this one. */
  private static final Object TURN = new Object();

  private final Path path;
  private final int width;
  private final int recordBytes;
  private final ByteBuffer header;
  private final Long2LongOpenHashMap places = new Long2LongOpenHashMap();
  private long scanned = HEADER_BYTES;

  private VectorFile(Path path, String version, int width) {
    this.path = path;
    this.width = width;
    recordBytes = VectorRecord.bytes(width);
    header = header(version, width);
    places.defaultReturnValue(ABSENT);
  }

  /** Opens the file of a model version in a folder, both made if they are not there. */
  static VectorFile open(Path folder, String version, int width) throws IOException {
    Files.createDirectories(folder);
    String name = version.replaceAll("[^A-Za-z0-9.-]+", "_") + ".vectors";
    VectorFile file = new VectorFile(folder.resolve(name), version, width);
    try (FileChannel channel = file.channel()) {
      file.inTurn(channel, () -> file.begin(channel));
    }
    return file;
  }

  private static ByteBuffer header(String version, int width) {
    HashValue128 model = Hashing.xxh3_128().hashCharsTo128Bits(version);
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(MAGIC).putInt(FORMAT).putInt(width).putInt(0);
    return header
        .putLong(model.getMostSignificantBits())
        .putLong(model.getLeastSignificantBits())
        .flip();
  }

  /** Where the file is. */
  Path path() {
    return path;
  }

  /** The vector of each key; an empty array where there is none. */
  float[][] read(List<HashValue128> keys) throws IOException {
    float[][] vectors = new float[keys.size()][];
    ByteBuffer buffer = buffer(1);
    try (FileChannel channel = channel()) {
      scan(channel);
      for (int i = 0; i < vectors.length; i++) {
        vectors[i] = read(channel, keys.get(i), buffer);
      }
    }
    return vectors;
  }

  private float[] read(FileChannel channel, HashValue128 key, ByteBuffer buffer)
      throws IOException {
    long place = place(key);
    if (place == ABSENT || fill(channel, buffer.clear(), place) < recordBytes) {
      return new float[0];
    }
    return VectorRecord.get(buffer, key, width).orElseGet(() -> new float[0]);
  }

  /** Adds vectors behind all others, in one write. */
  void append(List<HashValue128> keys, List<float[]> vectors) throws IOException {
    if (keys.isEmpty()) {
      return;
    }
    ByteBuffer records = buffer(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      VectorRecord.put(records, keys.get(i), vectors.get(i));
    }
    try (FileChannel channel = channel()) {
      inTurn(
          channel,
          () -> {
            begin(channel);
            write(channel, records.flip(), wholeEnd(channel));
          });
      scan(channel);
    }
  }

  private FileChannel channel() throws IOException {
    return FileChannel.open(
        path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private ByteBuffer buffer(int records) {
    return ByteBuffer.allocate(records * recordBytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Sees to it that the file begins with this version's header; what does not is emptied. */
  private void begin(FileChannel channel) throws IOException {
    ByteBuffer found = ByteBuffer.allocate(HEADER_BYTES);
    fill(channel, found, 0);
    if (!found.flip().equals(header)) {
      channel.truncate(0);
      write(channel, header.duplicate(), 0);
    }
  }

  private long wholeEnd(FileChannel channel) throws IOException {
    return HEADER_BYTES + (channel.size() - HEADER_BYTES) / recordBytes * recordBytes;
  }

  /** Takes the keys of records that were added since the last time into the index. */
  private synchronized void scan(FileChannel channel) throws IOException {
    long end = wholeEnd(channel);
    if (end < scanned) { // begun anew by another process
      scanned = HEADER_BYTES;
      places.clear();
    }
    ByteBuffer buffer = buffer(scanned < end ? SCAN_RECORDS : 0);
    while (scanned < end) {
      int records = fill(channel, buffer.clear(), scanned) / recordBytes;
      for (int i = 0; i < records; i++) {
        places.put(buffer.getLong(i * recordBytes), scanned + (long) i * recordBytes);
      }
      scanned += (long) records * recordBytes;
      end = records == 0 ? scanned : end; // cut by another process meanwhile
    }
  }

  private synchronized long place(HashValue128 key) {
    return places.get(key.getMostSignificantBits());
  }

  private static int fill(FileChannel channel, ByteBuffer buffer, long place) throws IOException {
    while (buffer.hasRemaining() && channel.read(buffer, place + buffer.position()) >= 0) {
      // read again: one call may bring less than is there
    }
    return buffer.position();
  }

  private static void write(FileChannel channel, ByteBuffer buffer, long place) throws IOException {
    long at = place;
    while (buffer.hasRemaining()) {
      at += channel.write(buffer, at);
    }
  }

  /** Something done with the file while nobody else writes. */
  private interface Change {
    void make() throws IOException;
  }

  private void inTurn(FileChannel channel, Change change) throws IOException {
    synchronized (TURN) {
      try (FileLock _ = channel.lock()) {
        change.make();
      }
    }
  }
}
