package io.twicetold.judge;

/** The texts that both of a pair were judged with: how near each is to the farther of the two. */
public final class Triangles {

  private final Two descents = new Two(Double.NaN);
  private final Two stories = new Two(Double.NaN);
  private double sum;
  private int count;
  private int common;

  /** Takes in a third text, by the judgments on it and each of the two. */
  public void add(Judgment withA, Judgment withB) {
    descents.add(Math.min(withA.descent(), withB.descent()));
    double story = Math.min(withA.story(), withB.story());
    stories.add(story);
    sum += story;
    count++;
    common += Acquaintances.isOfStory(withA) && Acquaintances.isOfStory(withB) ? 1 : 0;
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

  /** How many are of one story with both. */
  int common() {
    return common;
  }
}
