package io.twicetold.model;

import io.twicetold.vector.Encoder;
import java.util.ArrayList;
import java.util.List;

/** Makes small vectors from the characters of a text and remembers what it was asked for. */
final class HashEncoder implements Encoder {

  static final int WIDTH = 4;

  final List<String> asked = new ArrayList<>();
  private final String version;

  HashEncoder(String version) {
    this.version = version;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public List<float[]> encode(List<String> texts) {
    asked.addAll(texts);
    return texts.stream().map(HashEncoder::vector).toList();
  }

  static float[] vector(String text) {
    float[] vector = new float[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      vector[i] = (float) Math.sin((double) text.hashCode() * (i + 1));
    }
    return vector;
  }
}
