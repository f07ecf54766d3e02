package io.twicetold.group;

import io.twicetold.group.Kinship.Link;
import io.twicetold.group.Kinship.Part;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Clusters a component: nodes to families, then families to stories. Serves one thread, once. */
final class Clusters {

  /** A cut that whatever is linked reaches. */
  private static final double ANY = 1e-9;

  private final Part part;
  private final int[] family;
  private final Partition decidedFamilies;
  private final Partition decidedStories;

  Clusters(Part part) {
    this.part = part;
    decidedFamilies = part.bounds().families();
    decidedStories = part.bounds().stories();
    family = new int[part.nodes()];
  }

  /** The place of a node's family. */
  int familyOf(int node) {
    return family[node];
  }

  /**
   * The mean probability at which two nodes came to be in one family, or would: they are in one if
   * it reaches the cut.
   *
   * @return empty if nothing links them, or people's decisions keep them apart
   */
  static OptionalDouble familyMean(Part part, int a, int b) {
    Clusters clusters = new Clusters(part);
    Meeting meeting = new Meeting(clusters.new FamilyRule(), part.nodes(), a, b);
    AverageLinkage.cluster(clusters.familyGraph(), ANY, meeting);
    return meeting.mean();
  }

  /** The same of one story, for nodes of two families; for one family there is no such mean. */
  static OptionalDouble storyMean(Part part, double familyCut, int a, int b) {
    Clusters clusters = new Clusters(part);
    List<int[]> families = clusters.families(familyCut);
    Meeting meeting =
        new Meeting(
            clusters.new StoryRule(families),
            families.size(),
            clusters.family[a],
            clusters.family[b]);
    AverageLinkage.cluster(clusters.storyGraph(families), ANY, meeting);
    return meeting.mean();
  }

  private Links familyGraph() {
    Links graph = new Links(part.nodes());
    part.crowded().stream().forEach(graph::crowd);
    for (Link link : part.links()) {
      graph.set(link.a(), link.b(), link.judgment().descent());
    }
    return graph;
  }

  /** The families; after this {@link #familyOf} knows them. */
  List<int[]> families(double cut) {
    List<int[]> families = AverageLinkage.cluster(familyGraph(), cut, new FamilyRule());
    for (int i = 0; i < families.size(); i++) {
      for (int node : families.get(i)) {
        family[node] = i;
      }
    }
    return families;
  }

  /** The stories, by the places of their families. */
  List<int[]> stories(List<int[]> families, double cut) {
    return AverageLinkage.cluster(storyGraph(families), cut, new StoryRule(families));
  }

  /** Families tell one event as a whole: what is asked is the mean of the pairs looked at. */
  private Links storyGraph(List<int[]> families) {
    Map<Long, double[]> sums = new TreeMap<>();
    for (Link link : part.links()) {
      int low = Math.min(family[link.a()], family[link.b()]);
      int high = Math.max(family[link.a()], family[link.b()]);
      if (low != high) {
        double[] sum = sums.computeIfAbsent((long) low << 32 | high, k -> new double[2]);
        sum[0] += link.judgment().story();
        sum[1]++;
      }
    }
    Links graph = new Links(families.size());
    sums.forEach((pair, sum) -> {
      int low = (int) (pair >>> 32);
      int high = pair.intValue();
      int least = Math.min(families.get(low).length, families.get(high).length);
      graph.set(low, high, sum[0] / Math.max(sum[1], least));
    });
    return graph;
  }

  /** A family lies within one story: what joins two families joins their stories. */
  private final class FamilyRule implements AverageLinkage.Rule {

    @Override
    public int start(int node) {
      return decidedFamilies.classOf(node);
    }

    @Override
    public boolean allows(int low, int high) {
      return !decidedFamilies.areApart(low, high) && !decidedStories.areApart(low, high);
    }

    @Override
    public void merged(int low, int high, double mean) {
      decidedFamilies.join(low, high);
      decidedStories.join(low, high);
    }
  }

  /** The nodes here are families, each standing in for its members. */
  private final class StoryRule implements AverageLinkage.Rule {

    private final List<int[]> families;

    private StoryRule(List<int[]> families) {
      this.families = families;
    }

    @Override
    public int start(int node) {
      return family[decidedStories.classOf(families.get(node)[0])];
    }

    @Override
    public boolean allows(int low, int high) {
      return !decidedStories.areApart(families.get(low)[0], families.get(high)[0]);
    }

    @Override
    public void merged(int low, int high, double mean) {
      decidedStories.join(families.get(low)[0], families.get(high)[0]);
    }
  }
}
