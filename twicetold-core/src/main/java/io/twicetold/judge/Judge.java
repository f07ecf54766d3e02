package io.twicetold.judge;

import io.twicetold.article.Article;
import io.twicetold.compare.Comparison;
import io.twicetold.compare.Feature;
import io.twicetold.compare.Leaning;
import io.twicetold.compare.Side;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * Judges comparisons by models that were fitted to labelled pairs ({@code judge.txt}, made by
 * {@code tools/judge}). The most probable answer wins: no threshold was set by hand.
 */
public final class Judge {

  /** First word of a file of models, with its version. */
  static final String MAGIC = "twicetold-judge-4";

  /** Second word: how many features, leanings and columns of the second look it was fitted to. */
  static final String NUMBERS =
      Feature.values().length + "+" + Leaning.values().length + "+" + SecondLook.COLUMNS;

  /**
   * Share of the probability of the wrong way that dates turn round: a text is made from an earlier
   * one, but dates are sometimes wrong. No training pack with known sources has dates.
   */
  private static final double EARLIER_FIRST = 0.9;

  private final Models literal;
  private final Models all;
  private final Optional<SecondLook> secondLook;
  private final Cuts cuts;

  private Judge(Map<String, Trees> models, Cuts cuts) {
    literal = Models.literal(models);
    all = Models.all(models);
    secondLook = SecondLook.of(models);
    this.cuts = cuts;
  }

  /** The judge that ships with the program. */
  public static Judge standard() {
    return Standard.JUDGE;
  }

  private static final class Standard {
    static final Judge JUDGE =
        read(Objects.requireNonNull(Judge.class.getResourceAsStream("judge.txt"), "judge.txt"));
  }

  /**
   * A judge without any training, to whom everything is as likely as not: where training starts.
   */
  public static Judge undecided() {
    Map<String, Trees> models = new HashMap<>();
    for (String name :
        List.of("descent", "story", "related", "score", "source", "kind.paraphrase")) {
      models.put(name, Trees.NONE);
      models.put(name + ".literal", Trees.NONE);
    }
    return new Judge(models, new Cuts(0.5, 0.5, 0.5, 0.5));
  }

  /**
   * Reads the models that the training program wrote.
   *
   * @throws IllegalArgumentException if it is not a judge of this version
   * @throws UncheckedIOException if reading fails
   */
  public static Judge read(InputStream models) {
    try {
      return read(new StringTokenizer(text(models)));
    } catch (NoSuchElementException | NumberFormatException e) {
      throw new IllegalArgumentException("a judge that ends early or is damaged", e);
    }
  }

  private static Judge read(StringTokenizer words) {
    expect(MAGIC, words.nextToken());
    expect(NUMBERS, words.nextToken());
    Cuts cuts = new Cuts(number(words), number(words), number(words), number(words));
    Map<String, Trees> byName = new HashMap<>();
    while (words.hasMoreTokens()) {
      byName.put(words.nextToken(), new Trees(words));
    }
    return new Judge(byName, cuts);
  }

  private static double number(StringTokenizer words) {
    return Double.parseDouble(words.nextToken());
  }

  private static void expect(String wanted, String found) {
    if (!found.equals(wanted)) {
      throw new IllegalArgumentException(
          "not a judge of this version: found " + found + ", expected " + wanted);
    }
  }

  private static String text(InputStream models) {
    try (models) {
      return new String(models.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The means from which clusters are one. */
  public Cuts cuts() {
    return cuts;
  }

  /** Judges a comparison of these two sides. */
  public Judgment judge(Comparison comparison, Side a, Side b) {
    if (a.sketch().content().equals(b.sketch().content())) {
      double days = comparison.leanings().get(Leaning.LATER);
      double aFirst = days > 0 ? 1 : days < 0 ? 0 : 0.5; // the words tell no direction
      return judgment(1, 1, aFirst, 1 - aFirst, Relation.IDENTICAL, 1);
    }
    Models models = models(a, b);
    double[] numbers = comparison.features().toArray();
    double descent = descent(models, numbers);
    Chances chances = new Chances(descent, Math.max(descent, models.story(numbers)));
    return judge(comparison, a, b, chances);
  }

  /**
   * The probability that one was made from the other. By letters alone it is that one was copied:
   * numbers and names that agree prove nothing where not four words in a row stand in both, and it
   * is no higher there than the share of letters that do.
   */
  private double descent(Models models, double[] numbers) {
    double descent = models.descent.probability(numbers);
    boolean copied = models == all || !(numbers[Feature.WORDS_MORE.ordinal()] == 0);
    return copied ? descent : Math.min(descent, numbers[Feature.CHARACTERS_MORE.ordinal()]);
  }

  /** Judges all but the two probabilities, which are known. */
  public Judgment judge(Comparison comparison, Side a, Side b, Chances chances) {
    double descent = chances.descent();
    double story = chances.story();
    Models models = models(a, b);
    double[] numbers = comparison.features().toArray();
    Judgment judgment =
        descent < 0.5
            ? apart(models, numbers, descent, story)
            : derived(models, comparison, numbers, descent, story, a, b);
    return models == all ? judgment.with(Shared.of(comparison, models.time(numbers))) : judgment;
  }

  /**
   * The probabilities of a pair on a second look, at what is around it.
   *
   * @param judged what was judged of the pair by itself
   * @param ofA the first among all that it was judged with
   * @param ofB the second likewise
   * @param triangles those that both were judged with
   */
  public Chances again(Judgment judged, Acquaintances ofA, Acquaintances ofB, Triangles triangles) {
    return secondLook
        .map(look -> look.look(judged, ofA, ofB, triangles))
        .orElseGet(() -> new Chances(judged.descent(), judged.story()));
  }

  /**
   * A judgment with other probabilities; empty if with them another relation would be the most
   * probable, and the pair has to be judged anew.
   */
  public static Optional<Judgment> revised(Judgment judged, Chances chances) {
    double before = judged.descent();
    double sameStory = chances.story() - chances.descent();
    double different = 1 - chances.story();
    boolean derived = chances.descent() >= 0.5;
    boolean same = judged.relation() == Relation.SAME_STORY;
    if (derived != before >= 0.5 || (!derived && same != sameStory >= different)) {
      return Optional.empty();
    }
    double confidence =
        derived
            ? judged.confidence() * chances.descent() / before
            : same
                ? sameStory
                : judged.confidence() * different / Math.max(1e-6, 1 - judged.story());
    Judgment revised =
        judgment(
            chances.descent(),
            chances.story(),
            judged.aFirst(),
            judged.bFirst(),
            judged.relation(),
            confidence);
    return Optional.of(revised.with(judged.shared()));
  }

  /**
   * The judgment of two texts that were both made from a third: none of them is a summary of the
   * other, however much it looks like one.
   */
  public Judgment siblings(Judgment judged, Comparison comparison, Side a, Side b) {
    if (judged.relation() != Relation.SUMMARY) {
      return judged;
    }
    double[] numbers = comparison.features().toArray();
    boolean translated = !a.language().equals(b.language());
    Models.Kind kind =
        models(a, b)
            .kind(
                numbers,
                relation ->
                    !relation.directed() && (relation == Relation.TRANSLATION) == translated);
    double confidence = judged.descent() * kind.probability();
    return judgment(judged.descent(), judged.story(), 0, 0, kind.relation(), confidence);
  }

  /** How alike two articles are, 0 (unrelated) to 1 (same), on the scale of people's judgments. */
  public double score(Comparison comparison, Side a, Side b) {
    if (a.sketch().content().equals(b.sketch().content())) {
      return 1;
    }
    double score = models(a, b).score.sum(comparison.features().toArray());
    return Math.clamp(score, 0.0, 1.0);
  }

  Models models(Side a, Side b) {
    return a.meanings().isEmpty() || b.meanings().isEmpty() ? literal : all;
  }

  private static Judgment apart(Models models, double[] numbers, double descent, double story) {
    double sameStory = story - descent;
    double different = 1 - story;
    if (sameStory >= different) {
      return judgment(descent, story, 0, 0, Relation.SAME_STORY, sameStory);
    }
    double related = models.related(numbers);
    return related >= 0.5
        ? judgment(descent, story, 0, 0, Relation.RELATED, different * related)
        : judgment(descent, story, 0, 0, Relation.UNRELATED, different * (1 - related));
  }

  private static Judgment derived(
      Models models,
      Comparison comparison,
      double[] numbers,
      double descent,
      double story,
      Side a,
      Side b) {
    double forth = models.source(comparison, numbers, 1);
    double back = models.source(comparison, numbers, -1);
    double sum = Math.max(1, forth + back);
    double days = comparison.leanings().get(Leaning.LATER);
    double moved = days > 0 ? back * EARLIER_FIRST : days < 0 ? -forth * EARLIER_FIRST : 0;
    double aFirst = (forth + moved) / sum;
    double bFirst = (back - moved) / sum;
    double longer = -comparison.leanings().get(Leaning.LENGTH);
    boolean grown = days * longer < 0; // the longer came later
    Models.Kind likeliest = models.kind(numbers);
    boolean early = grown && likeliest.relation() == Relation.SUMMARY;
    Models.Kind kind = early ? carriedOn(likeliest, numbers, a, b) : likeliest;
    double confidence = descent * kind.probability();
    Relation relation = kind.relation();
    if (Math.abs(days) > 0 && isUpdate(relation, grown, a, b)) {
      double first = days > 0 ? 1 : 0;
      return judgment(descent, story, first, 1 - first, Relation.UPDATE, confidence);
    }
    double ofShorter = Math.min(aFirst, bFirst);
    if (early) { // by its words the shorter is no source, by their dates the longer is none
      return judgment(descent, story, ofShorter, ofShorter, relation, confidence);
    }
    if (!relation.shortens()) {
      return judgment(descent, story, aFirst, bFirst, relation, confidence);
    }
    // Nobody puts the words of a third text into the same order once more.
    double ofLonger = relation == Relation.EXCERPT ? 1 - ofShorter : Math.max(aFirst, bFirst);
    return longer > 0
        ? judgment(descent, story, ofLonger, ofShorter, relation, confidence)
        : judgment(descent, story, ofShorter, ofLonger, relation, confidence);
  }

  /**
   * What looks like a summary and came first was not summed up but told on, in its own words or in
   * others.
   */
  private static Models.Kind carriedOn(Models.Kind summary, double[] numbers, Side a, Side b) {
    Relation relation =
        numbers[Feature.CHARACTERS_MORE.ordinal()] > 0.5
            ? Relation.EXCERPT
            : a.language().equals(b.language()) ? Relation.PARAPHRASE : Relation.TRANSLATION;
    return new Models.Kind(relation, summary.probability());
  }

  /**
   * A later state of an article is a copy or an extension that the same outlet published later, or
   * holds all of an earlier text word by word.
   */
  private static boolean isUpdate(Relation kind, boolean grown, Side a, Side b) {
    boolean literal = kind == Relation.NEAR_COPY || kind == Relation.EXCERPT;
    return literal && (areOfOneOutlet(a, b) || (grown && kind == Relation.EXCERPT));
  }

  private static boolean areOfOneOutlet(Side one, Side other) {
    Article a = one.text().article();
    Article b = other.text().article();
    boolean sameOutlet = !a.source().isEmpty() && a.source().equals(b.source());
    boolean sameAddress = !a.url().isEmpty() && a.url().equals(b.url());
    return sameOutlet || sameAddress;
  }

  private static Judgment judgment(
      double descent,
      double story,
      double aFirst,
      double bFirst,
      Relation relation,
      double confidence) {
    return new Judgment(
        (float) descent,
        (float) story,
        (float) aFirst,
        (float) bFirst,
        relation,
        (float) confidence);
  }
}
