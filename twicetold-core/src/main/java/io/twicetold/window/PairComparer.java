package io.twicetold.window;

import io.twicetold.article.Article;
import io.twicetold.candidate.Pair;
import io.twicetold.judge.Verdict;
import it.unimi.dsi.fastutil.objects.ReferenceLinkedOpenHashSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Compares named pairs of articles, without looking for others. */
public final class PairComparer {

  private final Settings settings;

  /** Compares by these settings. */
  public PairComparer(Settings settings) {
    this.settings = settings;
  }

  /**
   * Compares each pair.
   *
   * @param articles what the pairs name
   * @param pairs what to compare
   * @return a verdict a pair, in the order of the pairs
   * @throws IllegalArgumentException if a pair names an id that no article has
   */
  public List<Verdict> compare(Collection<Article> articles, List<Pair> pairs) {
    Units units = settings.units();
    units.change(articles, Set.of());
    Set<Unit> named = new ReferenceLinkedOpenHashSet<>();
    for (Pair pair : pairs) {
      named.add(units.of(pair.a()));
      named.add(units.of(pair.b()));
    }
    settings.meanings().ifPresent(model -> model.encode(List.copyOf(named)));
    Teller teller = settings.teller();
    return pairs.stream().map(pair -> tell(units, pair, teller)).toList();
  }

  private static Verdict tell(Units units, Pair pair, Teller teller) {
    Unit a = units.of(pair.a());
    Unit b = units.of(pair.b());
    return teller.tell(a, units.text(pair.a()), b, units.text(pair.b()));
  }
}
