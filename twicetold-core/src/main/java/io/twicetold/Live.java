package io.twicetold;

import io.twicetold.article.Article;
import io.twicetold.article.Span;
import io.twicetold.group.Decisions;
import io.twicetold.group.Doubt;
import io.twicetold.group.Grouping;
import io.twicetold.group.Objection;
import io.twicetold.group.Tally;
import io.twicetold.judge.Verdict;
import io.twicetold.window.Collation;
import io.twicetold.window.Explained;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A collection that changes. Its grouping is that of the articles in it given at once.
 *
 * <p>Where a change fails half-way, as when the encoder throws, no answer would be right: every
 * call after it throws {@link IllegalStateException} with what was thrown as its cause, and the
 * collection has to be made anew from its articles.
 */
public final class Live {

  private final Collation collation;
  private Optional<Throwable> broken = Optional.empty();

  Live(Collation collation) {
    this.collation = collation;
  }

  private Collation sound() {
    broken.ifPresent(cause -> {
      throw new IllegalStateException(
          "a change failed half-way; make the collection anew from its articles", cause);
    });
    return collation;
  }

  private Collation.Change whole(Supplier<Collation.Change> change) {
    sound();
    try {
      return change.get();
    } catch (RuntimeException | Error failed) {
      broken = Optional.of(failed);
      throw failed;
    }
  }

  /**
   * Adds an article and returns the stories of the parts of the collection that it touched. Adding
   * the same article again changes nothing.
   *
   * @throws IllegalArgumentException if its id is used for another article
   */
  public synchronized Collation.Change add(Article article) {
    return addAll(List.of(article));
  }

  /** Adds several articles at once, which costs less than one after the other. */
  public synchronized Collation.Change addAll(Collection<Article> articles) {
    return change(articles, Set.of());
  }

  /**
   * Adds articles and takes others away at once. Costs about as much as adding both; the grouping
   * is that of the articles left, as if the others had never been here.
   *
   * @param gone ids of articles; those that are not here are passed over, and one may be given
   *     again to another article at once
   * @throws IllegalArgumentException if an id is used for two different articles; nothing is done
   */
  public synchronized Collation.Change change(Collection<Article> added, Set<String> gone) {
    sound().check(added, gone);
    return whole(() -> collation.change(added, gone));
  }

  /**
   * From now on these decisions hold, and no others; those on articles that are not here yet wait
   * for them. The grouping is that of the same articles and decisions given at once.
   */
  public synchronized Collation.Change decide(Decisions decisions) {
    return whole(() -> collation.decide(decisions));
  }

  /**
   * What would change if these decisions held, and no others. Afterwards everything is as before:
   * the grouping is a function of articles and decisions.
   */
  public synchronized Collation.Change preview(Decisions decisions) {
    return whole(() -> collation.preview(decisions));
  }

  /** The decisions that are not honoured, and why. */
  public synchronized List<Objection> objections() {
    return sound().objections();
  }

  /** The pairs that a person should decide, those first that matter most. */
  public synchronized List<Doubt> unsure() {
    return sound().unsure();
  }

  /**
   * Why two articles are together, or are not.
   *
   * @throws IllegalArgumentException if one of them is not here, or it is one article twice
   */
  public synchronized Explained explain(String a, String b) {
    return sound().explain(a, b);
  }

  /**
   * The verdicts that link an article to others, those that {@link Grouping#relations} has of it.
   *
   * @throws IllegalArgumentException if it is not here
   */
  public synchronized List<Verdict> relations(String id) {
    return sound().relations(id);
  }

  /**
   * Places of the statements of an article, without the frame of its page.
   *
   * @throws IllegalArgumentException if it is not here
   */
  public synchronized List<Span> statements(String article) {
    return sound().statements(article);
  }

  /**
   * Places of the statements of an article that nothing in another says.
   *
   * @throws IllegalArgumentException if one of them is not here
   */
  public synchronized List<Span> alone(String article, String other) {
    return sound().alone(article, other);
  }

  /**
   * What an article that is not added is to those nearest to it, those first that are most alike.
   *
   * @param article none of the same id is looked at
   * @param most so many verdicts or fewer
   */
  public synchronized List<Verdict> similar(Article article, int most) {
    return sound().similar(article, most);
  }

  /** What it took so far. */
  public synchronized Tally tally() {
    return sound().tally();
  }

  /**
   * Everything as it is now, whatever is changed meanwhile or later. Keeps what its relations are
   * made of, articles that leave included, for as long as it is held.
   */
  public synchronized Grouping grouping() {
    return sound().snapshot();
  }
}
