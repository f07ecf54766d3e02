package io.twicetold.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An encoder that asks its memory first, and leaves there what it had to make. */
public final class RememberingEncoder implements Encoder {

  /** Texts encoded between two writes: what is lost when a run is cut off. */
  private static final int BLOCK = 4096;

  /** Vectors that were made before. Safe for use by several threads. */
  public interface Memory {

    /** The vector of each of these texts, an empty one where it is not known. */
    List<float[]> find(List<String> texts);

    /** Keeps the vectors of texts. */
    void keep(List<String> texts, List<float[]> vectors);
  }

  private final Encoder maker;
  private final Memory memory;

  /** What one encoder makes is remembered. */
  public RememberingEncoder(Encoder maker, Memory memory) {
    this.maker = maker;
    this.memory = memory;
  }

  @Override
  public String version() {
    return maker.version();
  }

  @Override
  public int width() {
    return maker.width();
  }

  @Override
  public List<float[]> encode(List<String> texts) {
    List<float[]> vectors = new ArrayList<>(texts.size());
    for (int from = 0; from < texts.size(); from += BLOCK) {
      vectors.addAll(block(texts.subList(from, Math.min(texts.size(), from + BLOCK))));
    }
    return vectors;
  }

  private List<float[]> block(List<String> texts) {
    float[][] vectors = memory.find(texts).toArray(float[][]::new);
    Map<String, float[]> missing = new LinkedHashMap<>();
    for (int i = 0; i < vectors.length; i++) {
      if (vectors[i].length == 0) {
        missing.put(texts.get(i), vectors[i]);
      }
    }
    if (!missing.isEmpty()) {
      make(missing);
    }
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = missing.getOrDefault(texts.get(i), vectors[i]).clone();
    }
    return Arrays.asList(vectors);
  }

  private void make(Map<String, float[]> missing) {
    List<String> texts = List.copyOf(missing.keySet());
    List<float[]> vectors = maker.encode(texts);
    for (int i = 0; i < texts.size(); i++) {
      missing.put(texts.get(i), vectors.get(i));
    }
    memory.keep(texts, vectors);
  }
}
