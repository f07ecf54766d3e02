package io.twicetold.service;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import io.twicetold.service.store.Made;
import io.twicetold.service.store.VectorKey;
import io.twicetold.vector.Encoder;
import io.twicetold.vector.RememberingEncoder;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The vectors of an encoder in the store. */
final class StoredVectors implements RememberingEncoder.Memory {

  private static final byte[] NOTHING = {};

  private final Made made;
  private final Consumer<VectorKey> asked;
  private final String version;
  private final int bytes;

  /** Tells what it is asked for. */
  StoredVectors(Encoder encoder, Made made, Consumer<VectorKey> asked) {
    this.made = made;
    this.asked = asked;
    version = encoder.version();
    bytes = encoder.width() * Float.BYTES;
  }

  @Override
  public List<float[]> find(List<String> texts) {
    List<VectorKey> keys = texts.stream().map(this::key).toList();
    keys.forEach(asked);
    Map<VectorKey, byte[]> known = made.vectors(keys);
    return keys.stream().map(key -> read(known.getOrDefault(key, NOTHING))).toList();
  }

  @Override
  public void keep(List<String> texts, List<float[]> vectors) {
    Map<VectorKey, byte[]> kept = new HashMap<>();
    for (int i = 0; i < vectors.size(); i++) {
      kept.put(key(texts.get(i)), write(vectors.get(i)));
    }
    var _ = made.keepVectors(kept); // where there is no room they are made again
  }

  private VectorKey key(String text) {
    HashValue128 hash = Hashing.xxh3_128().hashStream().putString(version).putString(text).get();
    return new VectorKey(hash.getMostSignificantBits(), hash.getLeastSignificantBits());
  }

  private static byte[] write(float[] vector) {
    ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
    bytes.asFloatBuffer().put(vector);
    return bytes.array();
  }

  /** Empty where it is of another size than those of the encoder, or nothing at all. */
  private float[] read(byte[] stored) {
    float[] vector = new float[stored.length == bytes ? bytes / Float.BYTES : 0];
    ByteBuffer.wrap(stored).asFloatBuffer().get(vector);
    return vector;
  }
}
