package io.twicetold.group;

import io.twicetold.judge.Cuts;
import io.twicetold.judge.Judgment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

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
  public record Kin(List<Integer> members, boolean hasOrigin, Map<Integer, Parent> parents) {

    /** The same family with its nodes at other places, which keep the order. */
    public Kin at(IntUnaryOperator place) {
      Map<Integer, Parent> moved = new TreeMap<>();
      parents.forEach((node, parent) ->
          moved.put(
              place.applyAsInt(node),
              new Parent(place.applyAsInt(parent.node()), parent.judgment())));
      return new Kin(members.stream().map(place::applyAsInt).toList(), hasOrigin, moved);
    }

    /** The same family of a missing origin: of the first member only these were made. */
    public Kin withoutOrigin(Set<Integer> ofFirst) {
      int first = members.getFirst();
      Map<Integer, Parent> known = new TreeMap<>(parents);
      known
          .entrySet()
          .removeIf(made -> made.getValue().node() == first && !ofFirst.contains(made.getKey()));
      return new Kin(sorted(members), false, known);
    }
  }

  /** What a text was made from, and the judgment that says so. */
  public record Parent(int node, Judgment judgment) {}

  /** Share of the likeliest source's probability from which another may be shown for it. */
  private static final double NEARLY = 0.8;

  private final Clusters clusters;
  private final Cuts cuts;
  private final List<List<Link>> ofNode = new ArrayList<>();

  private Kinship(Part part, Cuts cuts) {
    clusters = new Clusters(part);
    this.cuts = cuts;
    int nodes = part.nodes;
    List<Link> links = part.links;
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
   * @param cuts the least means of a cluster
   * @return the stories, each a list of families
   */
  public static List<List<Kin>> cluster(Part part, Cuts cuts) {
    Kinship kinship = new Kinship(part, cuts);
    List<int[]> families = kinship.clusters.families(cuts);
    List<Kin> kin = families.stream().map(kinship::kin).toList();
    return kinship.clusters.stories(families, cuts).stream()
        .map(story -> Arrays.stream(story).mapToObj(kin::get).toList())
        .toList();
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
    boolean hasOrigin = members.length == 1 || lead[first] > cuts.origin();
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
      if (clusters.familyOf(link.a) == clusters.familyOf(link.b)) {
        sum += link.judgment.descent() * from(link, node);
      }
    }
    return members == 1 ? 0 : sum / (meanDescent * (members - 1));
  }

  private double meanDescent(int[] members) {
    return Arrays.stream(members)
        .mapToObj(ofNode::get)
        .flatMap(List::stream)
        .filter(link -> clusters.familyOf(link.a) == clusters.familyOf(link.b))
        .mapToDouble(link -> link.judgment.descent())
        .average()
        .orElse(1);
  }

  /**
   * The source of a member: of those that are more of a source than itself and nearly as likely as
   * the likeliest, the one that shares its letters, else its language.
   */
  private Optional<Parent> parent(int node, int[] members, double[] lead, int place) {
    List<Link> sources = new ArrayList<>();
    for (Link link : ofNode.get(node)) {
      int source = other(link, node);
      int at = Arrays.binarySearch(members, source);
      boolean leads =
          at >= 0 && (lead[at] > lead[place] || (lead[at] == lead[place] && at < place));
      if (leads && from(link, source) > cuts.origin()) {
        sources.add(link);
      }
    }
    double likeliest = sources.stream().mapToDouble(link -> likely(link, node)).max().orElse(0);
    return sources.stream()
        .filter(link -> likely(link, node) > 0 && likely(link, node) >= NEARLY * likeliest)
        .min(
            Comparator.comparingInt(Kinship::distance)
                .thenComparing(link -> likely(link, node), Comparator.reverseOrder())
                .thenComparingInt(link -> other(link, node)))
        .map(link -> new Parent(other(link, node), link.judgment));
  }

  private static double likely(Link link, int node) {
    return link.judgment.descent() * from(link, other(link, node));
  }

  /** How far apart two versions of a text are by the way in which the one was made. */
  private static int distance(Link link) {
    return switch (link.judgment.relation()) {
      case IDENTICAL, NEAR_COPY, UPDATE, EXCERPT -> 0;
      case ROUND_TRIP, PARAPHRASE, SUMMARY -> 1;
      default -> 2;
    };
  }
}
