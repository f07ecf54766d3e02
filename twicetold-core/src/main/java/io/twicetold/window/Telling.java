package io.twicetold.window;

import io.twicetold.article.Article;
import io.twicetold.group.Assignment;
import io.twicetold.group.Assignment.Made;
import io.twicetold.group.Family;
import io.twicetold.group.Kinship.Kin;
import io.twicetold.group.Kinship.Link;
import io.twicetold.group.Kinship.Parent;
import io.twicetold.group.Story;
import io.twicetold.judge.Relation;
import io.twicetold.judge.Verdict;
import io.twicetold.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says of a connected part what people see: assignments, stories, verdicts. */
final class Telling {

  private final Component part;
  private final int[] storyOf;

  Telling(Component part) {
    this.part = part;
    storyOf = new int[part.units().size()];
    for (int story = 0; story < part.stories().size(); story++) {
      for (Kin kin : part.stories().get(story)) {
        for (int node : kin.members()) {
          storyOf[node] = story;
        }
      }
    }
  }

  /**
   * What people see of a story.
   *
   * @param assignments of its articles
   */
  record Told(Story story, List<Assignment> assignments) {

    /** Whether it has one of these articles. */
    boolean hasAny(Set<String> articles) {
      return assignments.stream().anyMatch(one -> articles.contains(one.id()));
    }
  }

  /** What people see of each story. */
  List<Told> told() {
    return part.stories().stream().map(kin -> told(story(kin), kin)).toList();
  }

  private Told told(Story story, List<Kin> families) {
    List<Assignment> assignments = new ArrayList<>();
    for (Kin kin : families) {
      String family = family(kin).family();
      kin.members().forEach(node -> assign(story.story(), family, kin, node, assignments));
    }
    return new Told(story, assignments);
  }

  private Story story(List<Kin> kin) {
    return Story.of(
        kin.stream().map(this::family).toList(), kin.stream().flatMap(this::articles).toList());
  }

  private Stream<Article> articles(Kin kin) {
    return kin.members().stream()
        .flatMap(node -> part.units().get(node).copies().stream())
        .map(Text::article);
  }

  private Family family(Kin kin) {
    return Family.of(articles(kin).map(Article::id).toList(), kin.hasOrigin());
  }

  private void assign(String story, String family, Kin kin, int node, List<Assignment> into) {
    Unit unit = part.units().get(node);
    for (Text copy : unit.copies()) {
      Article article = copy.article();
      Optional<Made> made =
          copy.article().id().equals(unit.id())
              ? Optional.ofNullable(kin.parents().get(node)).map(this::made)
              : Optional.of(new Made(unit.id(), Relation.IDENTICAL, 1));
      into.add(new Assignment(article.id(), story, family, language(article, unit), made));
    }
  }

  private Made made(Parent parent) {
    return new Made(
        part.units().get(parent.node()).id(),
        parent.judgment().relation(),
        parent.judgment().confidence());
  }

  private static String language(Article article, Unit unit) {
    return article.language().isEmpty() ? unit.language() : article.language();
  }

  /** Verdicts on the linked pairs and on copies, in the order of the ids. */
  Stream<Verdict> verdicts(Teller teller) {
    return Stream.concat(
        part.units().stream().flatMap(unit -> copies(unit, teller)),
        part.links().stream().filter(this::isTold).map(link -> verdict(link, teller)));
  }

  /** Those of {@link #verdicts(Teller)} that name an article. */
  Stream<Verdict> verdicts(Teller teller, String id) {
    Stream<Verdict> copies = part.units().stream().flatMap(unit -> copies(unit, teller, id));
    Stream<Verdict> links =
        part.links().stream()
            .filter(link -> isOf(id, text(link.a())) || isOf(id, text(link.b())))
            .filter(this::isTold)
            .map(link -> verdict(link, teller));
    return Stream.concat(copies, links);
  }

  private Text text(int node) {
    return part.units().get(node).text();
  }

  private static boolean isOf(String id, Text text) {
    return text.article().id().equals(id);
  }

  private static Stream<Verdict> copies(Unit unit, Teller teller) {
    return unit.copies().stream().skip(1).map(copy -> copy(unit, copy, teller));
  }

  private static Stream<Verdict> copies(Unit unit, Teller teller, String id) {
    boolean first = isOf(id, unit.text());
    return unit.copies().stream()
        .skip(1)
        .filter(copy -> first || isOf(id, copy))
        .map(copy -> copy(unit, copy, teller));
  }

  private static Verdict copy(Unit unit, Text copy, Teller teller) {
    return teller.tell(unit, unit.text(), unit, copy);
  }

  /** Links that say something: descent, one event, or two texts of one story. */
  private boolean isTold(Link link) {
    Relation relation = link.judgment().relation();
    boolean apart = relation == Relation.UNRELATED || relation == Relation.RELATED;
    return !apart || storyOf[link.a()] == storyOf[link.b()];
  }

  private Verdict verdict(Link link, Teller teller) {
    Unit a = part.units().get(link.a());
    Unit b = part.units().get(link.b());
    return teller.tell(a, b, link.judgment(), areSiblings(link.a(), link.b()));
  }

  /**
   * Whether two texts are of one family that lost its origin, and neither was made from the other.
   */
  boolean areSiblings(Unit a, Unit b) {
    int one = part.units().indexOf(a);
    int other = part.units().indexOf(b);
    return one >= 0 && other >= 0 && areSiblings(one, other);
  }

  private boolean areSiblings(int a, int b) {
    return part.stories().get(storyOf[a]).stream()
        .filter(kin -> !kin.hasOrigin())
        .filter(kin -> kin.members().containsAll(List.of(a, b)))
        .anyMatch(kin -> !isMade(kin, a, b) && !isMade(kin, b, a));
  }

  private static boolean isMade(Kin kin, int node, int source) {
    Parent parent = kin.parents().get(node);
    return parent != null && parent.node() == source;
  }
}
