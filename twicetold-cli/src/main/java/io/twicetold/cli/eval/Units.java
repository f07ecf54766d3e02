package io.twicetold.cli.eval;

import java.util.function.IntPredicate;

/** What each unit of a pack adds to the sums that figures are made of. Not changed once made. */
final class Units {

  private final double[][] units;

  /** One row a unit, all of one width. */
  Units(double[][] units) {
    this.units = units;
  }

  int size() {
    return units.length;
  }

  /** The sums over all units. */
  double[] sums() {
    double[] sums = new double[width()];
    for (double[] unit : units) {
      add(unit, sums);
    }
    return sums;
  }

  /** The sums over units drawn, each as often as it was drawn. */
  double[] sums(int[] drawn) {
    double[] sums = new double[width()];
    for (int unit : drawn) {
      add(units[unit], sums);
    }
    return sums;
  }

  /** The same units, all but some of which add nothing. */
  Units only(IntPredicate some) {
    double[][] own = new double[units.length][];
    double[] nothing = new double[width()];
    for (int unit = 0; unit < units.length; unit++) {
      own[unit] = some.test(unit) ? units[unit] : nothing;
    }
    return new Units(own);
  }

  private int width() {
    return units.length == 0 ? 0 : units[0].length;
  }

  private static void add(double[] unit, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += unit[i];
    }
  }
}
