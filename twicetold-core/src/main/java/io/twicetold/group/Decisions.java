package io.twicetold.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What people decided, without order: the same decisions give the same grouping. They outlive the
 * articles that they name, and hold again when these come back.
 */
public final class Decisions {

  /** No decisions. */
  public static final Decisions NONE = of(List.of());

  private static final Comparator<Decision> CANONICAL =
      Comparator.comparing(Decision::a)
          .thenComparing(Decision::b)
          .thenComparing(Decision::bond)
          .thenComparing(Decision::together);

  private final List<Decision> all;
  private final Map<String, List<Decision>> byArticle = new HashMap<>();

  private Decisions(Collection<Decision> decisions) {
    TreeSet<Decision> sorted = new TreeSet<>(CANONICAL);
    sorted.addAll(decisions);
    all = List.copyOf(sorted);
    for (Decision decision : all) {
      byArticle.computeIfAbsent(decision.a(), id -> new ArrayList<>()).add(decision);
      byArticle.computeIfAbsent(decision.b(), id -> new ArrayList<>()).add(decision);
    }
  }

  /** These decisions; one that is given twice counts once. */
  public static Decisions of(Collection<Decision> decisions) {
    return new Decisions(decisions);
  }

  /** All of them, in an order that depends on nothing else. */
  public List<Decision> all() {
    return all;
  }

  /** Those that name an article. */
  public List<Decision> about(String id) {
    return byArticle.getOrDefault(id, List.of());
  }

  /** Whether nothing was decided. */
  public boolean isEmpty() {
    return all.isEmpty();
  }
}
