package io.twicetold.candidate;

import java.util.Arrays;

/**
 * A key for each unit, made from its content: it orders units independently of their arrival. Units
 * are numbered from 0 as they arrive; a number is not used again.
 */
public final class Keys {

  private long[] keys = new long[64];
  private int size;

  /** Numbers a new unit. */
  public int add(long key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
    }
    keys[size] = key;
    return size++;
  }

  /** Units numbered so far. */
  public int size() {
    return size;
  }

  long of(int unit) {
    return keys[unit];
  }

  /** Compares two units by key. */
  public int compare(int a, int b) {
    return Long.compareUnsigned(keys[a], keys[b]);
  }
}
