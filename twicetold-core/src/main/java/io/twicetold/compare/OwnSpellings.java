package io.twicetold.compare;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names that a text spells as no other of its story does: "Watticov" where others write "Witkoff".
 * A text that was translated and brought back has them, what was made from it inherits them, and a
 * first report has none.
 */
public final class OwnSpellings {

  /**
   * Such names from which a text counts as brought back. In the cases written for training: 9 of 33
   * round trips have as many, none of 24 first reports, one of 32 rewrites.
   */
  public static final int ENOUGH = 2;

  /** Texts that must spell the name otherwise: one of them alone may be the one that is wrong. */
  private static final int OTHERS = 2;

  private OwnSpellings() {}

  /**
   * How these names begin, one a sound.
   *
   * @param text the text
   * @param others the other texts of its story, in its language
   */
  public static Set<String> of(Side text, List<Side> others) {
    Set<String> known = new TreeSet<>();
    others.forEach(other -> known.addAll(other.facts().names()));
    Set<String> sounds = new TreeSet<>();
    Set<String> own = new LinkedHashSet<>();
    for (String name : text.facts().allNames()) {
      if (!known.contains(Names.beginning(name))
          && others.stream().filter(other -> respells(other, name, text)).count() >= OTHERS
          && sounds.add(Spelling.sound(name))) {
        own.add(Names.beginning(name));
      }
    }
    return own;
  }

  /** Whether a text has one of these names. */
  public static boolean has(Side text, Collection<String> own) {
    return own.stream().anyMatch(text.facts().names()::contains);
  }

  private static boolean respells(Side other, String name, Side text) {
    return other.facts().allNames().stream()
        .anyMatch(spelt ->
            Spelling.soundsAlike(name, spelt)
                && !text.facts().names().contains(Names.beginning(spelt)));
  }
}
