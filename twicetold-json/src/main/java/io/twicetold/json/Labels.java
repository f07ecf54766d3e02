package io.twicetold.json;

import io.twicetold.compare.Passage;
import java.util.Locale;

/** Names of things in files and on screens. */
public final class Labels {

  private Labels() {}

  /** {@code characters}, {@code words} or {@code meaning}. */
  public static String of(Passage.Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }
}
