package io.twicetold.cli.eval;

import java.util.List;

/**
 * Two articles, or one of each of two sets, that show an error.
 *
 * @param what the error, in a few words
 * @param left ids of which one is shown
 * @param right ids of which the other is shown
 */
public record WrongPair(String what, List<String> left, List<String> right) {

  public WrongPair {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  static WrongPair of(String what, String left, String right) {
    return new WrongPair(what, List.of(left), List.of(right));
  }
}
