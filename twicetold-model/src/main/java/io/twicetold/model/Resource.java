package io.twicetold.model;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Files that lie beside the classes, read whole into a buffer of the caller's making. */
final class Resource {

  private Resource() {}

  /** Bytes of a resource in a little-endian buffer on the heap. */
  static ByteBuffer read(String name) throws IOException {
    return read(name, ByteBuffer::allocate);
  }

  /** Bytes of a resource in a little-endian buffer that {@code memory} gives for their number. */
  static ByteBuffer read(String name, IntFunction<ByteBuffer> memory) throws IOException {
    URL url = Resource.class.getResource(name);
    if (url == null) {
      throw new FileNotFoundException("resource " + name + " is missing from twicetold-model");
    }
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false); // a cached connection would keep the jar open
    ByteBuffer buffer = memory.apply(Math.toIntExact(connection.getContentLengthLong()));
    try (InputStream in = connection.getInputStream();
        ReadableByteChannel channel = Channels.newChannel(in)) {
      while (buffer.hasRemaining()) {
        if (channel.read(buffer) < 0) {
          throw new EOFException("resource " + name + " ends at byte " + buffer.position());
        }
      }
    }
    return buffer.flip().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Takes rows of floats. */
  static List<float[]> rows(ByteBuffer buffer, int count, int width) {
    List<float[]> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      float[] row = new float[width];
      buffer.asFloatBuffer().get(row);
      buffer.position(buffer.position() + width * Float.BYTES);
      rows.add(row);
    }
    return rows;
  }

  /** Moves past magic and version, or says what was found instead. */
  static void expect(ByteBuffer buffer, String name, int magic, int version) throws IOException {
    int foundMagic = buffer.getInt();
    int foundVersion = buffer.getInt();
    if (foundMagic != magic || foundVersion != version) {
      throw new IOException(
          String.format(
              "resource %s begins with %08x version %d, expected %08x version %d",
              name, foundMagic, foundVersion, magic, version));
    }
  }
}
