package io.twicetold.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AverageLinkageTest {

  private record Edge(int a, int b, double probability) {}

  private static Links links(int nodes, List<Edge> edges) {
    Links links = new Links(nodes);
    edges.forEach(edge -> links.set(edge.a, edge.b, edge.probability));
    return links;
  }

  private static List<List<Integer>> cluster(int nodes, List<Edge> edges, double cut) {
    return AverageLinkage.cluster(links(nodes, edges), cut).stream()
        .map(cluster -> Arrays.stream(cluster).boxed().toList())
        .toList();
  }

  /** Sixteenths, so that sums are exact and equal means are frequent. */
  private static List<Edge> edges(Random random, int nodes, double density) {
    List<Edge> edges = new ArrayList<>();
    for (int a = 0; a < nodes; a++) {
      for (int b = a + 1; b < nodes; b++) {
        if (random.nextDouble() < density) {
          edges.add(new Edge(a, b, (1 + random.nextInt(16)) / 16.0));
        }
      }
    }
    return edges;
  }

  /** The definition, word by word: the best two clusters merge until none is good enough. */
  private static List<List<Integer>> reference(int nodes, List<Edge> edges, double cut) {
    double[][] matrix = new double[nodes][nodes];
    for (Edge edge : edges) {
      matrix[edge.a][edge.b] = edge.probability;
      matrix[edge.b][edge.a] = edge.probability;
    }
    List<List<Integer>> clusters = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      clusters.add(new ArrayList<>(List.of(node)));
    }
    while (true) {
      double best = 0;
      int into = -1;
      int from = -1;
      for (int i = 0; i < clusters.size(); i++) {
        for (int j = i + 1; j < clusters.size(); j++) {
          double mean = mean(matrix, clusters.get(i), clusters.get(j));
          if (mean >= cut && mean > best + 1e-12) {
            best = mean;
            into = i;
            from = j;
          }
        }
      }
      if (into < 0) {
        return clusters;
      }
      clusters.get(into).addAll(clusters.remove(from));
      clusters.get(into).sort(null);
    }
  }

  private static double mean(double[][] matrix, List<Integer> one, List<Integer> other) {
    double sum = 0;
    for (int a : one) {
      for (int b : other) {
        sum += matrix[a][b];
      }
    }
    return Math.rint(sum / ((double) one.size() * other.size()) / 1e-9) * 1e-9;
  }

  @Test
  void who_asks_when_two_meet_hears_of_nothing_later() {
    List<Edge> edges = List.of(new Edge(0, 1, 0.9), new Edge(2, 3, 0.8), new Edge(4, 5, 0.7));
    Meeting meeting = new Meeting(AverageLinkage.Rule.NONE, 6, 2, 3);
    assertThat(AverageLinkage.cluster(links(6, edges), 0.5, meeting))
        .containsExactly(new int[] {0, 1}, new int[] {2, 3}, new int[] {4}, new int[] {5});
    assertThat(meeting.mean()).hasValue(0.8);
  }

  @Property(tries = 400)
  void it_is_average_linkage(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 24) int nodes,
      @ForAll @IntRange(min = 1, max = 10) int tenths) {
    Random random = new Random(seed);
    List<Edge> edges = edges(random, nodes, random.nextDouble());
    double cut = tenths / 10.0;
    assertThat(cluster(nodes, edges, cut)).isEqualTo(reference(nodes, edges, cut));
  }

  @Test
  void a_chain_of_strangers_falls_apart_and_one_of_crowded_nodes_holds() {
    List<Edge> edges = new ArrayList<>();
    for (int a = 0; a < 60; a++) {
      for (int b = a + 1; b < Math.min(60, a + 9); b++) {
        edges.add(new Edge(a, b, 0.9));
      }
    }
    assertThat(cluster(60, edges, 0.6)).hasSizeGreaterThan(1);
    Links crowded = links(60, edges);
    range(60).forEach(crowded::crowd);
    assertThat(AverageLinkage.cluster(crowded, 0.6)).hasSize(1);
  }

  @Test
  void one_link_does_not_join_two_crowds() {
    List<Edge> edges = new ArrayList<>();
    for (int a = 0; a < 40; a++) {
      for (int b = a + 1; b < 40; b++) {
        if (a / 20 == b / 20) {
          edges.add(new Edge(a, b, 0.9));
        }
      }
    }
    edges.add(new Edge(0, 20, 0.9));
    Links crowded = links(40, edges);
    range(40).forEach(crowded::crowd);
    assertThat(AverageLinkage.cluster(crowded, 0.6)).hasSize(2);
  }

  /** Two clusters of twelve nodes at .95, of which half the nodes are linked across at .9. */
  private static Links halves(double share) {
    Links links = new Links(24, share);
    for (int a = 0; a < 24; a++) {
      for (int b = a + 1; b < 24; b++) {
        if (a / 12 == b / 12) {
          links.set(a, b, 0.95);
        } else if ((a + b) % 2 == 0) {
          links.set(a, b, 0.9);
        }
      }
    }
    range(24).forEach(links::crowd);
    return links;
  }

  @Test
  void what_was_not_compared_counts_its_share() {
    // half of the pairs at .9, the others at share * .9
    assertThat(AverageLinkage.cluster(halves(0.3), 0.58)).hasSize(1);
    assertThat(AverageLinkage.cluster(halves(0.3), 0.59)).hasSize(2);
    assertThat(AverageLinkage.cluster(halves(0), 0.46)).hasSize(2);
    assertThat(AverageLinkage.cluster(halves(1), 0.89)).hasSize(1);
  }

  @Test
  void a_crowded_pair_that_was_compared_and_found_apart_counts() {
    Links links = links(3, List.of(new Edge(0, 1, 0.9), new Edge(1, 2, 0.9), new Edge(0, 2, 0)));
    range(3).forEach(links::crowd);
    assertThat(AverageLinkage.cluster(links, 0.6)).hasSize(2);
  }

  @Property(tries = 100)
  void every_node_is_in_one_cluster_and_clusters_are_connected(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int nodes) {
    List<Edge> edges = edges(new Random(seed), nodes, 0.05);
    List<List<Integer>> clusters = cluster(nodes, edges, 0.3);
    assertThat(clusters.stream().flatMap(List::stream).sorted().toList())
        .containsExactlyElementsOf(new Links(nodes).size() == 0 ? List.of() : range(nodes));
    for (List<Integer> cluster : clusters) {
      assertThat(reachable(cluster, edges)).hasSameSizeAs(cluster);
    }
  }

  private static List<Integer> range(int nodes) {
    List<Integer> all = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      all.add(node);
    }
    return all;
  }

  private static Set<Integer> reachable(List<Integer> cluster, List<Edge> edges) {
    Set<Integer> reached = new HashSet<>(List.of(cluster.getFirst()));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Edge edge : edges) {
        if (cluster.contains(edge.a) && cluster.contains(edge.b)) {
          boolean one = reached.contains(edge.a);
          boolean other = reached.contains(edge.b);
          grown |= one != other;
          if (one || other) {
            reached.add(edge.a);
            reached.add(edge.b);
          }
        }
      }
    }
    return reached;
  }

  @Property(tries = 100)
  void the_order_in_which_links_are_set_does_not_matter(@ForAll long seed) {
    List<Edge> edges = edges(new Random(seed), 20, 0.3);
    List<Edge> turned = new ArrayList<>();
    edges.reversed().forEach(edge -> turned.add(new Edge(edge.b, edge.a, edge.probability)));
    assertThat(cluster(20, turned, 0.3)).isEqualTo(cluster(20, edges, 0.3));
  }

  @Property(tries = 100)
  void parts_that_are_not_connected_do_not_see_each_other(@ForAll long seed) {
    List<Edge> one = edges(new Random(seed), 12, 0.4);
    List<Edge> both = new ArrayList<>(one);
    edges(new Random(~seed), 12, 0.4)
        .forEach(edge -> both.add(new Edge(edge.a + 12, edge.b + 12, edge.probability)));
    List<List<Integer>> alone = cluster(12, one, 0.4);
    assertThat(cluster(24, both, 0.4).subList(0, alone.size())).isEqualTo(alone);
  }

  @Test
  void a_chain_of_links_does_not_become_one_cluster() {
    List<Edge> chain = new ArrayList<>();
    for (int node = 0; node < 99; node++) {
      chain.add(new Edge(node, node + 1, 0.9));
    }
    assertThat(cluster(100, chain, 0.4)).allSatisfy(c -> assertThat(c).hasSizeLessThan(5));
  }

  @Test
  void a_hub_that_touches_fifty_pairs_merges_none_of_them() {
    List<Edge> edges = new ArrayList<>();
    for (int pair = 0; pair < 50; pair++) {
      edges.add(new Edge(1 + 2 * pair, 2 + 2 * pair, 0.95));
      edges.add(new Edge(0, 1 + 2 * pair, 0.9));
      edges.add(new Edge(0, 2 + 2 * pair, 0.9));
    }
    Map<Integer, Integer> clusterOf = new HashMap<>();
    List<List<Integer>> clusters = cluster(101, edges, 0.4);
    for (int cluster = 0; cluster < clusters.size(); cluster++) {
      for (int node : clusters.get(cluster)) {
        clusterOf.put(node, cluster);
      }
    }
    Set<Integer> ofPairs = new HashSet<>();
    for (int pair = 0; pair < 50; pair++) {
      assertThat(clusterOf.get(1 + 2 * pair)).isEqualTo(clusterOf.get(2 + 2 * pair));
      ofPairs.add(clusterOf.getOrDefault(1 + 2 * pair, -1));
    }
    assertThat(ofPairs).hasSize(50);
  }

  @Test
  void one_doubtful_link_does_not_join_two_cliques() {
    List<Edge> edges = new ArrayList<>();
    for (int a = 0; a < 5; a++) {
      for (int b = a + 1; b < 5; b++) {
        edges.add(new Edge(a, b, 1));
        edges.add(new Edge(a + 5, b + 5, 1));
      }
    }
    edges.add(new Edge(4, 5, 1));
    assertThat(cluster(10, edges, 0.3))
        .containsExactly(List.of(0, 1, 2, 3, 4), List.of(5, 6, 7, 8, 9));
  }

  @Test
  void a_mean_at_the_cut_merges() {
    assertThat(cluster(2, List.of(new Edge(0, 1, 0.5)), 0.5)).hasSize(1);
    assertThat(cluster(2, List.of(new Edge(0, 1, 0.49)), 0.5)).hasSize(2);
  }
}
