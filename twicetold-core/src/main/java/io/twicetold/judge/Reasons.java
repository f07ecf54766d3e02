package io.twicetold.judge;

import io.twicetold.compare.Bent;
import io.twicetold.compare.Comparison;
import io.twicetold.compare.Feature;
import io.twicetold.compare.Leaning;
import io.twicetold.compare.Numbers;
import io.twicetold.compare.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in words what a comparison found. */
public final class Reasons {

  /** Numbers named before the rest is left out. */
  private static final int NAMED = 6;

  private final Comparison comparison;
  private final List<String> reasons = new ArrayList<>();

  private Reasons(Comparison comparison) {
    this.comparison = comparison;
  }

  /** A line a finding, for a person. */
  public static List<String> of(Comparison comparison, Side a, Side b) {
    Reasons reasons = new Reasons(comparison);
    reasons.letters();
    reasons.meaning();
    reasons.numbers(Numbers.of(a, b));
    reasons.names();
    reasons.name(
        "names spelt differently: ",
        Bent.of(a, b).stream().map(bent -> bent.inA() + " / " + bent.inB()).toList());
    reasons.languages(a, b);
    reasons.days();
    return reasons.reasons;
  }

  private double get(Feature feature) {
    return comparison.features().get(feature);
  }

  private void letters() {
    reasons.add(
        String.format(
            Locale.ROOT,
            "word shingles of a in b %.0f %%, of b in a %.0f %%",
            100 * comparison.aInB().words(),
            100 * comparison.bInA().words()));
  }

  private void meaning() {
    if (Double.isNaN(get(Feature.MEANING_MORE))) {
      return;
    }
    reasons.add(
        String.format(
            Locale.ROOT,
            "meaning of a in b %.2f, of b in a %.2f",
            comparison.aInB().meaning(),
            comparison.bInA().meaning()));
    shares("statements of a said in b", Feature.SAID_MORE, Feature.SAID_LESS, Leaning.SAID);
    if (!Double.isNaN(get(Feature.ORDER))) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "%.0f %% of the matched statements stand in the same order",
              100 * get(Feature.ORDER)));
    }
  }

  private void numbers(Numbers numbers) {
    name("numbers that agree: ", numbers.shared());
    name("numbers only in a: ", numbers.onlyA());
    name("numbers only in b: ", numbers.onlyB());
  }

  private void name(String what, List<String> facts) {
    if (!facts.isEmpty()) {
      String more = facts.size() > NAMED ? " and " + (facts.size() - NAMED) + " more" : "";
      reasons.add(what + String.join(", ", facts.stream().limit(NAMED).toList()) + more);
    }
  }

  private void names() {
    if (!Double.isNaN(get(Feature.NAMES_MORE))) {
      shares("names of a found in b", Feature.NAMES_MORE, Feature.NAMES_LESS, Leaning.NAMES);
    }
  }

  /** Features name the larger share first, whosever it is; people are told of a, then of b. */
  private void shares(String what, Feature more, Feature less, Leaning leaning) {
    boolean moreOfB = comparison.leanings().get(leaning) > 0;
    reasons.add(
        String.format(
            Locale.ROOT,
            "%s %.0f %%, of b in a %.0f %%",
            what,
            100 * get(moreOfB ? less : more),
            100 * get(moreOfB ? more : less)));
  }

  private void languages(Side a, Side b) {
    if (!a.language().isEmpty() && !a.language().equals(b.language())) {
      reasons.add("languages differ: " + a.language() + " and " + b.language());
    }
  }

  private void days() {
    double days = Math.expm1(get(Feature.DAYS));
    if (days > 0) {
      reasons.add(
          days < 2
              ? String.format(Locale.ROOT, "published %.1f hours apart", 24 * days)
              : String.format(Locale.ROOT, "published %.1f days apart", days));
    }
  }
}
