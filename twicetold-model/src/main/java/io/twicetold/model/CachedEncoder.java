package io.twicetold.model;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import io.twicetold.vector.Encoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An encoder that first looks for a vector on disk and leaves there what it had to make. */
final class CachedEncoder implements Encoder {

  /** Texts encoded between two writes: what is lost when a run is cut off. */
  private static final int BLOCK = 4096;

  private final Encoder maker;
  private final VectorFile file;

  CachedEncoder(Encoder maker, Path folder) throws IOException {
    this.maker = maker;
    file = VectorFile.open(folder, maker.version(), maker.width());
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
    try {
      for (int from = 0; from < texts.size(); from += BLOCK) {
        int to = Math.min(texts.size(), from + BLOCK);
        vectors.addAll(encodeBlock(texts.subList(from, to)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("vector cache " + file.path() + ": " + e.getMessage(), e);
    }
    return vectors;
  }

  private List<float[]> encodeBlock(List<String> texts) throws IOException {
    List<HashValue128> keys = texts.stream().map(CachedEncoder::key).toList();
    float[][] vectors = file.read(keys);
    Map<String, float[]> made = new LinkedHashMap<>();
    for (int i = 0; i < vectors.length; i++) {
      if (vectors[i].length == 0) {
        made.put(texts.get(i), vectors[i]);
      }
    }
    make(made);
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = made.getOrDefault(texts.get(i), vectors[i]).clone();
    }
    return Arrays.asList(vectors);
  }

  private void make(Map<String, float[]> missing) throws IOException {
    List<String> texts = List.copyOf(missing.keySet());
    List<float[]> vectors = maker.encode(texts);
    for (int i = 0; i < texts.size(); i++) {
      missing.put(texts.get(i), vectors.get(i));
    }
    file.append(texts.stream().map(CachedEncoder::key).toList(), vectors);
  }

  private static HashValue128 key(String text) {
    return Hashing.xxh3_128().hashCharsTo128Bits(text);
  }
}
