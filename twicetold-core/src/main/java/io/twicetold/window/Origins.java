package io.twicetold.window;

import io.twicetold.compare.OwnSpellings;
import io.twicetold.compare.Side;
import io.twicetold.group.Kinship.Kin;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks at what counts as the origin of a family beside its whole story: a text that spells names
 * as no other does was brought back from another language, so that what it was made from is
 * missing.
 */
final class Origins {

  /** Others that are looked at, so that the work stays bounded; the first by id. */
  private static final int MOST = 40;

  private final List<Unit> units;
  private final List<Integer> story;

  private Origins(List<Unit> units, List<Kin> story) {
    this.units = units;
    this.story = story.stream().flatMap(kin -> kin.members().stream()).sorted().toList();
  }

  /** The stories with the origins that hold. */
  static List<List<Kin>> proven(List<Unit> units, List<List<Kin>> stories) {
    return stories.stream()
        .map(story -> {
          Origins origins = new Origins(units, story);
          return story.stream().map(origins::proven).toList();
        })
        .toList();
  }

  private Kin proven(Kin kin) {
    if (kin.members().size() < 2 || !kin.hasOrigin()) {
      return kin;
    }
    int first = kin.members().getFirst();
    Unit lead = units.get(first);
    List<Side> others =
        story.stream()
            .filter(node -> node != first)
            .map(units::get)
            .filter(unit -> unit.language().equals(lead.language()))
            .limit(MOST)
            .map(Unit::side)
            .toList();
    Set<String> own = OwnSpellings.of(lead.side(), others);
    return own.size() < OwnSpellings.ENOUGH ? kin : kin.withoutOrigin(heirs(kin, own));
  }

  private Set<Integer> heirs(Kin kin, Set<String> own) {
    return kin.members().stream()
        .skip(1)
        .filter(node -> OwnSpellings.has(units.get(node).side(), own))
        .collect(Collectors.toUnmodifiableSet());
  }
}
