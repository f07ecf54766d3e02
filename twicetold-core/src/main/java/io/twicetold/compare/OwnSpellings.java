package io.twicetold.compare;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    Map<String, List<String>> unknown =
        bySound(
            text.facts().allNames().stream()
                .filter(name -> !isKnown(Names.beginning(name), others)));
    if (unknown.isEmpty()) {
      return Set.of(); // nearly always, and before anything is listened to
    }
    List<Map<String, List<String>>> spelt =
        others.stream().map(other -> bySound(other.facts().allNames().stream())).toList();
    Set<String> own = new LinkedHashSet<>();
    unknown.forEach((sound, names) ->
        names.stream()
            .filter(name -> respelt(name, spelt, sound, text) >= OTHERS)
            .findFirst()
            .ifPresent(name -> own.add(Names.beginning(name))));
    return own;
  }

  private static boolean isKnown(String beginning, List<Side> others) {
    return others.stream().anyMatch(other -> other.facts().names().contains(beginning));
  }

  private static Map<String, List<String>> bySound(Stream<String> names) {
    return names
        .filter(name -> Spelling.isHeard(Spelling.sound(name)))
        .collect(Collectors.groupingBy(Spelling::sound, LinkedHashMap::new, Collectors.toList()));
  }

  /** How many others spell a name otherwise, in a way that the text does not. */
  private static long respelt(
      String name, List<Map<String, List<String>>> spelt, String sound, Side text) {
    return spelt.stream()
        .filter(other ->
            other.getOrDefault(sound, List.of()).stream()
                .filter(spelling -> !Names.isSame(name, spelling))
                .map(Names::beginning)
                .anyMatch(beginning -> !text.facts().names().contains(beginning)))
        .count();
  }

  /** Whether a text has one of these names. */
  public static boolean has(Side text, Collection<String> own) {
    return own.stream().anyMatch(text.facts().names()::contains);
  }
}
