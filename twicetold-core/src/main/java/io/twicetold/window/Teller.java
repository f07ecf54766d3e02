package io.twicetold.window;

import io.twicetold.article.Span;
import io.twicetold.compare.Comparer;
import io.twicetold.compare.Comparison;
import io.twicetold.compare.Passages;
import io.twicetold.compare.Side;
import io.twicetold.judge.Judge;
import io.twicetold.judge.Judgment;
import io.twicetold.judge.Reasons;
import io.twicetold.judge.Relation;
import io.twicetold.judge.Verdict;
import io.twicetold.text.Splitter;
import io.twicetold.text.Statement;
import io.twicetold.text.Text;
import java.util.List;
import java.util.Optional;

/** Turns judgments into verdicts that show their evidence. Several threads may ask at once. */
final class Teller {

  private final Judge judge;
  private final int mostStatements;
  private final ThreadLocal<Splitter> splitters = ThreadLocal.withInitial(Splitter::new);

  Teller(Judge judge, int mostStatements) {
    this.judge = judge;
    this.mostStatements = mostStatements;
  }

  /** The verdict on two units by themselves. */
  Verdict tell(Unit one, Unit other) {
    return tell(one, one.text(), other, other.text());
  }

  /**
   * The verdict on two units as they were judged among others.
   *
   * @param siblings whether both were made from a text that is missing
   */
  Verdict tell(Unit one, Unit other, Judgment judged, boolean siblings) {
    return tell(one, one.text(), other, other.text(), Optional.of(judged), siblings);
  }

  /** The verdict on a copy of each of two units, the source first where there is a direction. */
  Verdict tell(Unit one, Text ofOne, Unit other, Text ofOther) {
    return tell(one, ofOne, other, ofOther, Optional.empty(), false);
  }

  private Verdict tell(
      Unit one, Text ofOne, Unit other, Text ofOther, Optional<Judgment> known, boolean siblings) {
    boolean ordered = Unit.FIRST.compare(ofOne.article(), ofOther.article()) <= 0;
    Side first = side(one, ofOne);
    Side second = side(other, ofOther);
    return ordered ? tell(first, second, known, siblings) : tell(second, first, known, siblings);
  }

  private Verdict tell(Side a, Side b, Optional<Judgment> known, boolean siblings) {
    Comparison comparison = Comparer.compare(a, b);
    Judgment judged =
        known
            .map(one -> judge.judge(comparison, a, b, one.chances()))
            .orElseGet(() -> judge.judge(comparison, a, b));
    Judgment judgment = siblings ? judge.siblings(judged, comparison, a, b) : judged;
    double score = judge.score(comparison, a, b);
    return isTurned(judgment)
        ? verdict(Comparer.compare(b, a), judgment, score, b, a)
        : verdict(comparison, judgment, score, a, b);
  }

  /** Whether the second is the source; where nothing tells, the first published comes first. */
  private static boolean isTurned(Judgment judgment) {
    return judgment.relation() != Relation.UPDATE && judgment.bFirst() > judgment.aFirst();
  }

  /** As families have it: a text is a source from the cut on at which it can be an origin. */
  private boolean isDirected(Judgment judgment) {
    Relation relation = judgment.relation();
    double of = Math.max(judgment.aFirst(), judgment.bFirst());
    boolean even = judgment.aFirst() == judgment.bFirst();
    return relation.directed() || (relation.descent() && !even && of > judge.cuts().origin());
  }

  private Verdict verdict(Comparison comparison, Judgment judgment, double score, Side a, Side b) {
    return new Verdict(
        a.text().article().id(),
        b.text().article().id(),
        judgment.relation(),
        isDirected(judgment),
        score,
        judgment.confidence(),
        judgment.descent(),
        judgment.story(),
        comparison.aInB(),
        comparison.bInA(),
        Passages.of(a, b),
        Reasons.of(comparison, a, b));
  }

  /** The statements of a copy of a unit. */
  List<Statement> statements(Unit unit, Text copy) {
    return side(unit, copy).statements();
  }

  /** The statements of a copy of a unit that nothing in a copy of another says. */
  List<Span> alone(Unit one, Text ofOne, Unit other, Text ofOther) {
    return Passages.alone(side(one, ofOne), side(other, ofOther));
  }

  private Side side(Unit unit, Text copy) {
    Side side = unit.side();
    boolean shown = copy.article().id().equals(unit.id()) && !side.statements().isEmpty();
    return shown ? side : side.with(copy, splitters.get().split(copy, mostStatements));
  }
}
