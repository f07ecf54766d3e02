package io.twicetold.window;

import io.twicetold.article.Article;
import io.twicetold.compare.Comparer;
import io.twicetold.compare.Comparison;
import io.twicetold.compare.Side;
import io.twicetold.judge.Judge;
import io.twicetold.judge.Judgment;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.objects.ObjectArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Articles looked at together, every candidate pair judged. Its state is a function of the set of
 * articles, whatever their order. Serves one thread; works with all cores inside.
 */
final class Window {

  private static final int[] NOBODY = {};

  private final Judge judge;
  private final Recalled recalled;
  private final Progress progress;
  private final Units units;
  private final Optional<Meanings> meanings;
  private final Finding finding;

  private final ObjectArrayList<Optional<Unit>> byNumber = new ObjectArrayList<>();
  private final ObjectArrayList<int[]> partners = new ObjectArrayList<>();
  private final JudgedPairs judged;
  private final Surroundings surroundings;

  Window(Settings settings) {
    judge = settings.judge();
    recalled = new Recalled(settings.recollection());
    judged = new JudgedPairs(judge.cuts());
    surroundings = new Surroundings(judged, judge, this::unit);
    progress = settings.progress();
    meanings = settings.meanings();
    units = settings.units();
    finding = new Finding(units.keys(), settings.limits(), meanings);
  }

  Units units() {
    return units;
  }

  Judge judge() {
    return judge;
  }

  long encoded() {
    return meanings.map(Meanings::encoded).orElse(0L);
  }

  /** Pairs that caps kept from being compared. */
  long capped() {
    return finding.cut();
  }

  /** Whether a unit has more partners than it was compared with. */
  boolean isCrowded(int number) {
    return finding.isCrowded(number);
  }

  /** The crowded units that a unit was compared with, by its own choice or theirs. */
  IntSet judgedCrowd(int number) {
    IntSet crowd = new IntOpenHashSet();
    for (int other : judged.judged(number)) {
      if (isCrowded(other)) {
        crowd.add(other);
      }
    }
    return crowd;
  }

  /** The ways by which two units came to be compared, none if they did not. */
  Set<Route> routes(Unit a, Unit b) {
    return a == b ? EnumSet.of(Route.SAME_TEXT) : finding.routes(a.number, b.number);
  }

  /** A unit of an article that is not added, and stays so. */
  Unit alone(Article article) {
    Unit unit = units.alone(article);
    meanings.ifPresent(model -> model.encode(List.of(unit)));
    return unit;
  }

  /** The units that a unit that is not here would be compared with. */
  List<Unit> near(Unit alone) {
    return IntStream.of(finding.near(alone)).mapToObj(this::unit).toList();
  }

  JudgedPairs judged() {
    return judged;
  }

  /** Units numbered so far, those taken away included. */
  int size() {
    return byNumber.size();
  }

  boolean isHere(int number) {
    return byNumber.get(number).isPresent();
  }

  Unit unit(int number) {
    return byNumber.get(number).orElseThrow();
  }

  /**
   * What a change touched.
   *
   * @param units came, went, have other copies, or are otherwise crowded than before
   * @param links came, went, or are judged otherwise than before
   */
  record Touched(IntSet units, LongSet links) {}

  /** Adds articles, takes others away by their ids, and settles what that touches. */
  Touched change(Collection<Article> articles, Set<String> gone) {
    Units.Change change = units.change(articles, gone);
    change.added().forEach(unit -> byNumber.add(Optional.of(unit)));
    change.added().forEach(unit -> partners.add(NOBODY));
    IntSet asked = find(change);
    change.added().forEach(unit -> asked.add(unit.number));
    IntSet touched = new IntOpenHashSet();
    LongOpenHashSet open = meet(asked.toIntArray(), touched);
    rejudge(change.changed(), open);
    judge(open);
    change.added().forEach(unit -> touched.add(unit.number));
    change.removed().forEach(unit -> touched.add(unit.number));
    change.joined().forEach(unit -> touched.add(unit.number));
    return new Touched(touched, surroundings.look());
  }

  /** Asks for the partners of units; returns the pairs to judge, and tells whose crowd changed. */
  private LongOpenHashSet meet(int[] numbers, IntSet touched) {
    boolean[] before = new boolean[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      before[i] = isCrowded(numbers[i]);
    }
    int[][] found = new int[numbers.length][];
    IntStream.range(0, numbers.length)
        .parallel()
        .forEach(i -> found[i] = isHere(numbers[i]) ? finding.partners(numbers[i]) : NOBODY);
    LongOpenHashSet open = new LongOpenHashSet();
    for (int i = 0; i < numbers.length; i++) {
      boolean crowded = isCrowded(numbers[i]);
      boolean others = !Arrays.equals(partners.get(numbers[i]), found[i]);
      if (crowded != before[i] || (crowded && others)) {
        touched.add(numbers[i]);
      }
      if (others) {
        meet(numbers[i], found[i], open);
      }
    }
    return open;
  }

  private IntSet find(Units.Change change) {
    IntSet gone = new IntOpenHashSet();
    change.removed().forEach(unit -> gone.add(unit.number));
    gone.forEach(number -> byNumber.set(number, Optional.empty()));
    progress.at("finding", 0, change.added().size());
    IntSet touched = finding.change(gone, change.added());
    progress.at("finding", change.added().size(), change.added().size());
    return touched;
  }

  /** Brings the pairs of a unit up to date: drops those that are none any more, opens new ones. */
  private void meet(int number, int[] now, LongOpenHashSet open) {
    int[] before = partners.get(number);
    partners.set(number, now);
    for (int other : before) {
      if (!has(now, number, other)) {
        judged.remove(JudgedPairs.key(number, other));
        open.remove(JudgedPairs.key(number, other));
      }
    }
    for (int other : now) {
      long key = JudgedPairs.key(number, other);
      if (!judged.has(key)) {
        open.add(key);
      }
    }
  }

  private boolean has(int[] now, int number, int other) {
    return Arrays.binarySearch(now, other) >= 0
        || Arrays.binarySearch(partners.get(other), number) >= 0;
  }

  /** Another copy stands for these units: its date and outlet may change the judgments. */
  private void rejudge(Set<Unit> changed, LongOpenHashSet open) {
    for (Unit unit : changed) {
      for (int other : judged.judged(unit.number)) {
        open.add(JudgedPairs.key(unit.number, other));
      }
    }
  }

  private void judge(LongOpenHashSet open) {
    long[] keys = open.toLongArray();
    Arrays.sort(keys);
    Judgment[] judgments = new Judgment[keys.length];
    progress.at("comparing", 0, keys.length);
    IntStream.range(0, keys.length).parallel().forEach(i -> judgments[i] = judge(keys[i]));
    progress.at("comparing", keys.length, keys.length);
    for (int i = 0; i < keys.length; i++) {
      judged.put(keys[i], judgments[i]);
    }
  }

  Comparison compare(Unit a, Unit b) {
    return Comparer.compare(a.side(), b.side());
  }

  private Judgment judge(long key) {
    Unit a = unit(JudgedPairs.low(key));
    Unit b = unit(JudgedPairs.high(key));
    return recalled.judgment(a, b, () -> judge(a.side(), b.side()));
  }

  private Judgment judge(Side a, Side b) {
    return judge.judge(Comparer.compare(a, b), a, b);
  }
}
