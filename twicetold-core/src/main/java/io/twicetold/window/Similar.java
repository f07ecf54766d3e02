package io.twicetold.window;

import io.twicetold.article.Article;
import io.twicetold.compare.Comparer;
import io.twicetold.compare.Side;
import io.twicetold.judge.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the articles that one that is not here is most like. */
final class Similar {

  private static final Comparator<Near> NEAREST =
      Comparator.comparingDouble(Near::score).reversed().thenComparing(near -> near.unit().id());

  private final Window window;
  private final Teller teller;

  private record Near(Unit unit, double score) {}

  Similar(Window window, Teller teller) {
    this.window = window;
    this.teller = teller;
  }

  /** The verdicts on an article and those nearest to it, those first that are most alike. */
  List<Verdict> to(Article article, int most) {
    Unit alone = window.alone(article);
    List<Near> nearest =
        window.near(alone).parallelStream()
            .map(unit -> new Near(unit, score(alone, unit)))
            .sorted(NEAREST)
            .toList();
    return nearest.stream()
        .flatMap(near -> verdicts(alone, near.unit, article.id()))
        .limit(most)
        .toList();
  }

  private Stream<Verdict> verdicts(Unit alone, Unit near, String id) {
    return near.copies().stream()
        .filter(copy -> !copy.article().id().equals(id))
        .map(copy -> teller.tell(alone, alone.text(), near, copy));
  }

  private double score(Unit alone, Unit unit) {
    Side a = alone.side();
    Side b = unit.side();
    return window.judge().score(Comparer.compare(a, b), a, b);
  }
}
