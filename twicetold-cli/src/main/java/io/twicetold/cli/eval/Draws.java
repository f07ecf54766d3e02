package io.twicetold.cli.eval;

import java.util.Optional;

/** A figure in each draw, to compare with another answer's. */
public final class Draws {

  private final double[] figures;

  Draws(double[] figures) {
    this.figures = figures;
  }

  /** Where the figure lies; empty if no draw says. */
  Optional<Interval> interval() {
    return Interval.of(figures);
  }

  /** Where the difference to another answer's figure lies. */
  Optional<Interval> above(Draws other) {
    double[] differences = new double[figures.length];
    for (int i = 0; i < figures.length; i++) {
      differences[i] = figures[i] - other.figures[i];
    }
    return Interval.of(differences);
  }
}
