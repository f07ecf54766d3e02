package io.twicetold.group;

import io.twicetold.judge.Judgment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * A connected part of the judged graph, clustered: texts to families, families to stories. Nodes
 * are numbered in the order of their ids, so that the result does not depend on arrival.
 */
public final class Kinship {

  /** A judged pair of nodes, the lower one first. */
  public record Link(int a, int b, Judgment judgment) {

    /** The same judgment with its nodes in ascending order. */
    public Link {
      if (a >= b) {
        throw new IllegalArgumentException("links name the lower node first");
      }
    }
  }

  /**
   * A connected part of the graph.
   *
   * @param nodes number of texts
   * @param links the judged pairs among them
   * @param crowded the texts that had more partners than could be compared ({@link Links})
   * @param bounds what people decided, which comes before any probability
   */
  public record Part(int nodes, List<Link> links, BitSet crowded, Bounds bounds) {

    public Part {
      links = List.copyOf(links);
      crowded = (BitSet) crowded.clone();
    }

    /** A part where nobody decided anything and no cap was met. */
    public static Part of(int nodes, List<Link> links) {
      return new Part(nodes, links, new BitSet(), Bounds.none(nodes));
    }
  }

  /**
   * Texts made from one another.
   *
   * @param members nodes, the origin first if there is one, then ascending
   * @param hasOrigin whether the first member is what the others were made from
   * @param parents for each member the node that it was made from and how, if known
   */
  public record Kin(List<Integer> members, boolean hasOrigin, Map<Integer, Parent> parents) {}

  /** What a text was made from, and the judgment that says so. */
  public record Parent(int node, Judgment judgment) {}

  /** A cut that whatever is linked reaches. */
  private static final double ANY = 1e-9;

  private final int nodes;
  private final List<Link> links;
  private final List<List<Link>> ofNode = new ArrayList<>();
  private final BitSet crowded;
  private final int[] family;
  private final Partition decidedFamilies;
  private final Partition decidedStories;

  private Kinship(Part part) {
    nodes = part.nodes;
    links = part.links;
    crowded = part.crowded;
    decidedFamilies = part.bounds.families();
    decidedStories = part.bounds.stories();
    family = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      ofNode.add(new ArrayList<>());
    }
    for (Link link : links) {
      ofNode.get(link.a).add(link);
      ofNode.get(link.b).add(link);
    }
  }

  /**
   * Clusters a component.
   *
   * @param part the component
   * @param familyCut least mean probability of descent in a family
   * @param storyCut least mean probability of one event in a story
   * @return the stories, each a list of families
   */
  public static List<List<Kin>> cluster(Part part, double familyCut, double storyCut) {
    Kinship kinship = new Kinship(part);
    List<int[]> families = kinship.families(familyCut);
    List<Kin> kin = families.stream().map(kinship::kin).toList();
    return kinship.stories(families, storyCut).stream()
        .map(story -> Arrays.stream(story).mapToObj(kin::get).toList())
        .toList();
  }

  /**
   * The mean probability at which two nodes came to be in one family, or would: they are in one if
   * it reaches the cut.
   *
   * @return empty if nothing links them, or people's decisions keep them apart
   */
  static OptionalDouble familyMean(Part part, int a, int b) {
    Kinship kinship = new Kinship(part);
    Meeting meeting = new Meeting(kinship.new FamilyRule(), part.nodes, a, b);
    AverageLinkage.cluster(kinship.familyGraph(), ANY, meeting);
    return meeting.mean();
  }

  /** The same of one story, for nodes of two families; for one family there is no such mean. */
  static OptionalDouble storyMean(Part part, double familyCut, int a, int b) {
    Kinship kinship = new Kinship(part);
    List<int[]> families = kinship.families(familyCut);
    Meeting meeting =
        new Meeting(
            kinship.new StoryRule(families), families.size(), kinship.family[a], kinship.family[b]);
    AverageLinkage.cluster(kinship.storyGraph(families), ANY, meeting);
    return meeting.mean();
  }

  private Links familyGraph() {
    Links graph = new Links(nodes);
    crowded.stream().forEach(graph::crowd);
    for (Link link : links) {
      graph.set(link.a, link.b, link.judgment.descent());
    }
    return graph;
  }

  private List<int[]> families(double cut) {
    List<int[]> families = AverageLinkage.cluster(familyGraph(), cut, new FamilyRule());
    for (int i = 0; i < families.size(); i++) {
      for (int node : families.get(i)) {
        family[node] = i;
      }
    }
    return families;
  }

  private List<int[]> stories(List<int[]> families, double cut) {
    return AverageLinkage.cluster(storyGraph(families), cut, new StoryRule(families));
  }

  /** Families tell one event as a whole: what is asked is the mean of the pairs looked at. */
  private Links storyGraph(List<int[]> families) {
    Map<Long, double[]> sums = new TreeMap<>();
    for (Link link : links) {
      int low = Math.min(family[link.a], family[link.b]);
      int high = Math.max(family[link.a], family[link.b]);
      if (low != high) {
        double[] sum = sums.computeIfAbsent((long) low << 32 | high, k -> new double[2]);
        sum[0] += link.judgment.story();
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

  /** Probability that the one node was made from the other, given descent. */
  private static double from(Link link, int source) {
    return link.a == source ? link.judgment.aFirst() : link.judgment.bFirst();
  }

  private static int other(Link link, int node) {
    return link.a == node ? link.b : link.a;
  }

  private Kin kin(int[] members) {
    double[] lead = new double[members.length];
    double meanDescent = meanDescent(members);
    int first = 0;
    for (int i = 0; i < members.length; i++) {
      lead[i] = meanSource(members[i], members.length, meanDescent);
      first = lead[i] > lead[first] ? i : first;
    }
    boolean hasOrigin = members.length == 1 || lead[first] > 0.5;
    Map<Integer, Parent> parents = new TreeMap<>();
    for (int i = 0; i < members.length; i++) {
      if (!(hasOrigin && i == first)) {
        int node = members[i];
        parent(node, members, lead, i).ifPresent(parent -> parents.put(node, parent));
      }
    }
    List<Integer> ordered = new ArrayList<>();
    ordered.add(members[first]);
    Arrays.stream(members).filter(node -> node != ordered.getFirst()).forEach(ordered::add);
    return new Kin(hasOrigin ? ordered : sorted(ordered), hasOrigin, parents);
  }

  private static List<Integer> sorted(List<Integer> nodes) {
    return nodes.stream().sorted().toList();
  }

  /**
   * Mean probability, over its kin, that they were made from this node, given that they are kin: a
   * family once found, how doubtful it was says nothing of its origin.
   */
  private double meanSource(int node, int members, double meanDescent) {
    double sum = 0;
    for (Link link : ofNode.get(node)) {
      if (family[link.a] == family[link.b]) {
        sum += link.judgment.descent() * from(link, node);
      }
    }
    return members == 1 ? 0 : sum / (meanDescent * (members - 1));
  }

  private double meanDescent(int[] members) {
    return Arrays.stream(members)
        .mapToObj(ofNode::get)
        .flatMap(List::stream)
        .filter(link -> family[link.a] == family[link.b])
        .mapToDouble(link -> link.judgment.descent())
        .average()
        .orElse(1);
  }

  /** The likeliest source of a member among those that are more of a source than itself. */
  private Optional<Parent> parent(int node, int[] members, double[] lead, int place) {
    Link best = null;
    double likeliest = 0;
    for (Link link : ofNode.get(node)) {
      int source = other(link, node);
      int at = Arrays.binarySearch(members, source);
      if (at < 0 || lead[at] < lead[place] || (lead[at] == lead[place] && at > place)) {
        continue;
      }
      double likely = link.judgment.descent() * from(link, source);
      if (likely > likeliest && from(link, source) > 0.5) {
        likeliest = likely;
        best = link;
      }
    }
    return Optional.ofNullable(best).map(link -> new Parent(other(link, node), link.judgment));
  }
}
