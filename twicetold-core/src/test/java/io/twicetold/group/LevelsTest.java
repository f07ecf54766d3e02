package io.twicetold.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.twicetold.group.Kinship.Link;
import io.twicetold.group.Kinship.Part;
import io.twicetold.group.Levels.Unseen;
import io.twicetold.judge.Judgment;
import io.twicetold.judge.Relation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LevelsTest {

  private static Link link(int a, int b, double descent) {
    float p = (float) descent;
    return new Link(a, b, new Judgment(p, p, 0.5f, 0.5f, Relation.PARAPHRASE, 0.9f));
  }

  private static Links between(Part part, Unseen unseen, int[]... groups) {
    Links links = new Links(groups.length);
    Levels.link(List.of(groups), part, link -> link.judgment().descent(), unseen, links);
    return links;
  }

  @Property(tries = 100)
  void groups_of_one_are_linked_as_their_nodes_are(@ForAll long seed) {
    Random random = new Random(seed);
    int nodes = 2 + random.nextInt(8);
    List<Link> links = new ArrayList<>();
    for (int a = 0; a < nodes; a++) {
      for (int b = a + 1; b < nodes; b++) {
        if (random.nextBoolean()) {
          links.add(link(a, b, random.nextDouble()));
        }
      }
    }
    int[][] singles =
        IntStream.range(0, nodes).mapToObj(node -> new int[] {node}).toArray(int[][]::new);
    for (Unseen unseen : Unseen.values()) {
      Links graph = between(Part.of(nodes, links), unseen, singles);
      assertThat(IntStream.range(0, nodes).map(node -> graph.of(node).size()).sum())
          .isEqualTo(2 * links.size());
      for (Link link : links) {
        assertThat(graph.of(link.a()).get(link.b())).isEqualTo(link.judgment().descent());
      }
    }
  }

  @Test
  void a_link_is_the_mean_of_the_best_links_both_ways() {
    Part part = Part.of(4, List.of(link(0, 2, 0.8), link(1, 2, 0.4), link(1, 3, 0.2)));
    // Of the first group .8 and .4, of the second .8 and .2.
    assertThat(between(part, Unseen.ZERO, new int[] {0, 1}, new int[] {2, 3}).of(0).get(1))
        .isEqualTo((0.6 + 0.5) / 2, within(1e-6));
  }

  @Test
  void what_was_not_compared_counts_as_nothing_or_not_at_all() {
    Part part = Part.of(4, List.of(link(0, 3, 0.9)));
    int[] three = {0, 1, 2};
    int[] one = {3};
    assertThat(between(part, Unseen.ZERO, three, one).of(0).get(1))
        .isEqualTo((0.3 + 0.9) / 2, within(1e-6));
    assertThat(between(part, Unseen.UNKNOWN, three, one).of(0).get(1)).isEqualTo(0.9, within(1e-6));
  }

  @Test
  void crowded_members_without_a_link_are_left_out_once_four_have_one() {
    int[] many = IntStream.range(0, 10).toArray();
    int[] one = {10};
    BitSet crowded = new BitSet();
    crowded.set(0, 10);
    for (int linked = 1; linked <= 5; linked++) {
      List<Link> links = IntStream.range(0, linked).mapToObj(node -> link(node, 10, 0.8)).toList();
      Part part = new Part(11, links, crowded, Bounds.none(11));
      double way = linked >= 4 ? 0.8 : 0.08 * linked;
      assertThat(between(part, Unseen.ZERO, many, one).of(0).get(1))
          .isEqualTo((way + 0.8) / 2, within(1e-6));
    }
  }
}
