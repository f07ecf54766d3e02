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
  private final Two descents = new Two(0);
  private final Two stories = new Two(0);
  private int told;

  /** Takes in a judgment on the text and another. */
  public void add(Judgment judgment) {
    descents.add(judgment.descent());
    stories.add(judgment.story());
    if (isOfStory(judgment)) {
      told++;
      for (int i = 0; i < judgment.shared().beside(); i++) {
        float value = judgment.shared().get(i);
        sums[i] += Float.isNaN(value) ? 0 : value;
        counts[i] += Float.isNaN(value) ? 0 : 1;
      }
    }
  }

  static boolean isOfStory(Judgment judgment) {
    return judgment.story() > ONE_STORY;
  }

  /** The highest probability of descent with another than this. */
  double descentBut(Judgment judgment) {
    return descents.but(judgment.descent());
  }

  /** The highest probability of one story with another than this. */
  double storyBut(Judgment judgment) {
    return stories.but(judgment.story());
  }

  /** The share of the others of its story that are of the other's too; NaN without any. */
  double common(int common, Judgment judgment) {
    int others = told - (isOfStory(judgment) ? 1 : 0);
    return others == 0 ? Double.NaN : (double) common / others;
  }

  /** How much more this pair has in common than the text has with others of its story. */
  double beside(int index, Judgment judgment) {
    double value = judgment.shared().get(index);
    boolean own = isOfStory(judgment) && !Double.isNaN(value);
    int others = counts[index] - (own ? 1 : 0);
    return others == 0 ? Double.NaN : value - (sums[index] - (own ? value : 0)) / others;
  }
}
