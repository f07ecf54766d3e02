package io.twicetold;

import io.twicetold.article.Article;
import io.twicetold.candidate.Pair;
import io.twicetold.group.Decisions;
import io.twicetold.group.Grouping;
import io.twicetold.judge.Judge;
import io.twicetold.judge.Verdict;
import io.twicetold.vector.Encoder;
import io.twicetold.vector.LanguageMeans;
import io.twicetold.window.Collation;
import io.twicetold.window.Limits;
import io.twicetold.window.PairComparer;
import io.twicetold.window.Progress;
import io.twicetold.window.Recollection;
import io.twicetold.window.Settings;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Says which articles are the same text told again, and which report the same event. Immutable and
 * safe for use by several threads; every answer is a function of the articles given, whatever their
 * order.
 */
public final class Twicetold {

  private final Settings settings;
  private final Decisions decisions;

  private Twicetold(Settings settings, Decisions decisions) {
    this.settings = settings;
    this.decisions = decisions;
  }

  /** Starts with the literal levels; give it an encoder to compare meanings too. */
  public static Builder builder() {
    return new Builder();
  }

  /** What two articles are to each other. */
  public Verdict compare(Article a, Article b) {
    return compare(List.of(a, b), List.of(new Pair(a.id(), b.id()))).getFirst();
  }

  /**
   * What the articles of each pair are to each other, in the order of the pairs.
   *
   * @throws IllegalArgumentException if a pair names an id that no article has, or an id is used
   *     for two different articles
   */
  public List<Verdict> compare(Collection<Article> articles, List<Pair> pairs) {
    return new PairComparer(settings).compare(articles, pairs);
  }

  /**
   * Families and stories of a collection.
   *
   * @throws IllegalArgumentException if an id is used for two different articles
   */
  public Grouping group(Collection<Article> articles) {
    return collation(articles).grouping();
  }

  /** A collection that grows by one article at a time; its grouping is that of {@link #group}. */
  public Live live() {
    return new Live(new Collation(settings, decisions));
  }

  /** A collection with every candidate pair compared, for programs that look inside. */
  public Collation collation(Collection<Article> articles) {
    Collation collation = new Collation(settings, decisions);
    collation.add(articles);
    return collation;
  }

  /** Settings of the library. Serves one thread. */
  public static final class Builder {

    private Optional<Settings.Model> model = Optional.empty();
    private Optional<Judge> judge = Optional.empty();
    private Levels levels = Levels.ALL;
    private Limits limits = Limits.DEFAULT;
    private Progress progress = Progress.NONE;
    private Optional<Recollection> recollection = Optional.empty();
    private Decisions decisions = Decisions.NONE;

    private Builder() {}

    /** Compares meanings too, with this encoder and the means that were made with it. */
    public Builder encoder(Encoder encoder, LanguageMeans means) {
      model = Optional.of(new Settings.Model(encoder, means));
      return this;
    }

    /** How deep to compare; {@link Levels#ALL} where nothing is said and there is an encoder. */
    public Builder levels(Levels depth) {
      levels = Objects.requireNonNull(depth);
      return this;
    }

    /** Other caps than {@link Limits#DEFAULT}. */
    public Builder limits(Limits other) {
      limits = Objects.requireNonNull(other);
      return this;
    }

    /** Another judge than the one that ships. */
    public Builder judge(Judge other) {
      judge = Optional.of(other);
      return this;
    }

    /** What people decided: it comes before what the judge thinks. */
    public Builder decisions(Decisions decided) {
      decisions = Objects.requireNonNull(decided);
      return this;
    }

    /** Who is told how far a long run has come. */
    public Builder progress(Progress listener) {
      progress = Objects.requireNonNull(listener);
      return this;
    }

    /** What was judged before need not be judged again; the results are the same. */
    public Builder recollection(Recollection judged) {
      recollection = Optional.of(judged);
      return this;
    }

    /** The library with these settings. */
    public Twicetold build() {
      return new Twicetold(
          new Settings(
              levels == Levels.ALL ? model : Optional.empty(),
              judge.orElseGet(Judge::standard),
              limits,
              progress,
              recollection),
          decisions);
    }
  }
}
