package io.twicetold.candidate;

import io.twicetold.sketch.Fingerprint;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.objects.ObjectArrayList;
import it.unimi.dsi.fastutil.objects.Reference2ObjectOpenHashMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The literal way of finding: units that share sampled word shingles, those that share most first.
 * Partners are a function of the set of units. Their cost is bounded: of the units that share a
 * very common shingle, each meets only those next to it in the order of the keys.
 */
public final class SharedShingles {

  /** Long texts are looked up by one in this many shingles. */
  private static final int SAMPLE = 8;

  /** Shorter texts are looked up by more, so that about this many remain. */
  private static final int LEAST_SAMPLED = 32;

  /** A shingle in more units than this is common. */
  private static final int COMMON = 64;

  /** Units met on either side through a common shingle. */
  private static final int REACH = 8;

  /** Sampled shingles that two units share at least, where both have that many. */
  private static final int LEAST_SHARED = 2;

  private static final Posting[] NONE = {};

  private final Keys keys;
  private final int most;
  private final Int2ObjectOpenHashMap<Posting> postings = new Int2ObjectOpenHashMap<>();

  /** For each unit the postings of its sampled shingles. */
  private final ObjectArrayList<Posting[]> samples = new ObjectArrayList<>();

  private final ThreadLocal<Counts> counts = ThreadLocal.withInitial(Counts::new);
  private int[] cut = new int[0];
  private boolean[] crowded = new boolean[0];

  /** The units that have a shingle. */
  private static final class Posting {

    private final int shingle;
    private final IntArrayList units = new IntArrayList(1);

    Posting(int shingle) {
      this.shingle = shingle;
    }
  }

  /** Each unit gets at most {@code most} partners of its own. */
  public SharedShingles(Keys keys, int most) {
    this.keys = keys;
    this.most = most;
  }

  /**
   * Adds units, numbered in this order after those already here.
   *
   * @return the units whose partners may have changed by it, the new ones included
   */
  public IntSet add(List<Fingerprint> words) {
    int old = samples.size();
    IntOpenHashSet touched = new IntOpenHashSet();
    Map<Posting, IntArrayList> newcomers = new Reference2ObjectOpenHashMap<>();
    for (Fingerprint fingerprint : words) {
      int unit = samples.size();
      Posting[] sample = postings(fingerprint);
      samples.add(sample);
      touched.add(unit);
      for (Posting posting : sample) {
        if (old == 0) {
          posting.units.add(unit);
        } else {
          enter(posting.units, unit);
          newcomers.computeIfAbsent(posting, p -> new IntArrayList(1)).add(unit);
        }
      }
    }
    if (old == 0) {
      // A first delivery touches nobody but itself.
      postings.values().forEach(posting -> order(posting.units));
    }
    newcomers.forEach((posting, units) -> touch(posting.units, units, touched));
    cut = Arrays.copyOf(cut, samples.size());
    crowded = Arrays.copyOf(crowded, samples.size());
    return touched;
  }

  private Posting[] postings(Fingerprint fingerprint) {
    int[] sample = sample(fingerprint);
    Posting[] found = new Posting[sample.length];
    for (int i = 0; i < sample.length; i++) {
      found[i] = postings.computeIfAbsent(sample[i], Posting::new);
    }
    return found;
  }

  /** The units of a common shingle stand in the order of their keys. */
  private void enter(IntArrayList posting, int unit) {
    if (posting.size() > COMMON) {
      posting.add(place(posting, unit), unit);
    } else {
      posting.add(unit);
      order(posting);
    }
  }

  private void order(IntArrayList posting) {
    if (posting.size() > COMMON) {
      posting.sort(keys::compare);
    }
  }

  /** Of a common shingle only the units that reach a newcomer are touched by it. */
  private void touch(IntArrayList posting, IntArrayList newcomers, IntSet touched) {
    if (posting.size() - newcomers.size() <= COMMON) {
      touched.addAll(posting);
    } else {
      newcomers.forEach(newcomer -> touchNear(posting, place(posting, newcomer), touched));
    }
  }

  private static void touchNear(IntArrayList posting, int place, IntSet touched) {
    int to = Math.min(posting.size(), place + REACH + 1);
    touched.addAll(posting.subList(Math.max(0, place - REACH), to));
  }

  /**
   * Takes units away.
   *
   * @return the units whose partners may have changed by it
   */
  public IntSet remove(IntSet units) {
    IntOpenHashSet touched = new IntOpenHashSet();
    for (int unit : units) {
      cut[unit] = 0;
      crowded[unit] = false;
      for (Posting posting : samples.set(unit, NONE)) {
        leave(posting.units, unit, touched);
        if (posting.units.isEmpty()) {
          postings.remove(posting.shingle);
        }
      }
    }
    touched.removeAll(units);
    return touched;
  }

  private void leave(IntArrayList posting, int unit, IntSet touched) {
    if (posting.size() > COMMON + 1) {
      int place = place(posting, unit);
      posting.removeInt(place);
      touchNear(posting, place, touched);
    } else {
      posting.rem(unit);
      touched.addAll(posting);
    }
  }

  private static int[] sample(Fingerprint words) {
    int scale = SAMPLE;
    while (scale > 1 && (long) words.size() * words.scale() < (long) LEAST_SAMPLED * scale) {
      scale /= 2;
    }
    return words.at(scale);
  }

  /** The partners of a unit, in ascending order. Several threads may ask, each for other units. */
  public int[] partners(int unit) {
    Counts met = counts.get();
    met.clear(samples.size());
    int common = 0;
    for (Posting posting : samples.get(unit)) {
      meet(unit, posting.units, met);
      common += posting.units.size() > COMMON ? 1 : 0;
    }
    Ranking ranking = new Ranking(most, keys);
    for (int other : met.met()) {
      if (met.of(other) >= needed(unit, other)) {
        ranking.offer(other, met.of(other));
      }
    }
    cut[unit] = ranking.cut();
    crowded[unit] = mostly(unit, ranking.cutBelow() + common);
    return ranking.units();
  }

  /**
   * Those that share most with words that were not added, in ascending order. Costs as much as
   * their sampled shingles have units.
   */
  public int[] near(Fingerprint words) {
    Counts met = counts.get();
    met.clear(samples.size());
    int[] sample = sample(words);
    for (int shingle : sample) {
      Optional.ofNullable(postings.get(shingle))
          .ifPresent(posting -> posting.units.forEach(met::add));
    }
    Ranking ranking = new Ranking(most, keys);
    for (int other : met.met()) {
      if (met.of(other) >= neededOf(sample.length, other)) {
        ranking.offer(other, met.of(other));
      }
    }
    return ranking.units();
  }

  /** Shingles that any unit has. */
  int shingles() {
    return postings.size();
  }

  private boolean mostly(int unit, int shared) {
    return shared > 0 && 2 * shared >= samples.get(unit).length;
  }

  /**
   * Whether more units than were named share half of a unit's shingles or more, as it was when it
   * was last asked for its partners.
   */
  public boolean isCrowded(int unit) {
    return unit < crowded.length && crowded[unit];
  }

  /** Pairs that were not named because a unit had partners enough. */
  public long cut() {
    return IntStream.of(cut).asLongStream().sum();
  }

  private int needed(int unit, int other) {
    return neededOf(samples.get(unit).length, other);
  }

  /** Shingles that one with so many has to share with a unit. */
  private int neededOf(int sampled, int other) {
    return Math.min(LEAST_SHARED, Math.min(sampled, samples.get(other).length));
  }

  private void meet(int unit, IntArrayList posting, Counts met) {
    int from = 0;
    int to = posting.size();
    if (to > COMMON) {
      int place = place(posting, unit);
      from = Math.max(0, place - REACH);
      to = Math.min(to, place + REACH + 1);
    }
    for (int i = from; i < to; i++) {
      int other = posting.getInt(i);
      if (other != unit) {
        met.add(other);
      }
    }
  }

  private int place(IntArrayList posting, int unit) {
    int low = 0;
    int high = posting.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (keys.compare(posting.getInt(middle), unit) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
