package io.twicetold.ingest.language;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Makes profiles of languages from samples. */
final class Learning {

  /** A run that was seen twice says more of the sample than of the language. */
  private static final int SELDOM = 3;

  /** What a run that was not seen counts as. */
  private static final double UNSEEN = 0.5;

  /**
   * Most runs of a text in these were in no sample, and what they cost there must not be decided by
   * which sample is the shortest: they cost what they do by the longest.
   */
  private static final Set<String> CHINESE = Set.of("yue", "zh-Hans", "zh-Hant");

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
    int[] all = new int[languages.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = learn(i, languages.get(i).getValue(), costs);
    }
    int chinese =
        IntStream.range(0, all.length)
            .filter(i -> CHINESE.contains(languages.get(i).getKey()))
            .map(i -> all[i])
            .max()
            .orElse(0);
    for (int i = 0; i < all.length; i++) {
      String language = languages.get(i).getKey();
      out.writeUTF(language);
      out.writeByte(units(UNSEEN, CHINESE.contains(language) ? chinese : all[i]));
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

  /** Takes in what the runs of a language cost; how many it has in all. */
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
    return all[0];
  }

  private static int units(double count, int all) {
    return (int) Math.min(255, Math.round(-Math.log(count / all) / Math.log(2) * Profiles.UNITS));
  }
}
