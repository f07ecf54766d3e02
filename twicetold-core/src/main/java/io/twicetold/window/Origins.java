package io.twicetold.window;

import io.twicetold.compare.OwnSpellings;
import io.twicetold.group.Kinship.Kin;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at what counts as the origin of a family beside its whole story: a text that spells names
 * as no other does was brought back from another language, so that what it was made from is
 * missing.
 */
final class Origins {

  /** Others that are looked at, so that the work stays bounded; the first by id. */
  private static final int MOST = 40;

  /** What was found of texts, by their numbers, while they and the others are what they were. */
  private final Map<Integer, Known> known = new ConcurrentHashMap<>();

  /**
   * What was found.
   *
   * @param prints of the text and the others
   */
  private record Known(List<Long> prints, Set<String> own) {}

  /** A unit is not here any more. */
  void forget(int number) {
    known.remove(number);
  }

  /** The stories with the origins that hold. */
  List<List<Kin>> proven(List<Unit> units, List<List<Kin>> stories) {
    return stories.stream()
        .map(story -> {
          Beside beside = new Beside(units, story);
          return story.stream().map(beside::proven).toList();
        })
        .toList();
  }

  private Set<String> own(Unit lead, List<Unit> others) {
    List<Long> prints = Stream.concat(Stream.of(lead), others.stream()).map(Unit::print).toList();
    Known before = known.get(lead.number);
    if (before != null && before.prints.equals(prints)) {
      return before.own;
    }
    Set<String> own = OwnSpellings.of(lead.side(), others.stream().map(Unit::side).toList());
    known.put(lead.number, new Known(prints, own));
    return own;
  }

  /** A story whose families are looked at. */
  private final class Beside {

    private final List<Unit> units;
    private final List<Integer> story;

    Beside(List<Unit> units, List<Kin> story) {
      this.units = units;
      this.story = story.stream().flatMap(kin -> kin.members().stream()).sorted().toList();
    }

    Kin proven(Kin kin) {
      if (kin.members().size() < 2 || !kin.hasOrigin()) {
        return kin;
      }
      int first = kin.members().getFirst();
      Unit lead = units.get(first);
      List<Unit> others =
          story.stream()
              .filter(node -> node != first)
              .map(units::get)
              .filter(unit -> unit.language().equals(lead.language()))
              .limit(MOST)
              .toList();
      Set<String> own = own(lead, others);
      return own.size() < OwnSpellings.ENOUGH ? kin : kin.withoutOrigin(heirs(kin, own));
    }

    private Set<Integer> heirs(Kin kin, Set<String> own) {
      return kin.members().stream()
          .skip(1)
          .filter(node -> OwnSpellings.has(units.get(node).side(), own))
          .collect(Collectors.toUnmodifiableSet());
    }
  }
}
