package io.twicetold.json;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as files and screens show them. */
public final class Rounded {

  /** Decimals of a share or probability: enough to order by, too few for the last bit to show. */
  private static final int DECIMALS = 4;

  private Rounded() {}

  /** To four decimals, halves to the even digit. */
  public static BigDecimal of(double number) {
    return of(number, DECIMALS);
  }

  /** To some decimals, halves to the even digit, without needless zeros: 0.5, 1.0, 0.9876. */
  public static BigDecimal of(double number, int decimals) {
    BigDecimal rounded =
        new BigDecimal(number).setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.scale() < 1 ? rounded.setScale(1) : rounded;
  }
}
