package io.twicetold.compare;

import io.twicetold.sketch.Fingerprint.Overlap;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Compares two articles at all levels that both sides have. */
public final class Comparer {

  /**
   * Cosines from which a statement counts as said by the other, closely said, and said the same.
   * Independent reports of one event say .17 of their statements at the first (median of 132).
   */
  static final double SAID = 0.55;

  static final double CLOSELY_SAID = 0.7;
  static final double SAME_SAID = 0.9;

  /** Cosine below which a statement is news to the other. */
  static final double NEW = 0.35;

  /** Facts from which their order says something. */
  private static final int FEW = 3;

  private static final double SECONDS_A_DAY = 86_400;
  private static final double NANOS_A_SECOND = 1e9;

  private final Side a;
  private final Side b;
  private final Features<Feature> features = new Features<>(Feature.class);
  private final Features<Leaning> leanings = new Features<>(Leaning.class);

  private Comparer(Side a, Side b) {
    this.a = a;
    this.b = b;
  }

  /**
   * Compares. Swapping the sides swaps the coverages, turns the leanings round and leaves the
   * features as they are.
   */
  public static Comparison compare(Side a, Side b) {
    return new Comparer(a, b).compare();
  }

  private Comparison compare() {
    Overlap characters = a.sketch().characters().overlap(b.sketch().characters());
    Overlap words = a.sketch().words().overlap(b.sketch().words());
    both(Feature.CHARACTERS_MORE, Leaning.CHARACTERS, characters.ofA(), characters.ofB());
    both(Feature.WORDS_MORE, Leaning.WORDS, words.ofA(), words.ofB());
    numbers(a.sketch().numbers().overlap(b.sketch().numbers()));
    lengths(a.sketch().length(), b.sketch().length());
    days();
    double meaningA = 0;
    double meaningB = 0;
    if (!a.meanings().isEmpty() && !b.meanings().isEmpty()) {
      Matching matching = Matching.of(a, b);
      meaning(matching);
      meaningA = matching.aInB.coverage();
      meaningB = matching.bInA.coverage();
    }
    return new Comparison(
        features,
        leanings,
        new Coverage(characters.ofA(), words.ofA(), meaningA),
        new Coverage(characters.ofB(), words.ofB(), meaningB));
  }

  private void both(Feature more, Leaning leaning, double ofA, double ofB) {
    features.setBoth(more, ofA, ofB);
    leanings.set(leaning, ofB - ofA);
  }

  private void numbers(Overlap numbers) {
    if (numbers.inA() > 0 && numbers.inB() > 0) {
      both(Feature.NUMBERS_MORE, Leaning.NUMBERS, numbers.ofA(), numbers.ofB());
    }
    features.set(Feature.NUMBERS, Math.log1p(Math.min(numbers.inA(), numbers.inB())));
  }

  private void lengths(int wordsA, int wordsB) {
    double difference = Math.log1p(wordsB) - Math.log1p(wordsA);
    features.set(Feature.LENGTH, Math.log1p(Math.min(wordsA, wordsB)));
    features.set(Feature.LENGTH_RATIO, Math.abs(difference));
    leanings.set(Leaning.LENGTH, difference);
  }

  private void days() {
    a.text()
        .article()
        .published()
        .flatMap(one -> b.text().article().published().map(other -> between(one, other)))
        .map(gap -> (gap.getSeconds() + gap.getNano() / NANOS_A_SECOND) / SECONDS_A_DAY)
        .ifPresent(this::days);
  }

  /** A date without an hour, told as midnight, says nothing within its day. */
  private static Duration between(Instant one, Instant other) {
    Instant day = one.truncatedTo(ChronoUnit.DAYS);
    boolean open = one.equals(day) || other.equals(day);
    return open && other.truncatedTo(ChronoUnit.DAYS).equals(day)
        ? Duration.ZERO
        : Duration.between(one, other);
  }

  private void days(double gap) {
    features.set(Feature.DAYS, Math.log1p(Math.abs(gap)));
    leanings.set(Leaning.LATER, Math.clamp(gap, -1.0, 1.0));
  }

  private void meaning(Matching matching) {
    Way ofA = matching.aInB;
    Way ofB = matching.bInA;
    both(Feature.MEANING_MORE, Leaning.MEANING, ofA.coverage(), ofB.coverage());
    both(Feature.SAID_MORE, Leaning.SAID, ofA.said(SAID), ofB.said(SAID));
    both(
        Feature.CLOSELY_SAID_MORE,
        Leaning.CLOSELY_SAID,
        ofA.said(CLOSELY_SAID),
        ofB.said(CLOSELY_SAID));
    features.setBoth(Feature.SAME_SAID_MORE, ofA.said(SAME_SAID), ofB.said(SAME_SAID));
    unquoted(ofA.saidUnquoted(SAID), ofB.saidUnquoted(SAID));
    features.setBoth(Feature.NEW_MORE, 1 - ofA.said(NEW), 1 - ofB.said(NEW));
    features.setBoth(Feature.LIFT_MORE, ofA.lift(), ofB.lift());
    Stretches stretches = matching.stretches;
    features.setBoth(Feature.STRETCHES_MORE, stretches.ofA(), stretches.ofB());
    features.setBoth(
        Feature.STRETCHES_SAID_MORE, stretches.ofA(CLOSELY_SAID), stretches.ofB(CLOSELY_SAID));
    double chain = matching.chain();
    both(
        Feature.CHAINED_MORE,
        Leaning.CHAINED,
        chain / a.meanings().size(),
        chain / b.meanings().size());
    features.set(Feature.MATCHED, Math.log1p(matching.matched(CLOSELY_SAID)));
    features.set(Feature.LONGEST_RUN, Math.log1p(matching.longestRun(SAID)));
    features.set(Feature.BEST_FIVE, matching.bestMean(5));
    features.set(Feature.ORDER, matching.order(SAID));
    features.set(Feature.RUNS, matching.runs(SAID));
    features.set(Feature.TITLE, a.meanings().getFirst().cosine(b.meanings().getFirst()));
    facts(matching);
    features.set(Feature.ONE_LANGUAGE, a.language().equals(b.language()) ? 1 : 0);
    features.set(
        Feature.STATEMENTS, Math.log1p(Math.min(a.meanings().size(), b.meanings().size())));
    features.setBoth(Feature.HEAD_MORE, ofA.head(), ofB.head());
    a.overview().ifPresent(one -> b.overview().ifPresent(other -> overviews(one, other)));
  }

  private void unquoted(double ofA, double ofB) {
    if (!Double.isNaN(ofA) && !Double.isNaN(ofB)) {
      features.setBoth(Feature.UNQUOTED_MORE, ofA, ofB);
    }
  }

  private void overviews(Overview one, Overview other) {
    features.set(Feature.LEAD, one.lead().cosine(other.lead()));
    features.set(Feature.OPENING, one.opening().cosine(other.opening()));
    features.set(Feature.WHOLE, one.whole().cosine(other.whole()));
  }

  private void facts(Matching matching) {
    int names = shared(Feature.NAMES_MORE, Leaning.NAMES, a.facts().names(), b.facts().names());
    features.set(Feature.NAMES, Math.log1p(names));
    int figures =
        shared(Feature.FIGURES_MORE, Leaning.FIGURES, a.facts().figures(), b.facts().figures());
    features.set(Feature.FIGURES, Math.log1p(figures));
    count(Feature.NAMES_SHARED, a.facts().names(), b.facts().names());
    count(Feature.FULL_NAMES_SHARED, a.facts().fullNames(), b.facts().fullNames());
    count(Feature.FIGURES_SHARED, a.facts().figures(), b.facts().figures());
    count(Feature.RARE_FIGURES_SHARED, a.facts().rareFigures(), b.facts().rareFigures());
    shares(Feature.FULL_NAMES_MORE, a.facts().fullNames(), b.facts().fullNames());
    shares(Feature.RARE_FIGURES_MORE, a.facts().rareFigures(), b.facts().rareFigures());
    int[] places = Order.shared(a.facts().sequence(), b.facts().sequence());
    if (places.length >= FEW) {
      features.set(Feature.FACTS_ORDER, (double) Order.ascending(places) / places.length);
    }
    Agreement agreement = new Agreement();
    matching.eachMutual(SAID, (i, j) -> agreement.meet(a.facts(), i, b.facts(), j));
    agreement.measure(features);
  }

  private void count(Feature feature, Set<String> inA, Set<String> inB) {
    if (!inA.isEmpty() && !inB.isEmpty()) {
      features.set(feature, Math.log1p(Facts.shared(inA, inB)));
    }
  }

  private void shares(Feature more, Set<String> inA, Set<String> inB) {
    if (!inA.isEmpty() && !inB.isEmpty()) {
      double shared = Facts.shared(inA, inB);
      features.setBoth(more, shared / inA.size(), shared / inB.size());
    }
  }

  /** Sets how many each has of the other's; gives the size of the smaller set. */
  private int shared(Feature more, Leaning leaning, Set<String> inA, Set<String> inB) {
    int fewer = Math.min(inA.size(), inB.size());
    if (fewer > 0) {
      double shared = Facts.shared(inA, inB);
      both(more, leaning, shared / inA.size(), shared / inB.size());
    }
    return fewer;
  }
}
