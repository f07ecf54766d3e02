package io.twicetold.group;

import java.util.Locale;

/** How closely articles belong together; a family lies within one story. */
public enum Bond {
  /** Texts made from one another. */
  FAMILY,
  /** Texts on one event. */
  STORY;

  /** The name in files and on screens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The bond with a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Bond labelled(String label) {
    for (Bond bond : values()) {
      if (bond.label().equals(label)) {
        return bond;
      }
    }
    throw new IllegalArgumentException("neither family nor story: " + label);
  }
}
