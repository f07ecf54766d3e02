package io.twicetold.ingest.language;

import it.unimi.dsi.fastutil.Hash;
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

  /**
   * Languages that share a run from which on it has a row: one addition a language, eight at once.
   */
  private static final int SHARED = 16;

  /** Share of the table of places in use: what fits the processor's cache is found sooner. */
  private static final float FULL = 0.9f;

  /** The place of a run that no language uses. */
  private static final int NOWHERE = -1;

  private final List<String> codes;
  private final int[] unseen;
  private final byte[] costs;
  private final Int2IntMap places = new Int2IntOpenHashMap(Hash.DEFAULT_INITIAL_SIZE, FULL);
  private final List<int[]> rows = new ArrayList<>();

  private Profiles(List<String> codes, int[] unseen, int[] grams, byte[] costs) {
    this.codes = List.copyOf(codes);
    this.unseen = unseen;
    this.costs = costs;
    places.defaultReturnValue(NOWHERE);
    int at = 0;
    for (int gram : grams) {
      int languages = Byte.toUnsignedInt(costs[at]);
      places.put(gram, languages < SHARED ? at : NOWHERE - row(at));
      at += 1 + 2 * languages;
    }
  }

  /** Lays out what a run saves in each language; the number of the row, from 1. */
  private int row(int at) {
    int[] row = new int[unseen.length];
    save(at, row);
    rows.add(row);
    return rows.size();
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
    return new Profiles(codes, unseen, grams, costs);
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
          } else if (at < NOWHERE) {
            save(rows.get(NOWHERE - 1 - at), saved);
          }
        });
    double[] bits = new double[unseen.length];
    Arrays.setAll(bits, i -> ((double) grams[0] * unseen[i] - saved[i]) / UNITS);
    return bits;
  }

  private static void save(int[] row, int[] saved) {
    for (int i = 0; i < saved.length; i++) {
      saved[i] += row[i];
    }
  }

  private void save(int at, int[] saved) {
    int end = at + 1 + 2 * Byte.toUnsignedInt(costs[at]);
    for (int i = at + 1; i < end; i += 2) {
      int language = Byte.toUnsignedInt(costs[i]);
      saved[language] += unseen[language] - Byte.toUnsignedInt(costs[i + 1]);
    }
  }
}
