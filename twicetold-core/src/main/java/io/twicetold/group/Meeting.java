package io.twicetold.group;

import java.util.OptionalDouble;

/** Follows a rule and notes when the clusters of two nodes become one. Serves one thread. */
final class Meeting implements AverageLinkage.Rule {

  private final AverageLinkage.Rule rule;
  private final Partition clusters;
  private final int a;
  private final int b;
  private OptionalDouble mean = OptionalDouble.empty();

  Meeting(AverageLinkage.Rule rule, int nodes, int a, int b) {
    this.rule = rule;
    this.a = a;
    this.b = b;
    clusters = new Partition(nodes);
  }

  @Override
  public int start(int node) {
    clusters.join(rule.start(node), node);
    return rule.start(node);
  }

  @Override
  public boolean allows(int low, int high) {
    return rule.allows(low, high);
  }

  @Override
  public void merged(int low, int high, double at) {
    rule.merged(low, high, at);
    boolean before = clusters.areTogether(a, b);
    clusters.join(low, high);
    if (!before && clusters.areTogether(a, b)) {
      mean = OptionalDouble.of(at);
    }
  }

  @Override
  public boolean isOver() {
    return mean.isPresent();
  }

  /** The mean at which they met; empty if they did not, or were together from the start. */
  OptionalDouble mean() {
    return mean;
  }
}
