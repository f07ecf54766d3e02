package io.twicetold.window;

import java.util.Locale;

/** A way by which two articles came to be compared. */
public enum Route {
  /** They say the same line by line. */
  SAME_TEXT,
  /** They share sampled shingles of words. */
  SHARED_WORDS,
  /** Their leads are near each other. */
  NEAR_OPENINGS,
  /** Parts of their bodies are near each other. */
  NEAR_PARTS;

  /** The name in files and on screens: {@code near-leads}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
