package io.twicetold.window;

import io.twicetold.compare.Comparer;
import io.twicetold.compare.Side;
import io.twicetold.group.Kinship.Link;
import io.twicetold.judge.Acquaintances;
import io.twicetold.judge.Chances;
import io.twicetold.judge.Judge;
import io.twicetold.judge.Judgment;
import io.twicetold.judge.Triangles;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at the links of a part a second time, each among all others of its two texts. The work
 * grows with the links and how many of them meet in a text, which the finding bounds.
 */
final class Surroundings {

  private final List<Unit> units;
  private final List<Link> links;
  private final Judge judge;
  private final List<Acquaintances> acquaintances = new ArrayList<>();
  private final List<IntArrayList> others = new ArrayList<>();
  private final List<List<Judgment>> judgments = new ArrayList<>();

  private Surroundings(List<Unit> units, List<Link> links, Judge judge) {
    this.units = units;
    this.links = links;
    this.judge = judge;
    units.forEach(unit -> {
      acquaintances.add(new Acquaintances());
      others.add(new IntArrayList());
      judgments.add(new ArrayList<>());
    });
    for (Link link : links) {
      meet(link.a(), link.b(), link.judgment());
      meet(link.b(), link.a(), link.judgment());
    }
  }

  /**
   * The links as they are judged among one another; these are in ascending order of their nodes.
   */
  static List<Link> judged(List<Unit> units, List<Link> links, Judge judge) {
    Surroundings surroundings = new Surroundings(units, links, judge);
    return surroundings.links.stream().map(surroundings::judged).toList();
  }

  private void meet(int node, int other, Judgment judgment) {
    acquaintances.get(node).add(judgment);
    others.get(node).add(other);
    judgments.get(node).add(judgment);
  }

  private Link judged(Link link) {
    Judgment before = link.judgment();
    Chances chances =
        judge.again(
            before, acquaintances.get(link.a()), acquaintances.get(link.b()), triangles(link));
    if (chances.equals(before.chances())) {
      return link;
    }
    return new Link(
        link.a(), link.b(), Judge.revised(before, chances).orElseGet(() -> anew(link, chances)));
  }

  private Judgment anew(Link link, Chances chances) {
    Side a = units.get(link.a()).side();
    Side b = units.get(link.b()).side();
    return judge.judge(Comparer.compare(a, b), a, b, chances);
  }

  private Triangles triangles(Link link) {
    IntArrayList ofA = others.get(link.a());
    IntArrayList ofB = others.get(link.b());
    Triangles triangles = new Triangles();
    for (int i = 0, j = 0; i < ofA.size() && j < ofB.size(); ) {
      int order = Integer.compare(ofA.getInt(i), ofB.getInt(j));
      if (order == 0) {
        triangles.add(judgments.get(link.a()).get(i), judgments.get(link.b()).get(j));
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return triangles;
  }
}
