package io.twicetold.judge;

/**
 * What a text is to all those that it was judged with, summed up so that one of them can be left
 * out again. Sums depend on the order of adding in their last bits: add in the order of the ids.
 */
public final class Acquaintances {

  /** From even odds a pair counts as of one story. */
  private static final float ONE_STORY = 0.5f;

  private final double[] sums = new double[Shared.BESIDE];
  private final int[] counts = new int[Shared.BESIDE];
  private float highest;
  private float second;

  /** Takes in a judgment on the text and another. */
  public void add(Judgment judgment) {
    second = Math.max(second, Math.min(highest, judgment.descent()));
    highest = Math.max(highest, judgment.descent());
    if (isOfStory(judgment)) {
      for (int i = 0; i < sums.length; i++) {
        float value = judgment.shared().get(i);
        sums[i] += Float.isNaN(value) ? 0 : value;
        counts[i] += Float.isNaN(value) ? 0 : 1;
      }
    }
  }

  private static boolean isOfStory(Judgment judgment) {
    return judgment.story() > ONE_STORY && !judgment.shared().isEmpty();
  }

  /** The highest probability of descent with another than this. */
  double highestBut(Judgment judgment) {
    return judgment.descent() == highest ? second : highest;
  }

  /** How much more this pair has in common than the text has with others of its story. */
  double beside(int index, Judgment judgment) {
    double value = judgment.shared().get(index);
    boolean own = isOfStory(judgment) && !Double.isNaN(value);
    int others = counts[index] - (own ? 1 : 0);
    return others == 0 ? Double.NaN : value - (sums[index] - (own ? value : 0)) / others;
  }
}
