package io.twicetold.group;

import io.twicetold.group.Kinship.Link;
import io.twicetold.group.Kinship.Part;
import io.twicetold.group.Levels.Unseen;
import io.twicetold.judge.Cuts;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Clusters a component: nodes to versions of one text, these to families, and families to stories.
 * Serves one thread, once.
 */
final class Clusters {

  /** A cut that whatever is linked reaches. */
  private static final double ANY = 1e-9;

  /**
   * What two families of one story that were not compared count, of the mean of those that were.
   * Shares of .2 to .5 find large stories of headlines alike (BCubed F1 .78 to .785, at 0 .768);
   * other collections do not feel it.
   */
  private static final double UNCOMPARED = 0.3;

  private final Part part;
  private final int[] version;
  private final int[] family;
  private final Partition decidedFamilies;
  private final Partition decidedStories;

  Clusters(Part part) {
    this.part = part;
    decidedFamilies = part.bounds().families();
    decidedStories = part.bounds().stories();
    version = new int[part.nodes()];
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
  static OptionalDouble familyMean(Part part, Cuts cuts, int a, int b) {
    Clusters clusters = new Clusters(part);
    List<int[]> versions = clusters.versions(cuts.version());
    if (clusters.version[a] == clusters.version[b]) {
      return clusters.versionMean(a, b);
    }
    Rule rule = clusters.new Rule(versions, clusters.version, true);
    Meeting meeting = new Meeting(rule, versions.size(), clusters.version[a], clusters.version[b]);
    AverageLinkage.cluster(clusters.familyGraph(versions), ANY, meeting);
    return meeting.mean();
  }

  private OptionalDouble versionMean(int a, int b) {
    Clusters again = new Clusters(part);
    Meeting meeting = new Meeting(again.singles(), part.nodes(), a, b);
    AverageLinkage.cluster(again.versionGraph(), ANY, meeting);
    return meeting.mean();
  }

  /** The same of one story, for nodes of two families; for one family there is no such mean. */
  static OptionalDouble storyMean(Part part, Cuts cuts, int a, int b) {
    Clusters clusters = new Clusters(part);
    List<int[]> families = clusters.families(cuts);
    Rule rule = clusters.new Rule(families, clusters.family, false);
    Meeting meeting = new Meeting(rule, families.size(), clusters.family[a], clusters.family[b]);
    AverageLinkage.cluster(clusters.storyGraph(families), ANY, meeting);
    return meeting.mean();
  }

  /** The families; after this {@link #familyOf} knows them. */
  List<int[]> families(Cuts cuts) {
    List<int[]> versions = versions(cuts.version());
    List<int[]> clusters =
        AverageLinkage.cluster(
            familyGraph(versions), cuts.family(), new Rule(versions, version, true));
    List<int[]> families = clusters.stream().map(cluster -> nodes(cluster, versions)).toList();
    place(families, family);
    return families;
  }

  /** The stories, by the places of their families. */
  List<int[]> stories(List<int[]> families, Cuts cuts) {
    return AverageLinkage.cluster(
        storyGraph(families), cuts.story(), new Rule(families, family, false));
  }

  private List<int[]> versions(double cut) {
    List<int[]> versions = AverageLinkage.cluster(versionGraph(), cut, singles());
    place(versions, version);
    return versions;
  }

  private Rule singles() {
    int[] nodes = IntStream.range(0, part.nodes()).toArray();
    return new Rule(Arrays.stream(nodes).mapToObj(node -> new int[] {node}).toList(), nodes, true);
  }

  private static int[] nodes(int[] cluster, List<int[]> groups) {
    return Arrays.stream(cluster)
        .mapToObj(groups::get)
        .flatMapToInt(Arrays::stream)
        .sorted()
        .toArray();
  }

  private static void place(List<int[]> groups, int[] places) {
    for (int i = 0; i < groups.size(); i++) {
      for (int node : groups.get(i)) {
        places[node] = i;
      }
    }
  }

  private Links versionGraph() {
    Links graph = new Links(part.nodes());
    part.crowded().stream().forEach(graph::crowd);
    for (Link link : part.links()) {
      graph.set(link.a(), link.b(), link.judgment().descent());
    }
    return graph;
  }

  private Links familyGraph(List<int[]> versions) {
    Links graph = new Links(versions.size());
    Levels.link(versions, part, link -> link.judgment().descent(), Unseen.ZERO, graph);
    return graph;
  }

  /**
   * Families tell one event as a whole: what was not compared says nothing. A story may have more
   * families than any was compared with.
   */
  private Links storyGraph(List<int[]> families) {
    Links graph = new Links(families.size(), UNCOMPARED);
    IntStream.range(0, families.size()).forEach(graph::crowd);
    Levels.link(families, part, link -> link.judgment().story(), Unseen.UNKNOWN, graph);
    return graph;
  }

  /**
   * What people decided about groups of nodes, each standing in for its members. A family lies
   * within one story: what joins two families joins their stories.
   */
  private final class Rule implements AverageLinkage.Rule {

    private final List<int[]> groups;
    private final int[] groupOf;
    private final boolean joinsFamilies;

    private Rule(List<int[]> groups, int[] groupOf, boolean joinsFamilies) {
      this.groups = groups;
      this.groupOf = groupOf;
      this.joinsFamilies = joinsFamilies;
    }

    private int first(int group) {
      return groups.get(group)[0];
    }

    @Override
    public int start(int group) {
      Partition decided = joinsFamilies ? decidedFamilies : decidedStories;
      return groupOf[decided.classOf(first(group))];
    }

    @Override
    public boolean allows(int low, int high) {
      return !decidedStories.areApart(first(low), first(high))
          && !(joinsFamilies && decidedFamilies.areApart(first(low), first(high)));
    }

    @Override
    public void merged(int low, int high, double mean) {
      decidedStories.join(first(low), first(high));
      if (joinsFamilies) {
        decidedFamilies.join(first(low), first(high));
      }
    }
  }
}
