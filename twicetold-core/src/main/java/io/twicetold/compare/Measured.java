package io.twicetold.compare;

import io.twicetold.text.Characters;
import io.twicetold.text.Statement;
import io.twicetold.vector.Meaning;
import io.twicetold.vector.MeaningTable;
import java.lang.ref.WeakReference;
import java.util.List;

/** What every comparison needs of the statements of an article, measured once. */
public final class Measured {

  /** Letters from which length says nothing more about how much a statement says. */
  private static final double FULL = 60;

  /** Weight of the shortest fragment. */
  private static final double LEAST = 0.05;

  /** A char of a script without spaces says as much as three letters. */
  private static final int UNSPACED_WEIGHT = 3;

  /** Quotation marks of all scripts; an apostrophe is none. */
  private static final String MARKS = "\"\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d\u300e\u300f";

  /** How much each statement says, to 1. */
  final double[] weights;

  /** Whether each has a quotation mark. */
  final boolean[] quoted;

  /** The lengths of the sums of neighbouring meanings; an only one is its own neighbour. */
  final double[] stretches;

  private final List<Meaning> meanings;

  /** Weakly, since it is twice as large as the meanings, and of use while others are compared. */
  private volatile WeakReference<MeaningTable> table = new WeakReference<>(MeaningTable.EMPTY);

  private Measured(double[] weights, boolean[] quoted, double[] stretches, List<Meaning> meanings) {
    this.meanings = meanings;
    this.weights = weights;
    this.quoted = quoted;
    this.stretches = stretches;
  }

  static Measured of(List<Statement> statements, List<Meaning> meanings) {
    double[] weights = new double[statements.size()];
    boolean[] quoted = new boolean[statements.size()];
    for (int i = 0; i < weights.length; i++) {
      String text = statements.get(i).text();
      weights[i] = weight(text);
      quoted[i] = text.chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
    }
    return new Measured(weights, quoted, stretches(meanings), meanings);
  }

  /** The meanings side by side, kept as long as memory is not tidied up. */
  MeaningTable table() {
    MeaningTable known = table.get();
    if (known == null || known.size() != meanings.size()) {
      known = MeaningTable.of(meanings);
      table = new WeakReference<>(known);
    }
    return known;
  }

  private static double weight(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += Characters.isUnspaced(text.charAt(i)) ? UNSPACED_WEIGHT : 1;
    }
    return Math.clamp(letters / FULL, LEAST, 1.0);
  }

  private static double[] stretches(List<Meaning> meanings) {
    double[] lengths = new double[meanings.isEmpty() ? 0 : Math.max(1, meanings.size() - 1)];
    for (int i = 0; i < lengths.length; i++) {
      Meaning next = meanings.get(Math.min(i + 1, meanings.size() - 1));
      lengths[i] = Math.sqrt(Math.max(0, 2 + 2 * meanings.get(i).cosine(next)));
    }
    return lengths;
  }
}
