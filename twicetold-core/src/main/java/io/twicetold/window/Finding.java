package io.twicetold.window;

import io.twicetold.candidate.Keys;
import io.twicetold.candidate.Neighbours;
import io.twicetold.candidate.SharedShingles;
import io.twicetold.vector.Meaning;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds candidate pairs three ways: by shared shingles, by near openings, and by near parts of the
 * body.
 */
final class Finding {

  /**
   * Cosine from which openings are near. The number of neighbours is capped as well, so that a low
   * floor costs comparisons in small collections only; those find independent reports that open
   * differently.
   */
  private static final double NEAR_OPENINGS = 0.15;

  /**
   * Cosine from which parts are near. Parts of eight statements lift the candidate recall of the
   * retellings from .88 to 1.0.
   */
  private static final double NEAR_PARTS = 0.35;

  /** Partners through parts: a third of those through openings were enough in the same trial. */
  private static final int PARTS_SHARE = 3;

  /** Statements of the longest article that counts as a headline: some have two, or a kicker. */
  private static final int HEADLINE = 2;

  private final Limits limits;
  private final IntSet headlines = new IntOpenHashSet();
  private final SharedShingles shingles;
  private final Neighbours openings;
  private final Neighbours parts;
  private final Optional<Meanings> meanings;

  Finding(Keys keys, Limits limits, Optional<Meanings> meanings) {
    this.limits = limits;
    this.meanings = meanings;
    shingles = new SharedShingles(keys, limits.literal());
    openings = new Neighbours(keys, this::most, NEAR_OPENINGS);
    parts = new Neighbours(keys, unit -> ofParts(), NEAR_PARTS);
  }

  private int ofParts() {
    return Math.max(1, limits.neighbours() / PARTS_SHARE);
  }

  private int most(int unit) {
    return headlines.contains(unit) ? limits.headlines() : limits.neighbours();
  }

  /**
   * Takes units away and adds others.
   *
   * @return the units whose partners may have changed
   */
  IntSet change(IntSet gone, List<Unit> added) {
    IntSet touched = new IntOpenHashSet(gone);
    touched.addAll(shingles.remove(gone));
    touched.addAll(shingles.add(added.stream().map(unit -> unit.sketch().words()).toList()));
    meanings.ifPresent(model -> {
      touched.addAll(openings.remove(gone));
      touched.addAll(parts.remove(gone));
      model.encode(added);
      headlines.removeAll(gone);
      added.stream()
          .filter(unit -> unit.statements().size() <= HEADLINE)
          .forEach(unit -> headlines.add(unit.number));
      touched.addAll(openings.add(vectors(added, unit -> List.of(unit.opening().orElseThrow()))));
      touched.addAll(parts.add(vectors(added, Unit::parts)));
    });
    return touched;
  }

  private interface Vectors {
    List<Meaning> of(Unit unit);
  }

  private static Int2ObjectMap<List<Meaning>> vectors(Collection<Unit> units, Vectors vectors) {
    Int2ObjectMap<List<Meaning>> map = new Int2ObjectOpenHashMap<>();
    units.forEach(unit -> map.put(unit.number, vectors.of(unit)));
    return map;
  }

  /** The partners of a unit by any way, in ascending order. */
  int[] partners(int unit) {
    return Stream.of(shingles.partners(unit), openings.partners(unit), parts.partners(unit))
        .flatMapToInt(IntStream::of)
        .sorted()
        .distinct()
        .toArray();
  }

  /** The units that would be partners of one that is not here, in ascending order. */
  int[] near(Unit unit) {
    IntStream byWords = IntStream.of(shingles.near(unit.sketch().words()));
    IntStream byMeaning =
        unit.opening().stream()
            .flatMapToInt(opening ->
                IntStream.concat(
                    IntStream.of(openings.near(List.of(opening), limits.neighbours())),
                    IntStream.of(parts.near(unit.parts(), ofParts()))));
    return IntStream.concat(byWords, byMeaning).sorted().distinct().toArray();
  }

  /** Whether a unit shares shingles with more units than it was compared with. */
  boolean isCrowded(int unit) {
    return shingles.isCrowded(unit);
  }

  /** The ways by which two units are partners, none if they are not. */
  Set<Route> routes(int a, int b) {
    Set<Route> routes = EnumSet.noneOf(Route.class);
    if (arePartners(shingles::partners, a, b)) {
      routes.add(Route.SHARED_WORDS);
    }
    if (arePartners(openings::partners, a, b)) {
      routes.add(Route.NEAR_OPENINGS);
    }
    if (arePartners(parts::partners, a, b)) {
      routes.add(Route.NEAR_PARTS);
    }
    return routes;
  }

  private static boolean arePartners(IntFunction<int[]> partners, int a, int b) {
    return IntStream.of(partners.apply(a)).anyMatch(one -> one == b)
        || IntStream.of(partners.apply(b)).anyMatch(one -> one == a);
  }

  /** Pairs that caps kept from being compared. */
  long cut() {
    return shingles.cut() + openings.cut() + parts.cut();
  }
}
