package io.twicetold.window;

import io.twicetold.compare.Comparer;
import io.twicetold.compare.Numbers;
import io.twicetold.compare.Side;
import io.twicetold.group.Assignment;
import io.twicetold.group.Bond;
import io.twicetold.group.Decision;
import io.twicetold.group.Decisions;
import io.twicetold.group.Tie;
import io.twicetold.group.Ties;
import io.twicetold.judge.Explanation;
import io.twicetold.judge.Judge;
import io.twicetold.judge.Verdict;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Explains pairs of a collection. Serves one thread. */
final class Explaining {

  private final Window window;
  private final Components components;
  private final Decisions decisions;
  private final Teller teller;
  private final Judge judge;

  Explaining(Window window, Components components, Decisions decisions, Teller teller) {
    this.window = window;
    this.components = components;
    this.decisions = decisions;
    this.teller = teller;
    judge = window.judge();
  }

  /** Explains two articles that are here, the source first where there is a direction. */
  Explained explain(String one, String other) {
    Units units = window.units();
    Unit first = units.of(one);
    Unit second = units.of(other);
    Verdict verdict =
        first == second
            ? teller.tell(first, units.text(one), second, units.text(other))
            : tell(first, second);
    boolean turned = first == second ? verdict.a().equals(other) : verdict.a().equals(second.id());
    return turned
        ? explain(verdict, other, second, one, first)
        : explain(verdict, one, first, other, second);
  }

  private Verdict tell(Unit first, Unit second) {
    return window
        .judged()
        .of(first.number, second.number)
        .map(judged -> teller.tell(first, second, judged, areSiblings(first, second)))
        .orElseGet(() -> teller.tell(first, second));
  }

  private boolean areSiblings(Unit first, Unit second) {
    return new Telling(components.of(first)).areSiblings(first, second);
  }

  private Explained explain(Verdict verdict, String idA, Unit a, String idB, Unit b) {
    Side sideA = a.side();
    Side sideB = b.side();
    Assignment ofA = assignment(idA, a);
    Assignment ofB = assignment(idB, b);
    boolean oneFamily = ofA.family().equals(ofB.family());
    boolean oneStory = ofA.story().equals(ofB.story());
    Component ofFamily = part(a, oneFamily);
    Component ofStory = oneStory == oneFamily ? ofFamily : part(a, oneStory);
    return new Explained(
        verdict,
        Explanation.of(judge, Comparer.compare(sideA, sideB), sideA, sideB),
        Numbers.of(sideA, sideB),
        window.routes(a, b),
        ofA,
        ofB,
        tie(Bond.FAMILY, ofFamily, a, b, oneFamily),
        tie(Bond.STORY, ofStory, a, b, oneStory),
        decided(idA, idB));
  }

  private Assignment assignment(String id, Unit unit) {
    return new Telling(components.of(unit))
        .told().stream()
            .flatMap(told -> told.assignments().stream())
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow();
  }

  /**
   * Where two units met or would meet. What shares a cluster met above the cut, by links that
   * connect a part; what does not may meet through anything that is linked at all, in a large
   * collection most of it.
   */
  private Component part(Unit unit, boolean together) {
    Component part = components.of(unit);
    return together && part.bounds().areNone() ? part : components.around(unit);
  }

  private Tie tie(Bond bond, Component part, Unit a, Unit b, boolean together) {
    double cut = bond == Bond.FAMILY ? judge.cuts().family() : judge.cuts().story();
    int placeA = part.units().indexOf(a);
    int placeB = part.units().indexOf(b);
    if (placeA == placeB || placeB < 0) {
      return Tie.unlinked(bond, together, !together && areParted(bond, a, b), cut);
    }
    Ties ties = new Ties(part.units().stream().map(Unit::id).toList(), part.part(), judge.cuts());
    BiFunction<Integer, Integer, Tie> tie =
        switch (bond) {
          case FAMILY -> (one, other) -> ties.family(one, other, together);
          case STORY -> (one, other) -> ties.story(one, other, together);
        };
    return tie.apply(placeA, placeB);
  }

  /** Whether people decided that two units are apart; families are where stories are. */
  private boolean areParted(Bond bond, Unit a, Unit b) {
    return ids(a)
        .flatMap(id -> decisions.about(id).stream())
        .filter(decision -> !decision.together())
        .filter(decision -> bond == Bond.FAMILY || decision.bond() == Bond.STORY)
        .anyMatch(
            decision -> ids(b).anyMatch(id -> id.equals(decision.a()) || id.equals(decision.b())));
  }

  private static Stream<String> ids(Unit unit) {
    return unit.copies().stream().map(copy -> copy.article().id());
  }

  private List<Decision> decided(String one, String other) {
    return decisions.about(one).stream()
        .filter(decision -> decision.a().equals(other) || decision.b().equals(other))
        .toList();
  }
}
