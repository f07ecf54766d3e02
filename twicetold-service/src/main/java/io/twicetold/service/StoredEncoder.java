package io.twicetold.service;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import io.twicetold.service.store.Made;
import io.twicetold.service.store.VectorKey;
import io.twicetold.vector.Encoder;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** An encoder that looks first whether the store has a vector, and leaves there what it made. */
final class StoredEncoder implements Encoder {

  private final Encoder maker;
  private final Made made;
  private final Consumer<VectorKey> asked;

  /** Tells what it is asked for. */
  StoredEncoder(Encoder maker, Made made, Consumer<VectorKey> asked) {
    this.maker = maker;
    this.made = made;
    this.asked = asked;
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
    Map<VectorKey, String> wanted = new LinkedHashMap<>();
    List<VectorKey> keys = texts.stream().map(this::key).toList();
    for (int i = 0; i < keys.size(); i++) {
      asked.accept(keys.get(i));
      wanted.put(keys.get(i), texts.get(i));
    }
    Map<VectorKey, float[]> vectors = new HashMap<>();
    made.vectors(wanted.keySet())
        .forEach((key, bytes) -> read(bytes).ifPresent(vector -> vectors.put(key, vector)));
    wanted.keySet().removeAll(vectors.keySet());
    make(wanted, vectors);
    List<float[]> found = new ArrayList<>(keys.size());
    keys.forEach(key -> found.add(vectors.getOrDefault(key, new float[0]).clone()));
    return found;
  }

  private void make(Map<VectorKey, String> missing, Map<VectorKey, float[]> vectors) {
    if (missing.isEmpty()) {
      return;
    }
    List<VectorKey> keys = List.copyOf(missing.keySet());
    List<float[]> fresh = maker.encode(List.copyOf(missing.values()));
    Map<VectorKey, byte[]> bytes = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      vectors.put(keys.get(i), fresh.get(i));
      bytes.put(keys.get(i), write(fresh.get(i)));
    }
    var _ = made.keepVectors(bytes); // where there is no room they are made again
  }

  private VectorKey key(String text) {
    HashValue128 hash = Hashing.xxh3_128().hashStream().putString(version()).putString(text).get();
    return new VectorKey(hash.getMostSignificantBits(), hash.getLeastSignificantBits());
  }

  private static byte[] write(float[] vector) {
    ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
    bytes.asFloatBuffer().put(vector);
    return bytes.array();
  }

  private Optional<float[]> read(byte[] bytes) {
    if (bytes.length != width() * Float.BYTES) {
      return Optional.empty();
    }
    float[] vector = new float[width()];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
    return Optional.of(vector);
  }
}
