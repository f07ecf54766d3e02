package io.twicetold.window;

import io.twicetold.article.Article;
import io.twicetold.article.Span;
import io.twicetold.candidate.Pair;
import io.twicetold.compare.Comparer;
import io.twicetold.compare.Comparison;
import io.twicetold.group.Assignment;
import io.twicetold.group.Decisions;
import io.twicetold.group.Doubt;
import io.twicetold.group.Grouping;
import io.twicetold.group.Objection;
import io.twicetold.group.Story;
import io.twicetold.group.Tally;
import io.twicetold.judge.Verdict;
import io.twicetold.text.Statement;
import io.twicetold.text.Text;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Articles collated: takes articles, tells families, stories and verdicts. Serves one thread. */
public final class Collation {

  private final Window window;
  private final Components components;
  private final Account account = new Account();
  private final Teller teller;
  private Decided decided;

  /** Nothing collated yet. */
  public Collation(Settings settings) {
    this(settings, Decisions.NONE);
  }

  /** Nothing collated yet; these decisions hold. */
  public Collation(Settings settings, Decisions decisions) {
    window = new Window(settings);
    decided = new Decided(window.units(), decisions);
    components = new Components(window, decided);
    teller = settings.teller();
  }

  /**
   * Adds articles; those that are here already are not added again.
   *
   * @return what changed
   * @throws IllegalArgumentException if an id is used for two different articles
   */
  public Change add(Collection<Article> articles) {
    return change(articles, Set.of());
  }

  /**
   * Refuses a change that {@link #change} would refuse.
   *
   * @throws IllegalArgumentException if an id is used for two different articles
   */
  public void check(Collection<Article> articles, Set<String> gone) {
    window.units().fresh(articles, gone);
  }

  /**
   * Adds articles and takes others away; afterwards everything is as if those had never been here.
   *
   * @param gone ids of articles; those that are not here are passed over, and one may be given
   *     again to another article at once
   * @return what changed
   * @throws IllegalArgumentException if an id is used for two different articles; nothing is done.
   *     Whatever else is thrown, by the encoder for one, leaves this half-way and of no more use
   */
  public Change change(Collection<Article> articles, Set<String> gone) {
    IntSet touched = decided.about(gone);
    Window.Touched found = window.change(articles, gone);
    touched.addAll(found.units());
    touched.addAll(decided.about(articles.stream().map(Article::id).toList()));
    Set<String> given = new HashSet<>(gone);
    articles.forEach(article -> given.add(article.id()));
    return account.follow(components.update(touched, found.links()), given);
  }

  private Change update(IntSet touched) {
    return account.follow(components.update(touched, LongSets.EMPTY_SET), Set.of());
  }

  /**
   * From now on these decisions hold, and no others. Those on articles that are not here wait for
   * them.
   *
   * @return what changed
   */
  public Change decide(Decisions decisions) {
    IntSet touched = decided.all();
    decided = new Decided(window.units(), decisions);
    components.decide(decided);
    touched.addAll(decided.all());
    return update(touched);
  }

  /** What would change if these decisions held, and no others; they do not hold afterwards. */
  public Change preview(Decisions decisions) {
    Decisions before = decided.decisions();
    try {
      return decide(decisions);
    } finally {
      decide(before);
    }
  }

  /**
   * Places of the statements of an article, without the frame of its page.
   *
   * @throws IllegalArgumentException if it is not here
   */
  public List<Span> statements(String id) {
    Units units = window.units();
    return teller.statements(units.of(id), units.text(id)).stream().map(Statement::span).toList();
  }

  /**
   * Places of the statements of an article that nothing in another says.
   *
   * @throws IllegalArgumentException if one of them is not here
   */
  public List<Span> alone(String id, String other) {
    Units units = window.units();
    return teller.alone(units.of(id), units.text(id), units.of(other), units.text(other));
  }

  /** The decisions that are not honoured, and why. */
  public List<Objection> objections() {
    return decided.objections(components::of);
  }

  /** The pairs that the judge is unsure of and nobody decided, those first that matter most. */
  public List<Doubt> unsure() {
    return components.allAround().stream().flatMap(Doubts::of).sorted(Doubts.ORDER).toList();
  }

  /**
   * What an addition changed.
   *
   * @param stories stories that are other than before or have articles that were given, as they are
   *     now
   * @param assignments where the articles of these stories belong, ordered by id
   * @param articles ids of the articles of the stories that they replace
   */
  public record Change(List<Story> stories, List<Assignment> assignments, List<String> articles) {

    public Change {
      stories = List.copyOf(stories);
      assignments = List.copyOf(assignments);
      articles = List.copyOf(articles);
    }
  }

  /**
   * Everything as it is now, but the relations, which are made of what is here when they are asked
   * for: for collations that nobody changes any more.
   */
  public Grouping grouping() {
    return grouping(components::allAround);
  }

  /**
   * Everything as it is now, the relations too, whatever is changed meanwhile or later. Costs a
   * look at every link.
   */
  public Grouping snapshot() {
    List<Component> parts = components.allAround().stream().map(Component::snapshot).toList();
    return grouping(() -> parts);
  }

  private Grouping grouping(Supplier<List<Component>> parts) {
    return new Grouping(
        account.assignments(),
        account.stories(),
        () ->
            parts.get().stream()
                .sorted(BY_FIRST_ID)
                .flatMap(part -> new Telling(part).verdicts(teller))
                .iterator(),
        tally());
  }

  private static final Comparator<Component> BY_FIRST_ID =
      Comparator.comparing(part -> part.units().getFirst().id());

  /**
   * The ways by which two articles came to be compared; none if they did not, so that nothing but
   * what links others can bring them together.
   *
   * @throws IllegalArgumentException if one of them is not here
   */
  public Set<Route> routes(String a, String b) {
    return window.routes(window.units().of(a), window.units().of(b));
  }

  /**
   * Why two articles are together, or are not.
   *
   * @throws IllegalArgumentException if one of them is not here, or it is one article twice
   */
  public Explained explain(String a, String b) {
    if (a.equals(b)) {
      throw new IllegalArgumentException("expected two articles, not " + a + " twice");
    }
    return new Explaining(window, components, decided.decisions(), teller).explain(a, b);
  }

  /**
   * The verdicts that link an article to others, those that {@link Grouping#relations} has of it.
   *
   * @throws IllegalArgumentException if it is not here
   */
  public List<Verdict> relations(String id) {
    Telling telling = new Telling(components.beside(window.units().of(id)));
    return telling.verdicts(teller, id).toList();
  }

  /**
   * What comparing two articles finds, candidates or not.
   *
   * @throws IllegalArgumentException if one of them is not here
   */
  public Comparison compare(String a, String b) {
    return window.compare(window.units().of(a), window.units().of(b));
  }

  /**
   * What an article that is not added is to those nearest to it.
   *
   * @param article not added by this; none of the same id is looked at
   * @param most so many verdicts or fewer
   * @return those first that are most alike
   */
  public List<Verdict> similar(Article article, int most) {
    return new Similar(window, teller).to(article, most);
  }

  /** What it took so far. */
  public Tally tally() {
    return new Tally(
        window.units().articles(),
        window.judged().size(),
        window.units().statements(),
        window.encoded(),
        window.capped());
  }

  /** Hands every pair of articles that say the same line by line to a training program. */
  public void copies(Consumer<Pair> use) {
    for (Unit unit : window.units().all()) {
      List<String> ids = unit.copies().stream().map(copy -> copy.article().id()).toList();
      for (int i = 0; i < ids.size(); i++) {
        for (int j = i + 1; j < ids.size(); j++) {
          use.accept(new Pair(ids.get(i), ids.get(j)));
        }
      }
    }
  }

  /** Hands every candidate pair and what comparing it found to a training program. */
  public void comparisons(BiConsumer<Pair, Comparison> use) {
    window
        .judged()
        .forEach((low, high) -> {
          Unit a = window.unit(low);
          Unit b = window.unit(high);
          Comparison found = Comparer.compare(a.side(), b.side());
          for (Text one : a.copies()) {
            b.copies().forEach(other -> use.accept(pair(one, other), found));
          }
        });
  }

  private static Pair pair(Text one, Text other) {
    return new Pair(one.article().id(), other.article().id());
  }
}
