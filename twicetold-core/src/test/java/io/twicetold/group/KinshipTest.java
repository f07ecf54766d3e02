package io.twicetold.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twicetold.group.Kinship.Kin;
import io.twicetold.group.Kinship.Link;
import io.twicetold.group.Kinship.Part;
import io.twicetold.judge.Cuts;
import io.twicetold.judge.Judgment;
import io.twicetold.judge.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KinshipTest {

  private static final double VERSION = 0.9;
  private static final double FAMILY = 0.4;
  private static final double STORY = 0.5;

  private static Link link(int a, int b, double descent, double story, double aFirst) {
    return new Link(
        a,
        b,
        new Judgment(
            (float) descent,
            (float) story,
            (float) aFirst,
            (float) (1 - aFirst),
            Relation.PARAPHRASE,
            0.9f));
  }

  private static List<List<Kin>> cluster(int nodes, List<Link> links) {
    return Kinship.cluster(Part.of(nodes, links), new Cuts(VERSION, FAMILY, STORY, 0.5));
  }

  private static List<Integer> members(List<Kin> story) {
    return story.stream().flatMap(kin -> kin.members().stream()).sorted().toList();
  }

  @Property(tries = 200)
  void every_node_is_in_one_family_of_one_story_and_parents_are_kin(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int nodes) {
    Random random = new Random(seed);
    List<Link> links = new ArrayList<>();
    for (int a = 0; a < nodes; a++) {
      for (int b = a + 1; b < nodes; b++) {
        if (random.nextInt(4) == 0) {
          double story = random.nextDouble();
          links.add(link(a, b, story * random.nextDouble(), story, random.nextDouble()));
        }
      }
    }
    List<List<Kin>> stories = cluster(nodes, links);
    List<Integer> all =
        stories.stream().flatMap(story -> members(story).stream()).sorted().toList();
    assertThat(all).isEqualTo(IntStream.range(0, nodes).boxed().toList());
    for (Kin kin : stories.stream().flatMap(List::stream).toList()) {
      kin.parents()
          .forEach((child, parent) -> {
            assertThat(kin.members()).contains(child, parent.node());
            assertThat(parent.node()).isNotEqualTo(child);
          });
      if (kin.hasOrigin()) {
        assertThat(kin.parents()).doesNotContainKey(kin.members().getFirst());
      }
    }
    assertThat(stories.stream().flatMap(List::stream)).noneMatch(KinshipTest::hasCircle);
  }

  private static boolean hasCircle(Kin kin) {
    return kin.members().stream()
        .anyMatch(start -> {
          int node = start;
          for (int steps = 0; steps <= kin.members().size(); steps++) {
            if (!kin.parents().containsKey(node)) {
              return false;
            }
            node = Objects.requireNonNull(kin.parents().get(node)).node();
          }
          return true;
        });
  }

  @Test
  void a_text_that_all_others_were_made_from_is_the_origin() {
    List<Kin> story =
        cluster(
                3,
                List.of(
                    link(0, 1, 0.9, 0.9, 0.1),
                    link(1, 2, 0.9, 0.9, 0.9),
                    link(0, 2, 0.8, 0.8, 0.5)))
            .getFirst();
    assertThat(story).hasSize(1);
    assertThat(story.getFirst().hasOrigin()).isTrue();
    assertThat(story.getFirst().members()).containsExactly(1, 0, 2);
    assertThat(story.getFirst().parents().get(0)).extracting(Kinship.Parent::node).isEqualTo(1);
  }

  @Test
  void of_sources_as_likely_the_one_that_shares_the_letters_is_shown() {
    Link copy = new Link(0, 2, new Judgment(0.9f, 0.9f, 0.9f, 0.1f, Relation.NEAR_COPY, 0.9f));
    Link translation =
        new Link(1, 2, new Judgment(0.99f, 0.99f, 0.9f, 0.1f, Relation.TRANSLATION, 0.9f));
    Kin kin =
        cluster(3, List.of(link(0, 1, 0.99, 0.99, 0.95), copy, translation)).getFirst().getFirst();
    assertThat(kin.parents().get(2)).extracting(Kinship.Parent::node).isEqualTo(0);
    assertThat(kin.parents().get(1)).extracting(Kinship.Parent::node).isEqualTo(0);
  }

  @Test
  void siblings_of_a_lost_text_have_no_origin() {
    Kin kin = cluster(2, List.of(link(0, 1, 0.9, 0.9, 0.5))).getFirst().getFirst();
    assertThat(kin.hasOrigin()).isFalse();
    assertThat(kin.members()).containsExactly(0, 1);
    assertThat(kin.parents()).isEmpty();
  }

  @Test
  void reports_of_one_event_are_families_of_one_story() {
    List<List<Kin>> stories = cluster(2, List.of(link(0, 1, 0.1, 0.9, 0.5)));
    assertThat(stories).hasSize(1);
    assertThat(stories.getFirst()).hasSize(2);
  }

  @Test
  void a_node_alone_is_a_story_with_itself_as_origin() {
    Kin kin = cluster(1, List.of()).getFirst().getFirst();
    assertThat(kin.members()).containsExactly(0);
    assertThat(kin.hasOrigin()).isTrue();
  }

  @Test
  void what_is_near_to_one_version_of_a_text_is_kin_of_all() {
    List<Link> links = new ArrayList<>();
    for (int a = 0; a < 3; a++) {
      for (int b = a + 1; b < 3; b++) {
        links.add(link(a, b, 0.98, 0.98, 0.5));
      }
      // The plain mean is .35 and would not do.
      links.add(link(a, 3, a == 1 ? 0.75 : 0.15, 0.8, 0.5));
    }
    assertThat(cluster(4, links)).singleElement().satisfies(story -> assertThat(story).hasSize(1));
  }

  @Test
  void a_text_made_of_two_others_joins_neither_family_to_the_other() {
    List<Link> links = new ArrayList<>();
    for (int a = 0; a < 3; a++) {
      for (int b = a + 1; b < 3; b++) {
        links.add(link(a, b, 1, 1, 0.5));
        links.add(link(a + 3, b + 3, 1, 1, 0.5));
      }
      links.add(link(a, 6, 0.7, 0.7, 0.5));
      links.add(link(a + 3, 6, 0.6, 0.6, 0.5));
    }
    List<List<Kin>> stories = cluster(7, links);
    assertThat(stories).hasSize(2);
    assertThat(members(stories.getFirst())).containsExactly(0, 1, 2, 6);
  }

  @Test
  void two_large_families_need_more_than_one_link_to_be_one_story() {
    List<Link> links = new ArrayList<>();
    for (int a = 0; a < 4; a++) {
      for (int b = a + 1; b < 4; b++) {
        links.add(link(a, b, 1, 1, 0.5));
        links.add(link(a + 4, b + 4, 1, 1, 0.5));
      }
    }
    links.add(link(0, 4, 0.1, 0.95, 0.5));
    assertThat(cluster(8, links)).hasSize(2);
  }

  @Test
  void a_roundup_that_touches_fifty_stories_merges_none_of_them() {
    List<Link> links = new ArrayList<>();
    for (int pair = 0; pair < 50; pair++) {
      links.add(link(1 + 2 * pair, 2 + 2 * pair, 0.95, 0.99, 0.5));
      links.add(link(0, 1 + 2 * pair, 0.1, 0.9, 0.5));
      links.add(link(0, 2 + 2 * pair, 0.1, 0.9, 0.5));
    }
    assertThat(cluster(101, links)).hasSizeGreaterThanOrEqualTo(50);
  }

  @Test
  void the_lower_node_of_a_link_comes_first() {
    assertThatThrownBy(() -> link(2, 1, 1, 1, 0.5)).isInstanceOf(IllegalArgumentException.class);
  }
}
