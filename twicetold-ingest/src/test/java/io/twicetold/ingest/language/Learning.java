package io.twicetold.ingest.language;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes profiles of languages from samples. */
final class Learning {

  /** A run that was seen twice says more of the sample than of the language. */
  private static final int SELDOM = 3;

  /** What a run that was not seen counts as. */
  private static final double UNSEEN = 0.5;

  private Learning() {}

  /**
   * The profiles as {@link Profiles#read} takes them; the same samples give the same bytes.
   *
   * @param samples sentences of each language by its code
   */
  static byte[] from(SortedMap<String, List<String>> samples) throws IOException {
    List<Map.Entry<String, List<String>>> languages = new ArrayList<>(samples.entrySet());
    SortedMap<Integer, ByteArrayOutputStream> costs = new TreeMap<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(Profiles.MAGIC);
    out.writeByte(languages.size());
    for (int i = 0; i < languages.size(); i++) {
      out.writeUTF(languages.get(i).getKey());
      out.writeByte(learn(i, languages.get(i).getValue(), costs));
    }
    out.writeInt(costs.size());
    for (int gram : costs.keySet()) {
      out.writeInt(gram);
    }
    for (ByteArrayOutputStream of : costs.values()) {
      out.writeByte(of.size() / 2);
      of.writeTo(out);
    }
    return bytes.toByteArray();
  }

  private static int learn(
      int language, List<String> sentences, SortedMap<Integer, ByteArrayOutputStream> costs) {
    Int2IntOpenHashMap counts = new Int2IntOpenHashMap();
    int[] all = new int[1];
    for (String sentence : sentences) {
      Grams.of(
          sentence,
          gram -> {
            counts.addTo(gram, 1);
            all[0]++;
          });
    }
    counts
        .int2IntEntrySet()
        .forEach(entry -> {
          if (entry.getIntValue() >= SELDOM) {
            ByteArrayOutputStream of =
                costs.computeIfAbsent(entry.getIntKey(), gram -> new ByteArrayOutputStream());
            of.write(language);
            of.write(units(entry.getIntValue(), all[0]));
          }
        });
    return units(UNSEEN, all[0]);
  }

  private static int units(double count, int all) {
    return (int) Math.min(255, Math.round(-Math.log(count / all) / Math.log(2) * Profiles.UNITS));
  }
}
