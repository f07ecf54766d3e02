package io.twicetold.group;

import io.twicetold.group.Kinship.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;

/**
 * The chain of links between two nodes whose weakest link is as strong as can be: what holds them
 * together, or would have to.
 *
 * @param steps links from the one to the other, empty if none leads there
 */
public record Chain(List<Step> steps) {

  /** A link of the chain, walked from one node to the next, and its probability. */
  public record Step(int from, int to, double probability) {}

  private record Reached(int node, double strength) {}

  /** The strongest first; of several the lowest node. */
  private static final Comparator<Reached> STRONGEST =
      Comparator.comparingDouble(Reached::strength).reversed().thenComparingInt(Reached::node);

  public Chain {
    steps = List.copyOf(steps);
  }

  /**
   * The strongest chain between two nodes.
   *
   * @param nodes number of nodes
   * @param links between them
   * @param probability of a link, by which it is strong
   */
  static Chain strongest(
      int nodes, List<Link> links, ToDoubleFunction<Link> probability, int from, int to) {
    List<List<Step>> steps = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      steps.add(new ArrayList<>());
    }
    for (Link link : links) {
      double strength = probability.applyAsDouble(link);
      steps.get(link.a()).add(new Step(link.a(), link.b(), strength));
      steps.get(link.b()).add(new Step(link.b(), link.a(), strength));
    }
    return walk(steps, from, to);
  }

  private static Chain walk(List<List<Step>> steps, int from, int to) {
    double[] strength = new double[steps.size()];
    Step[] by = new Step[steps.size()];
    boolean[] done = new boolean[steps.size()];
    Arrays.fill(strength, -1);
    PriorityQueue<Reached> queue = new PriorityQueue<>(STRONGEST);
    queue.add(new Reached(from, 2));
    while (!queue.isEmpty() && !done[to]) {
      Reached next = queue.remove();
      if (!done[next.node]) {
        done[next.node] = true;
        for (Step step : steps.get(next.node)) {
          double weakest = Math.min(next.strength, step.probability);
          if (!done[step.to] && weakest > strength[step.to]) {
            strength[step.to] = weakest;
            by[step.to] = step;
            queue.add(new Reached(step.to, weakest));
          }
        }
      }
    }
    return new Chain(back(by, from, to));
  }

  private static List<Step> back(Step[] by, int from, int to) {
    List<Step> steps = new ArrayList<>();
    for (int at = to; at != from; at = steps.getLast().from()) {
      if (by[at] == null) {
        return List.of();
      }
      steps.add(by[at]);
    }
    return steps.reversed();
  }
}
