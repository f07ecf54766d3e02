package io.twicetold.cli.eval;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Figures in columns. */
final class Figures {

  /** Heads three columns. */
  static final String HEADER =
      String.format(Locale.ROOT, "%10s%10s%10s", "precision", "recall", "F1");

  private static final int LABEL = 24;

  private Figures() {}

  /** A figure with four decimals in a column of ten. */
  static String column(BigDecimal figure) {
    return String.format(Locale.ROOT, "%10s", plain(figure));
  }

  /** A figure with four decimals. */
  static String plain(BigDecimal figure) {
    return figure.setScale(4, RoundingMode.UNNECESSARY).toPlainString();
  }

  /** The name of a line, in a column of its own. */
  static String label(String name) {
    return String.format(Locale.ROOT, "  %-" + LABEL + "s", name);
  }
}
