package io.twicetold.compare;

import java.util.List;

/**
 * How the facts agree of statements that say the same: copies, translations and rewrites keep them;
 * two fillings of one form share their words and differ in just these.
 */
final class Agreement {

  private int figuresMet;
  private int figuresKept;
  private int namesMet;
  private int namesKept;
  private int namesBent;

  /** Compares the facts of two statements that match. */
  void meet(Facts a, int i, Facts b, int j) {
    figuresMet += Math.min(a.figures(i).size(), b.figures(j).size());
    figuresKept += Facts.shared(a.figures(i), b.figures(j));
    List<String> ofA = a.names(i);
    List<String> ofB = b.names(j);
    namesMet += Math.min(ofA.size(), ofB.size());
    namesKept += Math.min(kept(ofA, ofB), kept(ofB, ofA));
    namesBent += Math.min(bent(ofA, ofB), bent(ofB, ofA));
  }

  /** Writes what was found. */
  void measure(Features<Feature> features) {
    features.set(Feature.FIGURES_MET, Math.log1p(figuresMet));
    features.set(Feature.FIGURES_KEPT, share(figuresKept, figuresMet));
    features.set(Feature.NAMES_MET, Math.log1p(namesMet));
    features.set(Feature.NAMES_KEPT, share(namesKept, namesMet));
    features.set(Feature.NAMES_BENT, share(namesBent, namesMet));
  }

  private static double share(int part, int whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }

  private static int kept(List<String> one, List<String> other) {
    int kept = 0;
    for (String name : one) {
      kept += other.stream().anyMatch(spelt -> Names.isSame(name, spelt)) ? 1 : 0;
    }
    return kept;
  }

  /** Names of one that the other spells a little differently. */
  private static int bent(List<String> one, List<String> other) {
    int bent = 0;
    for (String name : one) {
      if (!other.contains(name)) {
        bent +=
            other.stream().anyMatch(spelt -> !one.contains(spelt) && Spelling.isBent(name, spelt))
                ? 1
                : 0;
      }
    }
    return bent;
  }
}
