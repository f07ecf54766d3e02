package io.twicetold.judge;

import java.util.Map;
import java.util.Optional;

/**
 * The models that look at a pair among the pairs around it ({@code tools/judge/surroundings.py} has
 * their columns). Evidence counts relative to the story: what every report of an event says proves
 * nothing, what only two of them say proves much; and what was made from a text is near to what
 * that one is near to.
 */
final class SecondLook {

  private static final String DESCENT = "surroundings";
  private static final String STORY = "surroundings.story";

  /** Descent less probable than this is not looked at again. */
  private static final float HOPELESS = 0.02f;

  /** How many numbers there are of a pair: those of descent first, then those of stories alone. */
  static final int COLUMNS =
      6 + 2 * Shared.OF_DESCENT + Shared.PLAIN + 7 + 2 * (Shared.BESIDE - Shared.OF_DESCENT);

  private final Trees descent;
  private final Trees story;

  private SecondLook(Trees descent, Trees story) {
    this.descent = descent;
    this.story = story;
  }

  /** Absent from a judge that has not been trained for it. */
  static Optional<SecondLook> of(Map<String, Trees> models) {
    return Optional.ofNullable(models.get(DESCENT))
        .flatMap(descent ->
            Optional.ofNullable(models.get(STORY)).map(story -> new SecondLook(descent, story)));
  }

  Chances look(Judgment judged, Acquaintances ofA, Acquaintances ofB, Triangles triangles) {
    if (judged.shared().isEmpty()) {
      return new Chances(judged.descent(), judged.story());
    }
    double[] numbers = columns(judged, ofA, ofB, triangles);
    // What is around a pair knows no dates, so time tells again; a text without a date has its
    // kin's.
    Shared shared = judged.shared();
    double time = shared.isDated() ? shared.time() : triangles.timeOfKin(judged.descent());
    double told = moved(story.probability(numbers), time);
    double alone = moved(judged.descent(), time);
    // What was made from a text tells its event: what is only alike is not believed to be kin.
    double among = judged.descent() < HOPELESS ? alone : descent.probability(numbers);
    double made = Math.min(among, Math.max(alone, told));
    return new Chances(made, Math.max(made, told));
  }

  /** A probability whose odds are moved; one of 0 or 1 stays. */
  private static double moved(double probability, double byLogOdds) {
    return byLogOdds == 0
        ? probability
        : 1 / (1 + (1 - probability) / probability * Math.exp(-byLogOdds));
  }

  /** What the models are asked with. */
  static double[] columns(
      Judgment judged, Acquaintances ofA, Acquaintances ofB, Triangles triangles) {
    return new Columns(judged, ofA, ofB).of(triangles);
  }

  /** Lays the numbers out in the order that the models were fitted to. */
  private static final class Columns {

    private final Judgment judged;
    private final Acquaintances ofA;
    private final Acquaintances ofB;
    private final double[] numbers = new double[COLUMNS];
    private int next;

    Columns(Judgment judged, Acquaintances ofA, Acquaintances ofB) {
      this.judged = judged;
      this.ofA = ofA;
      this.ofB = ofB;
    }

    double[] of(Triangles triangles) {
      add(judged.descent());
      add(judged.story());
      both(ofA.descentBut(judged), ofB.descentBut(judged));
      two(triangles.descents());
      beside(0, Shared.OF_DESCENT);
      for (int i = 0; i < Shared.PLAIN; i++) {
        add(judged.shared().get(Shared.BESIDE + i));
      }
      both(ofA.storyBut(judged), ofB.storyBut(judged));
      two(triangles.stories());
      add(triangles.mean());
      both(ofA.common(triangles.common(), judged), ofB.common(triangles.common(), judged));
      beside(Shared.OF_DESCENT, Shared.BESIDE);
      return numbers;
    }

    private void beside(int from, int to) {
      for (int i = from; i < to; i++) {
        both(ofA.beside(i, judged), ofB.beside(i, judged));
      }
    }

    private void two(Two highest) {
      add(highest.highest());
      add(highest.second());
    }

    /** The larger and the smaller; of one that is known, both. */
    private void both(double one, double other) {
      boolean alone = Double.isNaN(one) || Double.isNaN(other);
      double known = Double.isNaN(one) ? other : one;
      add(alone ? known : Math.max(one, other));
      add(alone ? known : Math.min(one, other));
    }

    private void add(double number) {
      numbers[next++] = number;
    }
  }
}
