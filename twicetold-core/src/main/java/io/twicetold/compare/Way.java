package io.twicetold.compare;

import io.twicetold.text.Characters;
import io.twicetold.text.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The best matches of the statements of one article among those of another. */
final class Way {

  /** Letters from which length says nothing more about how much a statement says. */
  private static final double FULL = 60;

  /** Weight of the shortest fragment. */
  private static final double LEAST = 0.05;

  /** Statements at the top. */
  private static final int HEAD = 2;

  /** A char of a script without spaces says as much as three letters. */
  private static final int UNSPACED_WEIGHT = 3;

  /** Quotation marks of all scripts; an apostrophe is none. */
  private static final String MARKS = "\"\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d\u300e\u300f";

  final double[] best;
  final int[] match;
  final double[] mean;
  private final double[] weight;
  private final boolean[] quoted;

  Way(List<Statement> statements) {
    best = new double[statements.size()];
    match = new int[best.length];
    mean = new double[best.length];
    weight = statements.stream().mapToDouble(Way::weight).toArray();
    quoted = new boolean[best.length];
    for (int i = 0; i < best.length; i++) {
      quoted[i] = statements.get(i).text().chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
    }
  }

  private static double weight(Statement statement) {
    String text = statement.text();
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += Characters.isUnspaced(text.charAt(i)) ? UNSPACED_WEIGHT : 1;
    }
    return Math.clamp(letters / FULL, LEAST, 1.0);
  }

  double coverage() {
    return share(Double.NEGATIVE_INFINITY, true);
  }

  /** Mean of the best cosines of headline and first sentence. */
  double head() {
    return Arrays.stream(best, 0, Math.min(HEAD, best.length)).average().orElse(Double.NaN);
  }

  /** Mean, by length, of how far the best cosine stands above those with all others. */
  double lift() {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < best.length; i++) {
      sum += weight[i] * (best[i] - mean[i]);
      all += weight[i];
    }
    return all == 0 ? 0 : sum / all;
  }

  /** Share of the statements, by weight, matched with at least this cosine. */
  double said(double cosine) {
    return share(cosine, false);
  }

  /** The same of the statements without quotation marks; NaN if there are none. */
  double saidUnquoted(double cosine) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < best.length; i++) {
      if (!quoted[i]) {
        sum += best[i] >= cosine ? weight[i] : 0;
        all += weight[i];
      }
    }
    return all == 0 ? Double.NaN : Math.min(1, sum / all);
  }

  /** Where the matches of this cosine or more stand, in the order of the statements. */
  int[] matched(double cosine) {
    return IntStream.range(0, best.length)
        .filter(i -> best[i] >= cosine)
        .map(i -> match[i])
        .toArray();
  }

  double matchedWeight(double cosine) {
    double sum = 0;
    for (int i = 0; i < best.length; i++) {
      sum += best[i] >= cosine ? weight[i] : 0;
    }
    return sum;
  }

  int longestRun(double cosine) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < best.length; i++) {
      boolean said = best[i] >= cosine;
      boolean next = run > 0 && match[i] >= match[i - 1] && match[i] <= match[i - 1] + 2;
      run = said ? (next ? run + 1 : 1) : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private double share(double cosine, boolean weighCosine) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < best.length; i++) {
      if (best[i] >= cosine) {
        sum += weight[i] * (weighCosine ? Math.clamp(best[i], 0.0, 1.0) : 1);
      }
      all += weight[i];
    }
    return all == 0 ? 0 : Math.min(1, sum / all);
  }
}
