package io.twicetold.cli.eval;

import io.twicetold.json.Rounded;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What grouping a pack took.
 *
 * @param candidateRecall share of the pairs that belong together that were compared at all; NaN
 *     where there are no labels
 * @param compared pairs compared, an article
 * @param encoded distinct statements encoded, an article
 */
public record Cost(double candidateRecall, double compared, double encoded) {

  /** Costs are recorded to four decimals; less is no difference. */
  public static final double SMALLEST = 1e-4;

  /** The figures by name, as scripts read them; a recall that there is no label for is left out. */
  public Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    if (!Double.isNaN(candidateRecall)) {
      figures.put("candidate_recall", Rounded.of(candidateRecall));
    }
    figures.put("compared_an_article", Rounded.of(compared));
    figures.put("encoded_an_article", Rounded.of(encoded));
    return figures;
  }
}
