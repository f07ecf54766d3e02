package io.twicetold.model;

import java.util.Arrays;

/**
 * The pieces of the vocabulary, spelt out code point by code point in one hash table. A node is the
 * slot of its table: its key is the slot of its parent and the code point that leads here.
 */
final class PieceTrie {

  static final int ROOT = -1;
  static final int NONE = -2;
  static final int NO_PIECE = -1;

  private static final int CODE_POINT_BITS = 21;
  private static final long EMPTY = -1;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final long[] keys;
  private final int[] pieces;
  private final int shift;

  /**
   * @param nodes number of nodes to come, the root not counted; at most 2 in 3 slots are used
   */
  PieceTrie(int nodes) {
    int bits = 64 - Long.numberOfLeadingZeros(nodes * 3L / 2);
    keys = new long[1 << bits];
    pieces = new int[1 << bits];
    shift = 64 - bits;
    Arrays.fill(keys, EMPTY);
    Arrays.fill(pieces, NO_PIECE);
  }

  /** The node behind a code point, or {@link #NONE}. */
  int child(int node, int codePoint) {
    long key = key(node, codePoint);
    int slot = slot(key);
    return keys[slot] == key ? slot : NONE;
  }

  /** The piece that ends at a node, or {@link #NO_PIECE}. */
  int piece(int node) {
    return pieces[node];
  }

  /** The node behind a code point, made if need be. */
  int addChild(int node, int codePoint) {
    long key = key(node, codePoint);
    int slot = slot(key);
    keys[slot] = key;
    return slot;
  }

  /** Lets a piece end at a node; of two pieces spelt alike the first stays. */
  void end(int node, int piece) {
    if (pieces[node] == NO_PIECE) {
      pieces[node] = piece;
    }
  }

  private static long key(int node, int codePoint) {
    return ((node + 1L) << CODE_POINT_BITS) | codePoint;
  }

  private int slot(long key) {
    int slot = (int) ((key * SPREAD) >>> shift);
    while (keys[slot] != key && keys[slot] != EMPTY) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}
