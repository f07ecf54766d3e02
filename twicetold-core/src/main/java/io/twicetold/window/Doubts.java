package io.twicetold.window;

import io.twicetold.group.Bond;
import io.twicetold.group.Doubt;
import io.twicetold.group.Kinship.Kin;
import io.twicetold.group.Kinship.Link;
import io.twicetold.judge.AbstainBand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The pairs of a part that the judge is unsure of and nobody has decided. */
final class Doubts {

  /** Most valuable first. */
  static final Comparator<Doubt> ORDER =
      Comparator.comparingDouble(Doubt::value)
          .reversed()
          .thenComparing(Doubt::a)
          .thenComparing(Doubt::b)
          .thenComparing(Doubt::bond);

  private final Component part;
  private final int[] family;
  private final int[] story;
  private final List<Integer> familySizes = new ArrayList<>();
  private final List<Integer> storySizes = new ArrayList<>();

  private Doubts(Component part) {
    this.part = part;
    family = new int[part.units().size()];
    story = new int[part.units().size()];
    part.stories().forEach(this::number);
  }

  private void number(List<Kin> kin) {
    int reports = 0;
    for (Kin one : kin) {
      int articles = 0;
      for (int node : one.members()) {
        family[node] = familySizes.size();
        story[node] = storySizes.size();
        articles += part.units().get(node).copies().size();
      }
      familySizes.add(articles);
      reports += articles;
    }
    storySizes.add(reports);
  }

  static Stream<Doubt> of(Component part) {
    Doubts doubts = new Doubts(part);
    return part.links().stream().flatMap(doubts::of);
  }

  /** Where both questions are open, the one about the story: its answer may settle the other. */
  private Stream<Doubt> of(Link link) {
    return Stream.of(
            doubt(link, Bond.STORY, link.judgment().story(), story, storySizes),
            doubt(link, Bond.FAMILY, link.judgment().descent(), family, familySizes))
        .filter(doubt -> AbstainBand.holds(doubt.probability()))
        .filter(doubt -> !part.bounds().settle(link.a(), link.b(), doubt.bond()))
        .limit(1);
  }

  private Doubt doubt(Link link, Bond bond, double probability, int[] groups, List<Integer> sizes) {
    int one = groups[link.a()];
    int other = groups[link.b()];
    boolean together = one == other;
    int articles = together ? sizes.get(one) : sizes.get(one) + sizes.get(other);
    String a = part.units().get(link.a()).id();
    String b = part.units().get(link.b()).id();
    return new Doubt(a, b, bond, probability, together, articles);
  }
}
