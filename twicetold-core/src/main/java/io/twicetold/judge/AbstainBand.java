package io.twicetold.judge;

/**
 * Probabilities too near to even odds to be a verdict. The judge's probabilities are calibrated to
 * about a hundredth, so an answer outside of the band is wrong less than one time in four; within
 * it asking a person pays.
 */
public final class AbstainBand {

  /** Below this the answer is no. */
  public static final double LOW = 0.25;

  /** Above this the answer is yes. */
  public static final double HIGH = 0.75;

  private AbstainBand() {}

  /** Whether a probability is no answer. */
  public static boolean holds(double probability) {
    return probability >= LOW && probability <= HIGH;
  }

  /** Whether a verdict leaves open if one was made from the other, or if both tell one event. */
  public static boolean holds(Verdict verdict) {
    return holds(verdict.descent()) || holds(verdict.story());
  }
}
