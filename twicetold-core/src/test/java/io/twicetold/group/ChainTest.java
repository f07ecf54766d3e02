package io.twicetold.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.group.Chain.Step;
import io.twicetold.group.Kinship.Link;
import io.twicetold.judge.Judgment;
import io.twicetold.judge.Relation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ChainTest {

  private static List<Link> links(Random random, int nodes) {
    List<Link> links = new ArrayList<>();
    for (int a = 0; a < nodes; a++) {
      for (int b = a + 1; b < nodes; b++) {
        if (random.nextInt(3) == 0) {
          float story = (1 + random.nextInt(8)) / 8f;
          links.add(new Link(a, b, new Judgment(0, story, 0, 0, Relation.SAME_STORY, story)));
        }
      }
    }
    return links;
  }

  /** The definition: the highest level whose links connect the two; 0 if none does. */
  private static double level(int nodes, List<Link> links, int from, int to) {
    for (double level = 1; level > 0; level -= 1 / 8.0) {
      Partition connected = new Partition(nodes);
      for (Link link : links) {
        if (link.judgment().story() >= level) {
          connected.join(link.a(), link.b());
        }
      }
      if (connected.areTogether(from, to)) {
        return level;
      }
    }
    return 0;
  }

  @Property(tries = 400)
  void its_weakest_link_is_as_strong_as_can_be(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 10) int nodes) {
    Random random = new Random(seed);
    List<Link> links = links(random, nodes);
    int from = random.nextInt(nodes - 1);
    int to = from + 1 + random.nextInt(nodes - 1 - from);

    List<Step> steps =
        Chain.strongest(nodes, links, link -> link.judgment().story(), from, to).steps();

    double weakest = steps.stream().mapToDouble(Step::probability).min().orElse(0);
    assertThat(weakest).isEqualTo(level(nodes, links, from, to));
    if (!steps.isEmpty()) {
      assertThat(steps.getFirst().from()).isEqualTo(from);
      assertThat(steps.getLast().to()).isEqualTo(to);
    }
    for (int i = 1; i < steps.size(); i++) {
      assertThat(steps.get(i).from()).isEqualTo(steps.get(i - 1).to());
    }
  }

  @Property(tries = 100)
  void it_does_not_depend_on_the_order_of_links(@ForAll long seed) {
    Random random = new Random(seed);
    List<Link> links = links(random, 8);
    List<Link> shuffled = new ArrayList<>(links);
    Collections.shuffle(shuffled, random);
    assertThat(Chain.strongest(8, shuffled, link -> link.judgment().story(), 0, 7).steps())
        .isEqualTo(Chain.strongest(8, links, link -> link.judgment().story(), 0, 7).steps());
  }
}
