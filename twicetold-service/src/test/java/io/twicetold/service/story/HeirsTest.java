package io.twicetold.service.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Groups keep their ids through time. */
class HeirsTest {

  private static Map<String, String> before(Random random, int articles) {
    Map<String, String> before = new HashMap<>();
    for (int i = 0; i < articles; i++) {
      if (random.nextInt(5) > 0) {
        before.put("a" + i, "s" + (1 + random.nextInt(9)));
      }
    }
    return before;
  }

  private static List<List<String>> groups(Random random, int articles) {
    Map<Integer, List<String>> groups = new TreeMap<>();
    for (int i = 0; i < articles; i++) {
      if (random.nextInt(8) > 0) {
        groups.computeIfAbsent(random.nextInt(7), key -> new ArrayList<>()).add("a" + i);
      }
    }
    return List.copyOf(groups.values());
  }

  @Property(tries = 300)
  void every_group_has_an_id_of_its_own_and_every_old_id_goes_on_or_ends(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int articles) {
    Random random = new Random(seed);
    Map<String, String> before = before(random, articles);
    List<List<String>> groups = groups(random, articles);
    Succession now = Heirs.of(before, Set.of(), groups, 's', 9);
    Set<Set<String>> given = new HashSet<>();
    groups.forEach(group -> given.add(Set.copyOf(group)));
    Set<Set<String>> named = new HashSet<>();
    now.members().values().forEach(group -> named.add(Set.copyOf(group)));
    assertThat(named).isEqualTo(given).hasSize(now.members().size());
    Set<String> old = Set.copyOf(before.values());
    for (String id : now.members().keySet()) {
      assertThat(old.contains(id)).isNotEqualTo(now.fresh().containsKey(id));
      assertThat(Heirs.number(id) > 9).isEqualTo(now.fresh().containsKey(id));
      assertThat(now.ended()).doesNotContainKey(id);
    }
    assertThat(old).allMatch(id -> now.members().containsKey(id) || now.ended().containsKey(id));
    assertThat(now.last()).isEqualTo(9 + now.fresh().size());
  }

  @Property(tries = 200)
  void where_the_members_of_an_ended_id_are_it_leads(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int articles) {
    Random random = new Random(seed);
    Map<String, String> before = before(random, articles);
    Succession now = Heirs.of(before, Set.of(), groups(random, articles), 's', 9);
    Map<String, String> idOf = now.idOf();
    now.ended()
        .forEach((id, into) -> {
          Set<String> there = new HashSet<>();
          before.forEach((article, old) -> {
            if (old.equals(id) && idOf.containsKey(article)) {
              there.add(idOf.getOrDefault(article, ""));
            }
          });
          assertThat(into).containsExactlyInAnyOrderElementsOf(there);
        });
  }

  @Property(tries = 200)
  void groups_that_did_not_change_keep_their_ids(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int articles) {
    Map<String, String> before = before(new Random(seed), articles);
    Map<String, List<String>> groups = new TreeMap<>();
    before.forEach(
        (article, id) -> groups.computeIfAbsent(id, key -> new ArrayList<>()).add(article));
    Succession now = Heirs.of(before, Set.of(), List.copyOf(groups.values()), 's', 9);
    assertThat(now.idOf()).isEqualTo(before);
    assertThat(now.fresh()).isEmpty();
    assertThat(now.ended()).isEmpty();
  }

  @Property(tries = 200)
  void the_order_of_groups_and_members_does_not_matter(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int articles) {
    Random random = new Random(seed);
    Map<String, String> before = before(random, articles);
    List<List<String>> groups = groups(random, articles);
    List<List<String>> shuffled = new ArrayList<>();
    for (List<String> group : groups) {
      List<String> other = new ArrayList<>(group);
      Collections.shuffle(other, random);
      shuffled.add(other);
    }
    Collections.shuffle(shuffled, random);
    assertThat(Heirs.of(before, Set.of(), shuffled, 's', 9))
        .isEqualTo(Heirs.of(before, Set.of(), groups, 's', 9));
  }

  @Test
  void the_larger_part_of_a_split_keeps_the_id() {
    Map<String, String> before = Map.of("a", "s1", "b", "s1", "c", "s1");
    Succession now = Heirs.of(before, Set.of(), List.of(List.of("a"), List.of("b", "c")), 's', 4);
    assertThat(now.members()).containsEntry("s1", List.of("b", "c"));
    assertThat(now.fresh()).isEqualTo(Map.of("s5", Optional.of("s1")));
    assertThat(now.splitFrom("s1")).containsExactly("s5");
  }

  @Test
  void who_kept_the_text_keeps_the_id() {
    Map<String, String> before = Map.of("a", "s1", "b", "s1", "c", "s1");
    List<List<String>> groups = List.of(List.of("a", "b"), List.of("c"));
    Succession now = Heirs.of(before, Set.of("a", "b"), groups, 's', 4);
    assertThat(now.members()).containsEntry("s1", List.of("c"));
    assertThat(Heirs.of(before, Set.of("a", "b", "c"), groups, 's', 4).members())
        .containsEntry("s1", List.of("a", "b"));
  }

  @Test
  void a_merge_keeps_the_id_of_the_larger_and_of_equals_the_older() {
    Map<String, String> before = Map.of("a", "s2", "b", "s10");
    Succession equal = Heirs.of(before, Set.of(), List.of(List.of("a", "b", "c")), 's', 10);
    assertThat(equal.members()).containsOnlyKeys("s2");
    assertThat(equal.ended()).isEqualTo(Map.of("s10", List.of("s2")));
    Map<String, String> larger = Map.of("a", "s2", "b", "s10", "c", "s10");
    assertThat(Heirs.of(larger, Set.of(), List.of(List.of("a", "b", "c")), 's', 10).members())
        .containsOnlyKeys("s10");
  }

  @Test
  void a_story_without_articles_ends_and_leads_nowhere() {
    assertThat(Heirs.of(Map.of("a", "s2"), Set.of(), List.of(), 's', 2).ended())
        .isEqualTo(Map.of("s2", List.of()));
  }
}
