package io.twicetold.window;

import com.dynatrace.hash4j.hashing.HashValue128;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The vectors of the texts met last, by hash: what stands in many units is encoded once. */
final class RecentVectors {

  /**
   * Vectors kept, at most about 220 MB of them: the statements of some five thousand articles. Of a
   * quarter as many, an archive of 20,000 copies of 1,469 texts had the vectors that it needed next
   * thrown away, and encoded half as many texts again.
   */
  private static final int MOST = 1 << 17;

  private final Map<HashValue128, float[]> vectors =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<HashValue128, float[]> eldest) {
          return size() > MOST;
        }
      };

  /** The vector of a text, null if it was not met lately. */
  float @Nullable [] get(HashValue128 text) {
    return vectors.get(text);
  }

  void put(HashValue128 text, float[] vector) {
    vectors.put(text, vector);
  }
}
