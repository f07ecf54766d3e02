package io.twicetold.window;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import com.ibm.icu.text.Normalizer2;
import io.twicetold.text.Statement;
import io.twicetold.vector.Encoder;
import io.twicetold.vector.LanguageMeans;
import io.twicetold.vector.Meaning;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Gives units their meanings. A statement that stands in several units is encoded once, so that
 * near-copies borrow most of their vectors.
 */
final class Meanings {

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  /** Chars that tell what script a text is written in. */
  private static final int BEGINNING = 800;

  /** Units encoded together: few enough that their raw vectors stay small. */
  private static final int BLOCK = 512;

  /** Texts that share most of their shingles share the least one mostly (MinHash: Broder, 1997). */
  private static final Comparator<Unit> LIKE_BY_LIKE =
      Comparator.comparingInt(unit -> unit.sketch().words().least());

  private final Encoder encoder;
  private final LanguageMeans means;
  private final Progress progress;
  private final RecentVectors recent = new RecentVectors();
  private long encoded;

  Meanings(Encoder encoder, LanguageMeans means, Progress progress) {
    this.encoder = encoder;
    this.means = means;
    this.progress = progress;
  }

  /** Statements encoded so far. */
  long encoded() {
    return encoded;
  }

  /** Encodes every statement of each unit, and with them finds its language. */
  void encode(List<Unit> units) {
    List<Unit> likeByLike = units.stream().sorted(LIKE_BY_LIKE).toList();
    for (int from = 0; from < units.size(); from += BLOCK) {
      progress.at("encoding", from, units.size());
      List<Unit> block = likeByLike.subList(from, Math.min(units.size(), from + BLOCK));
      Map<HashValue128, float[]> vectors = vectors(block);
      block.parallelStream().forEach(unit -> centre(unit, vectors));
    }
    progress.at("encoding", units.size(), units.size());
  }

  private void centre(Unit unit, Map<HashValue128, float[]> vectors) {
    List<float[]> raw =
        unit.statements().stream()
            .map(statement -> Objects.requireNonNull(vectors.get(hash(statement.text()))))
            .toList();
    int language = means.nearest(raw, beginning(unit), unit.article().language());
    unit.encoded(means.centre(raw, language).stream().map(Meaning::of).toList());
    unit.speaks(means.language(language));
  }

  /** Enough of the text to tell its script. */
  private static String beginning(Unit unit) {
    StringBuilder beginning = new StringBuilder();
    for (Statement statement : unit.statements()) {
      beginning.append(statement.text()).append(' ');
      if (beginning.length() >= BEGINNING) {
        break;
      }
    }
    return beginning.toString();
  }

  private Map<HashValue128, float[]> vectors(List<Unit> units) {
    Map<HashValue128, float[]> known = new HashMap<>();
    Map<HashValue128, String> missing = new LinkedHashMap<>();
    for (Unit unit : units) {
      unit.statements().forEach(statement -> look(statement.text(), known, missing));
    }
    List<float[]> vectors = encoder.encode(List.copyOf(missing.values()));
    encoded += vectors.size();
    int i = 0;
    for (HashValue128 hash : missing.keySet()) {
      recent.put(hash, vectors.get(i));
      known.put(hash, vectors.get(i++));
    }
    return known;
  }

  /** The encoder learned from composed characters (NFC). */
  private void look(
      String text, Map<HashValue128, float[]> known, Map<HashValue128, String> missing) {
    HashValue128 hash = hash(text);
    float[] vector = recent.get(hash);
    if (vector != null) {
      known.put(hash, vector);
    } else {
      missing.computeIfAbsent(hash, absent -> NFC.normalize(text));
    }
  }

  private static HashValue128 hash(String text) {
    return Hashing.xxh3_128().hashCharsTo128Bits(text);
  }
}
