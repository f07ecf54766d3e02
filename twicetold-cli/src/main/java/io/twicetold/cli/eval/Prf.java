package io.twicetold.cli.eval;

import io.twicetold.json.Rounded;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Precision, recall and their harmonic mean, rounded to four decimals after the mean was taken.
 *
 * @param precision share of what was said that is right
 * @param recall share of what is right that was said
 * @param f1 harmonic mean
 */
public record Prf(BigDecimal precision, BigDecimal recall, BigDecimal f1) {

  static Prf of(double precision, double recall) {
    double sum = precision + recall;
    return new Prf(
        Rounded.of(precision),
        Rounded.of(recall),
        Rounded.of(sum == 0 ? 0 : 2 * precision * recall / sum));
  }

  /** Of counts; where nothing was said or nothing is right, the share is the one given. */
  static Prf of(long right, long said, long wanted, double ofNothing) {
    return of(
        said == 0 ? ofNothing : (double) right / said,
        wanted == 0 ? ofNothing : (double) right / wanted);
  }

  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("precision", precision);
    figures.put("recall", recall);
    figures.put("f1", f1);
    return figures;
  }

  /** Columns under {@link Figures#HEADER}. */
  String columns() {
    return Figures.column(precision) + Figures.column(recall) + Figures.column(f1);
  }
}
