package io.twicetold.cli;

import io.twicetold.Levels;
import io.twicetold.Live;
import io.twicetold.Twicetold;
import io.twicetold.article.Article;
import io.twicetold.article.Span;
import io.twicetold.candidate.Pair;
import io.twicetold.compare.Coverage;
import io.twicetold.compare.Feature;
import io.twicetold.compare.Numbers;
import io.twicetold.compare.Passage;
import io.twicetold.group.Assignment;
import io.twicetold.group.Bond;
import io.twicetold.group.Decision;
import io.twicetold.group.Decisions;
import io.twicetold.group.Doubt;
import io.twicetold.group.Family;
import io.twicetold.group.Grouping;
import io.twicetold.group.Objection;
import io.twicetold.group.Story;
import io.twicetold.group.Tally;
import io.twicetold.group.Tie;
import io.twicetold.judge.Explanation;
import io.twicetold.judge.Explanation.Evidence;
import io.twicetold.judge.Explanation.Turn;
import io.twicetold.judge.Explanation.Weighing;
import io.twicetold.judge.Relation;
import io.twicetold.judge.Verdict;
import io.twicetold.window.Explained;
import io.twicetold.window.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * An engine with a simple mind: articles with the same title tell one story, those with the same
 * text are copies of the first by id.
 */
final class FakeEngine implements Engine {

  private final Map<String, Article> articles = new LinkedHashMap<>();

  @Override
  public Collated collate(Collection<Article> given, Decisions decisions) {
    given.forEach(article -> articles.put(article.id(), article));
    return new FakeCollated(given, decisions);
  }

  /** Articles with the same title were compared. */
  private final class FakeCollated implements Collated {

    private final Collection<Article> given;

    private final Decisions decisions;

    private FakeCollated(Collection<Article> given, Decisions decisions) {
      this.given = given;
      this.decisions = decisions;
    }

    /** Togethers are honoured, aparts are not. */
    @Override
    public List<Objection> objections() {
      return decisions.all().stream()
          .filter(decision -> !decision.together())
          .map(decision -> (Objection) new Objection.SameText(decision))
          .toList();
    }

    /** Copies that say perhaps are unsure. */
    @Override
    public List<Doubt> unsure() {
      return StreamSupport.stream(grouping().relations().spliterator(), false)
          .filter(verdict -> article(verdict.a()).title().startsWith("Perhaps"))
          .map(verdict -> new Doubt(verdict.a(), verdict.b(), Bond.FAMILY, 0.625, true, 2))
          .toList();
    }

    @Override
    public Grouping grouping() {
      return group(given);
    }

    @Override
    public Explained explain(String a, String b) {
      return explained(article(a), article(b), grouping().assignments());
    }

    @Override
    public Set<Route> routes(String a, String b) {
      return article(a).title().equals(article(b).title())
          ? EnumSet.of(Route.NEAR_OPENINGS)
          : Set.of();
    }
  }

  /** Two findings, one of which would turn the answer; a chain over a third article. */
  private Explained explained(Article a, Article b, List<Assignment> assignments) {
    Weighing weighing =
        new Weighing(
            0.625,
            -1,
            List.of(
                new Evidence(Feature.SAID_MORE, 0.5, 2),
                new Evidence(Feature.LEAD, Double.NaN, -0.5)),
            Optional.of(new Turn(Feature.SAID_MORE, 0.5, 0.25, 0.375)));
    Tie family =
        new Tie(
            Bond.FAMILY,
            true,
            false,
            OptionalDouble.of(0.75),
            0.5,
            List.of(new Tie.Step(a.id(), "third", 0.875), new Tie.Step("third", b.id(), 0.75)));
    return new Explained(
        verdict(a, b),
        Optional.of(new Explanation(weighing, weighing)),
        new Numbers(List.of("17"), List.of(), List.of("4", "5")),
        Set.of(Route.SHARED_WORDS, Route.NEAR_OPENINGS),
        of(a, assignments),
        of(b, assignments),
        family,
        Tie.unlinked(Bond.STORY, false, false, 0.25),
        List.of(Decision.together(a.id(), b.id(), Bond.STORY)));
  }

  private static Assignment of(Article article, List<Assignment> assignments) {
    return assignments.stream()
        .filter(one -> one.id().equals(article.id()))
        .findFirst()
        .orElseThrow();
  }

  private Grouping group(Collection<Article> given) {
    List<Article> sorted = given.stream().sorted(Comparator.comparing(Article::id)).toList();
    List<Assignment> assignments = sorted.stream().map(one -> assign(one, sorted)).toList();
    return new Grouping(
        assignments,
        stories(assignments),
        relations(sorted),
        new Tally(sorted.size(), 7, 11, 5, 2));
  }

  private static Assignment assign(Article article, List<Article> all) {
    Article first =
        all.stream().filter(one -> one.text().equals(article.text())).findFirst().orElseThrow();
    Optional<Assignment.Made> made =
        first.equals(article)
            ? Optional.empty()
            : Optional.of(new Assignment.Made(first.id(), Relation.NEAR_COPY, 0.87654321));
    return new Assignment(
        article.id(), "s:" + article.title(), "f:" + first.id(), article.language(), made);
  }

  private List<Story> stories(List<Assignment> assignments) {
    Map<String, List<Assignment>> stories = new TreeMap<>();
    assignments.forEach(
        one -> stories.computeIfAbsent(one.story(), key -> new ArrayList<>()).add(one));
    return stories.entrySet().stream()
        .map(entry -> story(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt(Story::reports).reversed())
        .toList();
  }

  private Story story(String name, List<Assignment> members) {
    Map<String, List<String>> families = new LinkedHashMap<>();
    members.forEach(
        one -> families.computeIfAbsent(one.family(), key -> new ArrayList<>()).add(one.id()));
    List<Instant> times =
        members.stream().flatMap(one -> published(one).stream()).sorted().toList();
    return new Story(
        name,
        families.entrySet().stream()
            .map(entry -> family(entry.getKey(), entry.getValue()))
            .toList(),
        members.size(),
        members.getFirst().id(),
        times.stream().findFirst(),
        times.reversed().stream().findFirst(),
        families.size());
  }

  private Optional<Instant> published(Assignment assignment) {
    return Optional.ofNullable(articles.get(assignment.id())).flatMap(Article::published);
  }

  private static Family family(String name, List<String> members) {
    return new Family(name, Optional.of(members.getFirst()), members);
  }

  private static List<Verdict> relations(List<Article> articles) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Article a : articles) {
      articles.stream()
          .filter(b -> a.id().compareTo(b.id()) < 0 && a.text().equals(b.text()))
          .forEach(b -> verdicts.add(verdict(a, b)));
    }
    return verdicts;
  }

  @Override
  public List<Verdict> compare(Collection<Article> given, List<Pair> pairs) {
    given.forEach(article -> articles.put(article.id(), article));
    return pairs.stream().map(pair -> verdict(article(pair.a()), article(pair.b()))).toList();
  }

  private Article article(String id) {
    return Optional.ofNullable(articles.get(id)).orElseThrow();
  }

  static Verdict verdict(Article a, Article b) {
    boolean same = a.text().equals(b.text());
    double share = same ? 1 : 1 / 3.0;
    Coverage coverage = new Coverage(share, share, share);
    return new Verdict(
        a.id(),
        b.id(),
        same ? Relation.NEAR_COPY : Relation.RELATED,
        false,
        share,
        0.9,
        share,
        share,
        coverage,
        coverage,
        same ? List.of(passage(a, b)) : List.of(),
        List.of("as simple as that"));
  }

  private static Passage passage(Article a, Article b) {
    return new Passage(
        new Span(Span.Field.TEXT, 0, a.text().length()),
        new Span(Span.Field.TEXT, 0, b.text().length()),
        Passage.Level.CHARACTERS,
        1);
  }

  /** A real one: it is for its caller to see that it grows as it should. */
  @Override
  public Live live() {
    return Twicetold.builder().levels(Levels.LITERAL).build().live();
  }

  @Override
  public void close() {
    articles.clear();
  }
}
