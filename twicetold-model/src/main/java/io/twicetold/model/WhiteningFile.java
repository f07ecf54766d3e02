package io.twicetold.model;

import io.twicetold.vector.Whitening;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Reads the whitening: a square matrix of floats, row by row. */
final class WhiteningFile {

  private static final String NAME = "whitening.bin";
  private static final int MAGIC = 0x48575754; // TWWH
  private static final int VERSION = 1;

  private WhiteningFile() {}

  static Whitening load() throws IOException {
    ByteBuffer buffer = Resource.read(NAME);
    Resource.expect(buffer, NAME, MAGIC, VERSION);
    int width = buffer.getInt();
    List<float[]> rows = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      float[] row = new float[width];
      buffer.asFloatBuffer().get(row);
      buffer.position(buffer.position() + width * Float.BYTES);
      rows.add(row);
    }
    return new Whitening(rows);
  }
}
