package io.twicetold.group;

/**
 * What a person decided about two articles.
 *
 * @param a id of the one, the first of the two in order
 * @param b id of the other
 * @param bond what they share or do not
 * @param together whether they are in one family or story, or in two
 */
public record Decision(String a, String b, Bond bond, boolean together) {

  /** The same decision, whichever is named first. */
  public Decision {
    int order = a.compareTo(b);
    if (order == 0) {
      throw new IllegalArgumentException("a decision is about two articles, not " + a + " alone");
    }
    if (order > 0) {
      String first = b;
      b = a;
      a = first;
    }
  }

  /** That two articles are in one family or story. */
  public static Decision together(String a, String b, Bond bond) {
    return new Decision(a, b, bond, true);
  }

  /** That two articles are in two families or stories. */
  public static Decision apart(String a, String b, Bond bond) {
    return new Decision(a, b, bond, false);
  }

  /** For a person: {@code a and b together in one family}. */
  @Override
  public String toString() {
    return a + " and " + b + (together ? " together in one " : " apart in ") + what();
  }

  private String what() {
    return switch (bond) {
      case FAMILY -> together ? "family" : "two families";
      case STORY -> together ? "story" : "two stories";
    };
  }
}
