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
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.StringTokenizer;

/**
 * Judges comparisons by models that were fitted to labelled pairs ({@code judge.txt}, made by
 * {@code tools/judge}). The most probable answer wins: no threshold was set by hand.
 */
public final class Judge {

  /** First word of a file of models, with its version. */
  static final String MAGIC = "twicetold-judge-1";

  /** Second word: how many features and leanings it was fitted to. */
  private static final String NUMBERS = Feature.values().length + "+" + Leaning.values().length;

  /**
   * What is left of the probability that a text was made from one with a later date: dates are
   * sometimes wrong, and no training pack with known sources has any.
   */
  private static final double MADE_FROM_LATER = 0.1;

  private final Map<String, Trees> models;
  private final double familyCut;
  private final double storyCut;

  private Judge(Map<String, Trees> models, double familyCut, double storyCut) {
    this.models = models;
    this.familyCut = familyCut;
    this.storyCut = storyCut;
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
    return new Judge(models, 0.5, 0.5);
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
      throw new IllegalArgumentException("a damaged judge: " + e.getMessage(), e);
    }
  }

  private static Judge read(StringTokenizer words) {
    expect(MAGIC, words.nextToken());
    expect(NUMBERS, words.nextToken());
    double familyCut = Double.parseDouble(words.nextToken());
    double storyCut = Double.parseDouble(words.nextToken());
    Map<String, Trees> byName = new HashMap<>();
    while (words.hasMoreTokens()) {
      byName.put(words.nextToken(), new Trees(words));
    }
    return new Judge(byName, familyCut, storyCut);
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

  /** Mean probability of descent from which clusters are one family; fitted with the models. */
  public double familyCut() {
    return familyCut;
  }

  /** Mean probability of one event from which clusters are one story; fitted with the models. */
  public double storyCut() {
    return storyCut;
  }

  /** Judges a comparison of these two sides. */
  public Judgment judge(Comparison comparison, Side a, Side b) {
    boolean all = !a.meanings().isEmpty() && !b.meanings().isEmpty();
    String suffix = all ? "" : ".literal";
    if (a.sketch().content().equals(b.sketch().content())) {
      return new Judgment(1, 1, 0, 0, Relation.IDENTICAL, 1);
    }
    double[] features = comparison.features().toArray();
    double descent = model("descent", suffix).probability(features);
    double story = Math.max(descent, all ? model("story", "").probability(features) : 0);
    if (descent < 0.5) {
      return apart(features, descent, story, all);
    }
    return derived(comparison, features, suffix, descent, story, a, b);
  }

  /** How alike two articles are, 0 (unrelated) to 1 (same), on the scale of people's judgments. */
  public double score(Comparison comparison, Side a, Side b) {
    if (a.sketch().content().equals(b.sketch().content())) {
      return 1;
    }
    boolean all = !a.meanings().isEmpty() && !b.meanings().isEmpty();
    double score = model("score", all ? "" : ".literal").sum(comparison.features().toArray());
    return Math.clamp(score, 0.0, 1.0);
  }

  private Judgment apart(double[] features, double descent, double story, boolean all) {
    double related = all ? model("related", "").probability(features) : 0;
    double sameStory = story - descent;
    double different = 1 - story;
    Relation relation =
        sameStory >= different
            ? Relation.SAME_STORY
            : related >= 0.5 ? Relation.RELATED : Relation.UNRELATED;
    double confidence =
        switch (relation) {
          case SAME_STORY -> sameStory;
          case RELATED -> different * related;
          default -> different * (1 - related);
        };
    return judgment(descent, story, 0, 0, relation, confidence);
  }

  private Judgment derived(
      Comparison comparison,
      double[] features,
      String suffix,
      double descent,
      double story,
      Side a,
      Side b) {
    double aFirst = model("source", suffix).probability(oriented(comparison, suffix.isEmpty(), 1));
    double bFirst = model("source", suffix).probability(oriented(comparison, suffix.isEmpty(), -1));
    double days = comparison.leanings().get(Leaning.LATER);
    aFirst *= days < 0 ? MADE_FROM_LATER : 1;
    bFirst *= days > 0 ? MADE_FROM_LATER : 1;
    double sum = Math.max(1, aFirst + bFirst);
    Map<Relation, Double> kinds = kinds(features, suffix);
    Map.Entry<Relation, Double> likeliest =
        kinds.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    Relation kind = likeliest.getKey();
    double confidence = descent * likeliest.getValue();
    Relation relation =
        isUpdate(kind, a.text().article(), b.text().article()) ? Relation.UPDATE : kind;
    return judgment(descent, story, aFirst / sum, bFirst / sum, relation, confidence);
  }

  private Map<Relation, Double> kinds(double[] features, String suffix) {
    Map<Relation, Double> kinds = new EnumMap<>(Relation.class);
    double sum = 0;
    for (Relation relation : Relation.values()) {
      Trees model = models.get("kind." + relation.label() + suffix);
      if (model != null) {
        double probability = model.probability(features);
        kinds.put(relation, probability);
        sum += probability;
      }
    }
    double all = sum;
    kinds.replaceAll((relation, probability) -> probability / all);
    return kinds;
  }

  /** A later state of an article is a copy or an extension that the same outlet published later. */
  private static boolean isUpdate(Relation kind, Article a, Article b) {
    boolean literal = kind == Relation.NEAR_COPY || kind == Relation.EXCERPT;
    boolean sameOutlet = !a.source().isEmpty() && a.source().equals(b.source());
    boolean sameAddress = !a.url().isEmpty() && a.url().equals(b.url());
    return literal
        && (sameOutlet || sameAddress)
        && a.published().isPresent()
        && b.published().isPresent()
        && !a.published().equals(b.published());
  }

  /**
   * The features, then the leanings towards the second side (1) or the first (-1); of both only the
   * literal ones, which come first, where the meaning was not looked at.
   */
  private static double[] oriented(Comparison comparison, boolean all, int sign) {
    double[] features = comparison.features().toArray();
    double[] leanings = comparison.leanings().toArray();
    int ofFeatures = all ? features.length : Feature.literals();
    int ofLeanings = all ? leanings.length : Leaning.literals();
    double[] oriented = Arrays.copyOf(features, ofFeatures + ofLeanings);
    for (int i = 0; i < ofLeanings; i++) {
      oriented[ofFeatures + i] = sign * leanings[i];
    }
    return oriented;
  }

  private Trees model(String name, String suffix) {
    return Objects.requireNonNull(models.get(name + suffix), name + suffix);
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
