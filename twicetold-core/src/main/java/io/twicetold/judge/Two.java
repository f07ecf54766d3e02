package io.twicetold.judge;

/** The two highest of some numbers. */
final class Two {

  private double highest;
  private double second;

  /** None yet: both are this, which may be NaN. */
  Two(double none) {
    highest = none;
    second = none;
  }

  void add(double number) {
    if (!(number <= highest)) {
      second = highest;
      highest = number;
    } else if (!(number <= second)) {
      second = number;
    }
  }

  double highest() {
    return highest;
  }

  double second() {
    return second;
  }

  /** The highest of all but one of this size. */
  double but(double number) {
    return number == highest ? second : highest;
  }
}
