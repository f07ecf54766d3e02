package io.twicetold.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.twicetold.group.Bounds.Bound;
import io.twicetold.group.Kinship.Kin;
import io.twicetold.group.Kinship.Link;
import io.twicetold.group.Kinship.Part;
import io.twicetold.judge.Cuts;
import io.twicetold.judge.Judgment;
import io.twicetold.judge.Relation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What may be of one family or story, clustered by itself, comes out as it does among all. */
class PartsTest {

  private static final Cuts CUTS = new Cuts(0.8, 0.4, 0.5, 0.5);

  @Property(tries = 2_000)
  void parts_are_clustered_as_the_whole_is(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 24) int nodes) {
    Part whole = whole(new Random(seed), nodes);
    Set<List<Kin>> found = new HashSet<>();
    for (int[] part : parts(whole).stream().map(PartsTest::nodes).toList()) {
      for (List<Kin> story : Kinship.cluster(cut(whole, part), CUTS)) {
        found.add(story.stream().map(kin -> kin.at(node -> part[node])).toList());
      }
    }
    assertThat(found).isEqualTo(Set.copyOf(Kinship.cluster(whole, CUTS)));
  }

  private static Part whole(Random random, int nodes) {
    List<Link> links = new ArrayList<>();
    List<Bound> bounds = new ArrayList<>();
    BitSet crowded = new BitSet();
    for (int b = 0; b < nodes; b++) {
      crowded.set(b, random.nextInt(3) == 0);
      for (int a = 0; a < b; a++) {
        if (random.nextInt(nodes) < 4) {
          links.add(link(random, a, b));
        }
        if (random.nextInt(nodes * nodes) < 2) {
          Bond bond = random.nextBoolean() ? Bond.FAMILY : Bond.STORY;
          bounds.add(new Bound(a, b, bond, random.nextBoolean()));
        }
      }
    }
    return new Part(nodes, links, crowded, Bounds.of(nodes, bounds));
  }

  private static Link link(Random random, int a, int b) {
    float story = random.nextFloat();
    float descent = random.nextBoolean() ? story * random.nextFloat() : 0;
    float first = random.nextFloat();
    return new Link(
        a, b, new Judgment(descent, story, first, 1 - first, Relation.PARAPHRASE, story));
  }

  /** Sets of nodes that descent, decisions or near families connect. */
  private static List<BitSet> parts(Part whole) {
    List<BitSet> kin = singles(whole.nodes());
    whole.links().stream()
        .filter(link -> link.judgment().descent() >= CUTS.family())
        .forEach(link -> join(kin, link.a(), link.b()));
    bounds(whole).stream()
        .filter(Bound::together)
        .forEach(bound -> join(kin, bound.a(), bound.b()));
    List<int[]> families = new ArrayList<>();
    for (int[] part : kin.stream().map(PartsTest::nodes).toList()) {
      Kinship.families(cut(whole, part), CUTS).stream()
          .map(family -> IntStream.of(family).map(node -> part[node]).toArray())
          .forEach(families::add);
    }
    for (int first = 0; first < families.size(); first++) {
      List<int[]> ordered = new ArrayList<>(families);
      ordered.set(0, families.get(first));
      ordered.set(first, families.getFirst());
      Kinship.near(ordered, whole.links(), CUTS.story())
          .forEach(near -> join(kin, ordered.getFirst()[0], ordered.get(near)[0]));
    }
    return kin;
  }

  private static List<BitSet> singles(int nodes) {
    List<BitSet> singles = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      BitSet single = new BitSet();
      single.set(node);
      singles.add(single);
    }
    return singles;
  }

  private static void join(List<BitSet> parts, int a, int b) {
    BitSet joined = new BitSet();
    parts.removeIf(part -> {
      boolean holds = part.get(a) || part.get(b);
      if (holds) {
        joined.or(part);
      }
      return holds;
    });
    parts.add(joined);
  }

  private static int[] nodes(BitSet part) {
    return part.stream().toArray();
  }

  /** What a part of a whole is by itself. */
  private static Part cut(Part whole, int[] part) {
    int[] places = new int[whole.nodes()];
    java.util.Arrays.fill(places, -1);
    BitSet crowded = new BitSet();
    for (int place = 0; place < part.length; place++) {
      places[part[place]] = place;
      crowded.set(place, whole.crowded().get(part[place]));
    }
    List<Link> links =
        whole.links().stream()
            .filter(link -> places[link.a()] >= 0 && places[link.b()] >= 0)
            .map(link -> new Link(places[link.a()], places[link.b()], link.judgment()))
            .toList();
    List<Bound> bounds =
        bounds(whole).stream()
            .filter(bound -> places[bound.a()] >= 0 && places[bound.b()] >= 0)
            .map(one -> new Bound(places[one.a()], places[one.b()], one.bond(), one.together()))
            .toList();
    return new Part(part.length, links, crowded, Bounds.of(part.length, bounds));
  }

  private static List<Bound> bounds(Part whole) {
    return whole.bounds().all();
  }
}
