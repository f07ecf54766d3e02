package io.twicetold.window;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import com.ibm.icu.text.Normalizer2;
import io.twicetold.text.Statement;
import io.twicetold.vector.Encoder;
import io.twicetold.vector.LanguageMeans;
import io.twicetold.vector.Meaning;
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

  /** Statements of a lead: the headline and the first two sentences. */
  private static final int LEAD = 3;

  /** Units encoded together: few enough that their raw vectors stay small. */
  private static final int BLOCK = 512;

  private final Encoder encoder;
  private final LanguageMeans means;
  private final Progress progress;
  private long encoded;

  Meanings(Encoder encoder, LanguageMeans means, Progress progress) {
    this.encoder = encoder;
    this.means = means;
    this.progress = progress;
  }

  /** Distinct statements encoded so far. */
  long encoded() {
    return encoded;
  }

  /** Encodes every statement of each unit, and with them finds its language and its lead. */
  void encode(List<Unit> units) {
    for (int from = 0; from < units.size(); from += BLOCK) {
      progress.at("encoding", from, units.size());
      List<Unit> block = units.subList(from, Math.min(units.size(), from + BLOCK));
      Map<HashValue128, float[]> vectors = vectors(block);
      block.forEach(unit -> centre(unit, vectors));
    }
    progress.at("encoding", units.size(), units.size());
  }

  private void centre(Unit unit, Map<HashValue128, float[]> vectors) {
    List<float[]> raw =
        unit.statements().stream()
            .map(statement -> Objects.requireNonNull(vectors.get(hash(statement))))
            .toList();
    int language = means.nearest(raw);
    List<Meaning> meanings = means.centre(raw, language).stream().map(Meaning::of).toList();
    unit.encoded(meanings, Meaning.mean(meanings.subList(0, Math.min(LEAD, meanings.size()))));
    unit.speaks(means.language(language));
  }

  private Map<HashValue128, float[]> vectors(List<Unit> units) {
    Map<HashValue128, String> distinct = new LinkedHashMap<>();
    for (Unit unit : units) {
      unit.statements()
          .forEach(statement -> distinct.putIfAbsent(hash(statement), composed(statement)));
    }
    List<float[]> vectors = encoder.encode(List.copyOf(distinct.values()));
    encoded += vectors.size();
    Map<HashValue128, float[]> byText = new HashMap<>();
    int i = 0;
    for (HashValue128 hash : distinct.keySet()) {
      byText.put(hash, vectors.get(i++));
    }
    return byText;
  }

  private static HashValue128 hash(Statement statement) {
    return Hashing.xxh3_128().hashCharsTo128Bits(statement.text());
  }

  /** The encoder learned from composed characters (NFC). */
  private static String composed(Statement statement) {
    return NFC.normalize(statement.text());
  }
}
