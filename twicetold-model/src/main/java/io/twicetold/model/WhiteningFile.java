package io.twicetold.model;

import io.twicetold.vector.Whitening;
import java.io.IOException;
import java.nio.ByteBuffer;

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
    return new Whitening(Resource.rows(buffer, width, width));
  }
}
