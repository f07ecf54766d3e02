package io.twicetold.group;

import io.twicetold.group.Kinship.Link;
import io.twicetold.judge.Cuts;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The ties between the nodes of a component.
 *
 * @param ids of the nodes
 * @param part the component
 * @param cuts the least means of a cluster
 */
public record Ties(List<String> ids, Kinship.Part part, Cuts cuts) {

  /** What holds two nodes in one family, or keeps them in two. */
  public Tie family(int a, int b, boolean together) {
    OptionalDouble mean = Clusters.familyMean(part, cuts, a, b);
    return tie(Bond.FAMILY, a, b, together, mean, cuts.family(), link -> link.judgment().descent());
  }

  /** What holds two nodes in one story, or keeps them in two. */
  public Tie story(int a, int b, boolean together) {
    OptionalDouble mean = Clusters.storyMean(part, cuts, a, b);
    return tie(Bond.STORY, a, b, together, mean, cuts.story(), link -> link.judgment().story());
  }

  private Tie tie(
      Bond bond,
      int a,
      int b,
      boolean together,
      OptionalDouble mean,
      double cut,
      ToDoubleFunction<Link> probability) {
    Chain chain = Chain.strongest(ids.size(), part.links(), probability, a, b);
    List<Tie.Step> steps =
        chain.steps().stream()
            .map(step -> new Tie.Step(ids.get(step.from()), ids.get(step.to()), step.probability()))
            .toList();
    return new Tie(bond, together, part.bounds().settle(a, b, bond), mean, cut, steps);
  }
}
