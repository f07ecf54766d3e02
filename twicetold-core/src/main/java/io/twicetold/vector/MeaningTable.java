package io.twicetold.vector;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Meanings side by side in ints, for many dot products: the compiler makes vector instructions of
 * products of ints, and of shorts on few processors only. Takes twice the memory of its meanings.
 */
public final class MeaningTable {

  /** No meanings. */
  public static final MeaningTable EMPTY = new MeaningTable(List.of());

  private static final int FOUR = 4;

  private final int rows;
  private final int width;
  private final int[] values;

  private MeaningTable(List<Meaning> meanings) {
    rows = meanings.size();
    width = rows == 0 ? 0 : meanings.getFirst().width();
    values = new int[rows * width];
    for (int row = 0; row < rows; row++) {
      meanings.get(row).copy(values, row * width);
    }
  }

  private MeaningTable(MeaningTable[] tables) {
    rows = Stream.of(tables).mapToInt(MeaningTable::size).sum();
    width = Stream.of(tables).mapToInt(table -> table.width).max().orElse(0);
    values = new int[rows * width];
    int from = 0;
    for (MeaningTable table : tables) {
      System.arraycopy(table.values, 0, values, from, table.values.length);
      from += table.values.length;
    }
  }

  /** A row a meaning, in their order. */
  public static MeaningTable of(List<Meaning> meanings) {
    return meanings.isEmpty() ? EMPTY : new MeaningTable(meanings);
  }

  /** Tables one below the other. */
  public static MeaningTable joined(List<MeaningTable> tables) {
    return new MeaningTable(tables.toArray(MeaningTable[]::new));
  }

  /** Number of rows. */
  public int size() {
    return rows;
  }

  /**
   * The same as {@link Meaning#dot(Meaning)} of a row of this and each row of the other; some 15 ns
   * each.
   */
  public void dots(int row, MeaningTable other, int[] dots) {
    int at = 0;
    for (; at + FOUR <= other.rows; at += FOUR) {
      four(values, row * width, other.values, at * width, width, dots, at);
    }
    for (; at < other.rows; at++) {
      dots[at] = dot(values, row * width, other.values, at * width, width);
    }
  }

  /** The highest dot product of any row of this and any of the other. */
  public int highest(MeaningTable other) {
    return highest(other, new int[] {other.rows})[0];
  }

  /**
   * The highest dot product of any row of this and any of each of several tables.
   *
   * @param joined the tables, joined
   * @param ends of each the row of the joined one behind its last
   */
  public int[] highest(MeaningTable joined, int[] ends) {
    int[] highest = new int[ends.length];
    Arrays.fill(highest, Integer.MIN_VALUE);
    int[] dots = new int[joined.rows];
    for (int row = 0; row < rows; row++) {
      dots(row, joined, dots);
      for (int at = 0, table = 0; table < ends.length; table++) {
        for (; at < ends[table]; at++) {
          highest[table] = Math.max(highest[table], dots[at]);
        }
      }
    }
    return highest;
  }

  /** Four rows at once: each number of the one row is read once for all of them. */
  private static void four(int[] a, int fromA, int[] b, int fromB, int width, int[] dots, int at) {
    int first = 0;
    int second = 0;
    int third = 0;
    int fourth = 0;
    int fromSecond = fromB + width;
    int fromThird = fromSecond + width;
    int fromFourth = fromThird + width;
    for (int i = 0; i < width; i++) {
      int value = a[fromA + i];
      first += value * b[fromB + i];
      second += value * b[fromSecond + i];
      third += value * b[fromThird + i];
      fourth += value * b[fromFourth + i];
    }
    dots[at] = first;
    dots[at + 1] = second;
    dots[at + 2] = third;
    dots[at + 3] = fourth;
  }

  private static int dot(int[] a, int fromA, int[] b, int fromB, int width) {
    int sum = 0;
    for (int i = 0; i < width; i++) {
      sum += a[fromA + i] * b[fromB + i];
    }
    return sum;
  }
}
