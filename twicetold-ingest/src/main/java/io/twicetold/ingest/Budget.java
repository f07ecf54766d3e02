package io.twicetold.ingest;

/** What a tree may still take of memory; beyond that it is walked through and not kept. */
final class Budget {

  /** Chars that an element counts for besides its words, for the memory that it takes. */
  private static final int ELEMENT = 64;

  static final String EXCEEDED = "longer than " + (Records.LONGEST >> 20) + " MB";

  private long left = Records.LONGEST;

  /** Whether there is room for so many chars. */
  boolean takes(int chars) {
    left -= chars;
    return left >= 0;
  }

  /** Whether there is room for an element. */
  boolean takesElement() {
    return takes(ELEMENT);
  }

  /** Refuses a tree that has taken more than there was. */
  void refuseExcess() throws Refusal {
    if (left < 0) {
      throw new Refusal(EXCEEDED);
    }
  }
}
