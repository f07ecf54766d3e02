package io.twicetold.service.store;

/**
 * What stands under a decision.
 *
 * @param by who makes it or takes it back, empty if nobody said
 * @param why for what reason, empty if nobody said
 */
public record Signature(String by, String why) {

  /** Nobody said who, or why. */
  public static final Signature NONE = new Signature("", "");

  /** Somebody who gives no reason. */
  public static Signature of(String by) {
    return new Signature(by, "");
  }
}
