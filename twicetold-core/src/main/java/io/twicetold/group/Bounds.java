package io.twicetold.group;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What people decided about the nodes of a component. What is decided to be together is so through
 * any chain; what is decided to be apart against such a chain is set aside and reported, whatever
 * the order of the decisions. Not changed once made.
 */
public final class Bounds {

  /** A decision on two nodes, the lower one first. */
  public record Bound(int a, int b, Bond bond, boolean together) {

    /** The same bound with its nodes in ascending order. */
    public Bound {
      if (a >= b) {
        throw new IllegalArgumentException("bounds name the lower node first");
      }
    }
  }

  /** A bound that a chain of others contradicts: nodes from its first to its second. */
  public record Contradiction(Bound bound, List<Integer> chain) {

    public Contradiction {
      chain = List.copyOf(chain);
    }
  }

  private static final Comparator<Bound> CANONICAL =
      Comparator.comparingInt(Bound::a)
          .thenComparingInt(Bound::b)
          .thenComparing(Bound::bond)
          .thenComparing(Bound::together);

  private final List<Bound> bounds;
  private final Partition families;
  private final Partition stories;
  private final List<Contradiction> contradictions = new ArrayList<>();

  private Bounds(int nodes, List<Bound> bounds) {
    this.bounds = bounds.stream().distinct().sorted(CANONICAL).toList();
    families = new Partition(nodes);
    stories = new Partition(nodes);
    this.bounds.stream().filter(Bound::together).forEach(this::join);
    this.bounds.stream().filter(bound -> !bound.together).forEach(bound -> part(bound, nodes));
  }

  /** No decisions on so many nodes. */
  public static Bounds none(int nodes) {
    return new Bounds(nodes, List.of());
  }

  /** Decisions on so many nodes. */
  public static Bounds of(int nodes, List<Bound> bounds) {
    return new Bounds(nodes, bounds);
  }

  /** Whether nobody decided anything. */
  public boolean areNone() {
    return bounds.isEmpty();
  }

  private void join(Bound bound) {
    stories.join(bound.a, bound.b);
    if (bound.bond == Bond.FAMILY) {
      families.join(bound.a, bound.b);
    }
  }

  private void part(Bound bound, int nodes) {
    Partition classes = classes(bound.bond);
    if (classes.areTogether(bound.a, bound.b)) {
      contradictions.add(new Contradiction(bound, chain(bound, nodes)));
    } else {
      classes.part(bound.a, bound.b);
    }
  }

  private Partition classes(Bond bond) {
    return switch (bond) {
      case FAMILY -> families;
      case STORY -> stories;
    };
  }

  /** The shortest chain of togethers; of several the one through the lowest nodes. */
  private List<Integer> chain(Bound bound, int nodes) {
    int[] before = new int[nodes];
    Arrays.fill(before, -1);
    before[bound.a] = bound.a;
    Deque<Integer> queue = new ArrayDeque<>(List.of(bound.a));
    while (before[bound.b] < 0) {
      int node = queue.removeFirst();
      neighbours(node, bound.bond)
          .filter(next -> before[next] < 0)
          .forEach(next -> {
            before[next] = node;
            queue.add(next);
          });
    }
    List<Integer> chain = new ArrayList<>(List.of(bound.b));
    while (chain.getLast() != bound.a) {
      chain.add(before[chain.getLast()]);
    }
    return chain.reversed();
  }

  private IntStream neighbours(int node, Bond bond) {
    return bounds.stream()
        .filter(bound -> bound.together && (bond == Bond.STORY || bound.bond == Bond.FAMILY))
        .filter(bound -> bound.a == node || bound.b == node)
        .mapToInt(bound -> bound.a == node ? bound.b : bound.a)
        .sorted();
  }

  /** The bounds that are not honoured, in order. */
  public List<Contradiction> contradictions() {
    return List.copyOf(contradictions);
  }

  /** Whether decisions settle if two nodes share a bond, so that nobody has to be asked. */
  public boolean settle(int a, int b, Bond bond) {
    boolean apart = stories.areApart(a, b);
    return switch (bond) {
      case FAMILY -> apart || families.areTogether(a, b) || families.areApart(a, b);
      case STORY -> apart || stories.areTogether(a, b);
    };
  }

  /** Families as far as they are decided. */
  Partition families() {
    return families.copy();
  }

  /** Stories as far as they are decided. */
  Partition stories() {
    return stories.copy();
  }
}
