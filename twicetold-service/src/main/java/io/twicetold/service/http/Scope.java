package io.twicetold.service.http;

import java.util.Locale;

/** What a key is good for. */
public enum Scope {
  READ,
  WRITE,
  DECIDE,
  /** Everything. */
  ADMIN;

  /** The name in files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The scope with a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Scope labelled(String label) {
    for (Scope scope : values()) {
      if (scope.label().equals(label)) {
        return scope;
      }
    }
    throw new IllegalArgumentException("no scope is called " + label);
  }
}
