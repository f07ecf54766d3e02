package io.twicetold.window;

import io.twicetold.compare.Numbers;
import io.twicetold.group.Assignment;
import io.twicetold.group.Decision;
import io.twicetold.group.Tie;
import io.twicetold.judge.Explanation;
import io.twicetold.judge.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why two articles are together in a collection, or are not.
 *
 * @param verdict what they are to each other; where several articles say the same line by line, the
 *     first of them was compared for all and is named here
 * @param explanation how the judge weighed it; empty where both say the same
 * @param numbers the numbers that agree and those of one alone
 * @param routes how they came to be compared; empty if the collection did not compare them
 * @param a where the first belongs, the source where there is a direction
 * @param b where the second belongs
 * @param family what makes them one family, or two
 * @param story what makes them one story, or two
 * @param decisions what people decided of the two themselves
 */
public record Explained(
    Verdict verdict,
    Optional<Explanation> explanation,
    Numbers numbers,
    Set<Route> routes,
    Assignment a,
    Assignment b,
    Tie family,
    Tie story,
    List<Decision> decisions) {

  public Explained {
    routes = Set.copyOf(routes);
    decisions = List.copyOf(decisions);
  }
}
