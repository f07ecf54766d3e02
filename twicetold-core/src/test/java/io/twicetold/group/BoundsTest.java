package io.twicetold.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.group.Bounds.Bound;
import io.twicetold.group.Bounds.Contradiction;
import io.twicetold.group.Kinship.Kin;
import io.twicetold.group.Kinship.Link;
import io.twicetold.group.Kinship.Part;
import io.twicetold.judge.Cuts;
import io.twicetold.judge.Judgment;
import io.twicetold.judge.Relation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BoundsTest {

  private static List<List<Kin>> cluster(int nodes, List<Link> links, double cut, Bounds bounds) {
    return Kinship.cluster(
        new Part(nodes, links, new BitSet(), bounds), new Cuts(cut, cut, cut, 0.5));
  }

  private static final double CUT = 0.5;

  private static List<Bound> bounds(Random random, int nodes, int number) {
    List<Bound> bounds = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      int a = random.nextInt(nodes - 1);
      int b = a + 1 + random.nextInt(nodes - 1 - a);
      Bond bond = random.nextBoolean() ? Bond.FAMILY : Bond.STORY;
      bounds.add(new Bound(a, b, bond, random.nextInt(5) < 2));
    }
    return bounds;
  }

  private static List<Link> links(Random random, int nodes) {
    List<Link> links = new ArrayList<>();
    for (int a = 0; a < nodes; a++) {
      for (int b = a + 1; b < nodes; b++) {
        if (random.nextInt(3) == 0) {
          float story = random.nextInt(17) / 16f;
          float descent = story * random.nextInt(17) / 16f;
          links.add(new Link(a, b, new Judgment(descent, story, 0, 0, Relation.SAME_STORY, story)));
        }
      }
    }
    return links;
  }

  /** Family and story of each node by their lowest members. */
  private record Places(Map<Integer, Integer> family, Map<Integer, Integer> story) {

    static Places of(List<List<Kin>> stories) {
      Places places = new Places(new TreeMap<>(), new TreeMap<>());
      for (List<Kin> story : stories) {
        int lowest =
            story.stream().flatMap(kin -> kin.members().stream()).min(Integer::compare).get();
        for (Kin kin : story) {
          int least = Collections.min(kin.members());
          kin.members()
              .forEach(node -> {
                places.family.put(node, least);
                places.story.put(node, lowest);
              });
        }
      }
      return places;
    }

    boolean share(Bound bound) {
      Map<Integer, Integer> groups = bound.bond() == Bond.FAMILY ? family : story;
      return Objects.equals(groups.get(bound.a()), groups.get(bound.b()));
    }
  }

  @Property(tries = 500)
  void every_decision_is_honoured_or_contradicted_by_a_chain_that_holds(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 14) int nodes) {
    Random random = new Random(seed);
    List<Bound> given = bounds(random, nodes, random.nextInt(14));
    Bounds bounds = Bounds.of(nodes, given);

    List<List<Kin>> stories = cluster(nodes, links(random, nodes), CUT, bounds);

    Places places = Places.of(stories);
    Set<Bound> setAside = new HashSet<>();
    for (Contradiction found : bounds.contradictions()) {
      setAside.add(found.bound());
      assertChain(found, given);
    }
    for (Bound bound : given) {
      if (!setAside.contains(bound)) {
        assertThat(places.share(bound)).as("%s", bound).isEqualTo(bound.together());
      }
    }
    assertThat(setAside).noneMatch(Bound::together);
  }

  private static void assertChain(Contradiction found, List<Bound> given) {
    List<Integer> chain = found.chain();
    assertThat(chain.getFirst()).isEqualTo(found.bound().a());
    assertThat(chain.getLast()).isEqualTo(found.bound().b());
    for (int i = 1; i < chain.size(); i++) {
      int low = Math.min(chain.get(i - 1), chain.get(i));
      int high = Math.max(chain.get(i - 1), chain.get(i));
      assertThat(given)
          .anyMatch(bound ->
              bound.together()
                  && bound.a() == low
                  && bound.b() == high
                  && (bound.bond() == Bond.FAMILY || found.bound().bond() == Bond.STORY));
    }
  }

  @Property(tries = 300)
  void the_order_of_decisions_does_not_matter(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int nodes) {
    Random random = new Random(seed);
    List<Bound> given = bounds(random, nodes, 10);
    List<Link> links = links(random, nodes);
    List<Bound> shuffled = new ArrayList<>(given);
    shuffled.add(given.getFirst());
    Collections.shuffle(shuffled, random);

    assertThat(cluster(nodes, links, CUT, Bounds.of(nodes, shuffled)))
        .isEqualTo(cluster(nodes, links, CUT, Bounds.of(nodes, given)));
    assertThat(Bounds.of(nodes, shuffled).contradictions())
        .isEqualTo(Bounds.of(nodes, given).contradictions());
  }

  @Property(tries = 300)
  void families_lie_within_stories(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int nodes) {
    Random random = new Random(seed);
    Bounds bounds = Bounds.of(nodes, bounds(random, nodes, 8));
    List<Integer> members =
        cluster(nodes, links(random, nodes), CUT, bounds).stream()
            .flatMap(List::stream)
            .flatMap(kin -> kin.members().stream())
            .sorted()
            .toList();
    assertThat(members).hasSize(nodes).doesNotHaveDuplicates();
  }

  @Test
  void a_chain_of_togethers_beats_an_apart_and_is_named() {
    Bounds bounds =
        Bounds.of(
            4,
            List.of(
                new Bound(0, 3, Bond.STORY, false),
                new Bound(1, 3, Bond.FAMILY, true),
                new Bound(0, 1, Bond.STORY, true)));
    assertThat(bounds.contradictions())
        .containsExactly(new Contradiction(new Bound(0, 3, Bond.STORY, false), List.of(0, 1, 3)));
    assertThat(bounds.settle(0, 3, Bond.STORY)).isTrue();
    assertThat(bounds.settle(0, 3, Bond.FAMILY)).isFalse();
  }

  @Test
  void stories_kept_apart_keep_families_from_bridging_them() {
    List<Link> links =
        List.of(
            new Link(0, 1, new Judgment(1, 1, 0, 0, Relation.NEAR_COPY, 1)),
            new Link(1, 2, new Judgment(0.9f, 1, 0, 0, Relation.NEAR_COPY, 1)));
    Bounds bounds = Bounds.of(3, List.of(new Bound(0, 2, Bond.STORY, false)));

    Places places = Places.of(cluster(3, links, 0.3, bounds));

    assertThat(places.family().values()).containsExactly(0, 0, 2);
    assertThat(places.story().values()).containsExactly(0, 0, 2);
  }
}
