package io.twicetold.judge;

/** The texts that both of a pair were judged with: how near each is to the farther of the two. */
public final class Triangles {

  /** From even odds two texts are one told again. */
  private static final double ONE_TEXT = 0.5;

  private final Two descents = new Two(Double.NaN);
  private final Two stories = new Two(Double.NaN);
  private double sum;
  private int count;
  private int common;
  private double kin = ONE_TEXT;
  private double timeOfKin;

  /** Takes in a third text, by the judgments on it and each of the two. */
  public void add(Judgment withA, Judgment withB) {
    descents.add(Math.min(withA.descent(), withB.descent()));
    double story = Math.min(withA.story(), withB.story());
    stories.add(story);
    sum += story;
    count++;
    common += Acquaintances.isOfStory(withA) && Acquaintances.isOfStory(withB) ? 1 : 0;
    date(withA, withB);
    date(withB, withA);
  }

  private void date(Judgment withKin, Judgment withOther) {
    if (withKin.descent() > kin && withOther.shared().isDated()) {
      kin = withKin.descent();
      timeOfKin = withOther.shared().time();
    }
  }

  Two descents() {
    return descents;
  }

  Two stories() {
    return stories;
  }

  /** Mean over all of them; NaN without any. */
  double mean() {
    return count == 0 ? Double.NaN : sum / count;
  }

  /**
   * What the days between one text of the two and what the other is most surely one text with add
   * to the logarithm of the odds of one event; 0 if nothing is dated that is one text with either
   * more surely than this.
   */
  double timeOfKin(double descent) {
    return kin > descent ? timeOfKin : 0;
  }

  /** How many are of one story with both. */
  int common() {
    return common;
  }
}
