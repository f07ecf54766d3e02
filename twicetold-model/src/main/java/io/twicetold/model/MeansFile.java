package io.twicetold.model;

import io.twicetold.vector.LanguageMeans;
import io.twicetold.vector.Whitening;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the mean vectors of the languages: codes first, then floats, a row a language. */
final class MeansFile {

  private static final String NAME = "means.bin";
  private static final int MAGIC = 0x4D4C5754; // TWLM
  private static final int VERSION = 1;

  private MeansFile() {}

  static LanguageMeans load(Whitening whitening) throws IOException {
    ByteBuffer buffer = Resource.read(NAME);
    Resource.expect(buffer, NAME, MAGIC, VERSION);
    int count = buffer.getInt();
    int width = buffer.getInt();
    List<String> codes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      byte[] code = new byte[Byte.toUnsignedInt(buffer.get())];
      buffer.get(code);
      codes.add(new String(code, StandardCharsets.UTF_8));
    }
    return new LanguageMeans(codes, Resource.rows(buffer, count, width), whitening);
  }
}
