package io.twicetold.model;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the reference made of texts: written by tools/model/measure.py. */
final class Fixtures {

  /** Lines of each file of language-samples that have a vector in sample-vectors.bin. */
  static final List<Integer> SAMPLE_LINES = List.of(10, 140);

  private Fixtures() {}

  static List<String> lines(String name) {
    return StandardCharsets.UTF_8.decode(read(name)).toString().lines().toList();
  }

  /** Vectors of 384 half floats, one behind the other. */
  static float[][] vectors(String name) {
    ByteBuffer buffer = read(name);
    float[][] vectors = new float[buffer.remaining() / Short.BYTES / Session.WIDTH][Session.WIDTH];
    for (float[] vector : vectors) {
      for (int i = 0; i < vector.length; i++) {
        vector[i] = Float.float16ToFloat(buffer.getShort());
      }
    }
    return vectors;
  }

  static ByteBuffer read(String name) {
    try {
      return Resource.read(name).order(ByteOrder.LITTLE_ENDIAN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sentences of a language from outside the project; skips the test where they are not there. */
  static List<String> samples(String code) {
    Path folder = Path.of(System.getProperty("twicetold.root", ".."), "..", "shared");
    Path file = folder.resolve("language-samples").resolve(code + ".txt");
    assumeTrue(Files.exists(file), "no language samples beside the checkout");
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static double cosine(float[] a, float[] b) {
    double dot = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      dot += a[i] * b[i];
      aa += a[i] * a[i];
      bb += b[i] * b[i];
    }
    return dot / Math.sqrt(aa * bb);
  }
}
