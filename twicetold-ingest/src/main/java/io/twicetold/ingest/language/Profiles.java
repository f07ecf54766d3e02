package io.twicetold.ingest.language;

import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How often each language uses which runs of letters. Held as bits that a run costs in a language:
 * an eighth of a bit a unit, in one byte. Immutable.
 */
final class Profiles {

  /** First bytes of a file of profiles, and the version of its layout. */
  static final int MAGIC = 0x54574c31; // TWL1

  /** Units a bit. */
  static final double UNITS = 8;

  private final List<String> codes;
  private final int[] unseen;
  private final Int2IntMap places;
  private final byte[] costs;

  private Profiles(List<String> codes, int[] unseen, Int2IntMap places, byte[] costs) {
    this.codes = List.copyOf(codes);
    this.unseen = unseen;
    this.places = places;
    this.costs = costs;
  }

  /** Reads what {@code Learning} wrote. */
  static Profiles read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    if (in.readInt() != MAGIC) {
      throw new IOException("no profiles of languages, or of another version");
    }
    List<String> codes = new ArrayList<>();
    int[] unseen = new int[in.readUnsignedByte()];
    for (int i = 0; i < unseen.length; i++) {
      codes.add(in.readUTF());
      unseen[i] = in.readUnsignedByte();
    }
    int[] grams = new int[in.readInt()];
    for (int i = 0; i < grams.length; i++) {
      grams[i] = in.readInt();
    }
    byte[] costs = in.readAllBytes();
    return new Profiles(codes, unseen, places(grams, costs), costs);
  }

  private static Int2IntMap places(int[] grams, byte[] costs) {
    Int2IntOpenHashMap places = new Int2IntOpenHashMap(grams.length);
    places.defaultReturnValue(-1);
    int at = 0;
    for (int gram : grams) {
      places.put(gram, at);
      at += 1 + 2 * Byte.toUnsignedInt(costs[at]);
    }
    return places;
  }

  /** The languages, by the codes that are written in articles. */
  List<String> codes() {
    return codes;
  }

  /** Bits that a text costs in each language, in their order: the fewest in its own. */
  double[] bits(CharSequence text) {
    int[] saved = new int[unseen.length];
    int[] grams = new int[1];
    Grams.of(
        text,
        gram -> {
          grams[0]++;
          int at = places.get(gram);
          if (at >= 0) {
            save(at, saved);
          }
        });
    double[] bits = new double[unseen.length];
    Arrays.setAll(bits, i -> ((double) grams[0] * unseen[i] - saved[i]) / UNITS);
    return bits;
  }

  private void save(int at, int[] saved) {
    int end = at + 1 + 2 * Byte.toUnsignedInt(costs[at]);
    for (int i = at + 1; i < end; i += 2) {
      int language = Byte.toUnsignedInt(costs[i]);
      saved[language] += unseen[language] - Byte.toUnsignedInt(costs[i + 1]);
    }
  }
}
