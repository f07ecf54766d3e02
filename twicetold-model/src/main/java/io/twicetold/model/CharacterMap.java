package io.twicetold.model;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** What the model's normalisation makes of each code point: itself, others, or nothing. */
final class CharacterMap {

  static final int UNCHANGED = -1;

  private static final int DIRECT = 0x3400; // nearly all of the world's letters lie below

  private final int[] codePoints;
  private final int[] ends;
  private final int[] mapped;
  private final short[] direct = new short[DIRECT];

  private CharacterMap(int[] codePoints, int[] ends, int[] mapped) {
    this.codePoints = codePoints;
    this.ends = ends;
    this.mapped = mapped;
    Arrays.fill(direct, (short) UNCHANGED);
    for (int i = 0; i < codePoints.length && codePoints[i] < DIRECT; i++) {
      direct[codePoints[i]] = (short) i;
    }
  }

  /** Reads entries of code point, number of code points it becomes (a byte), and these. */
  static CharacterMap read(ByteBuffer buffer, int entries) {
    int[] codePoints = new int[entries];
    int[] ends = new int[entries];
    int[] mapped = new int[buffer.remaining() / Integer.BYTES];
    int size = 0;
    for (int i = 0; i < entries; i++) {
      codePoints[i] = buffer.getInt();
      for (int left = Byte.toUnsignedInt(buffer.get()); left > 0; left--) {
        mapped[size++] = buffer.getInt();
      }
      ends[i] = size;
    }
    return new CharacterMap(codePoints, ends, Arrays.copyOf(mapped, size));
  }

  /** Entry of a code point, or {@link #UNCHANGED}. */
  int entry(int codePoint) {
    if (codePoint < DIRECT) {
      return direct[codePoint];
    }
    return Math.max(Arrays.binarySearch(codePoints, codePoint), UNCHANGED);
  }

  /** Where in {@link #mapped} the result of an entry begins. */
  int start(int entry) {
    return entry == 0 ? 0 : ends[entry - 1];
  }

  /** Where in {@link #mapped} the result of an entry ends. */
  int end(int entry) {
    return ends[entry];
  }

  /** A code point of a result. */
  int mapped(int at) {
    return mapped[at];
  }
}
