package io.twicetold.cli.eval;

import io.twicetold.json.Rounded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * Groups of articles against labelled groups: pairs, BCubed (Bagga and Baldwin 1998) and the
 * adjusted Rand index (Hubert and Arabie 1985). An article without a group is a group of its own.
 */
record GroupScore(Crossing crossing, Prf pairs, Prf bcubed, BigDecimal ari, PairRecall languages)
    implements Score {

  static GroupScore of(List<JsonNode> gold, Map<String, String> groups) {
    Crossing crossing = Crossing.of(gold, groups);
    return new GroupScore(
        crossing,
        Prf.of(crossing.rightPairs(), crossing.foundPairs(), crossing.goldPairs(), 1),
        bcubed(crossing),
        ari(crossing),
        PairRecall.byLanguage(crossing));
  }

  private static Prf bcubed(Crossing crossing) {
    double precision = 0;
    double recall = 0;
    for (Crossing.Cell cell : crossing.cells()) {
      double square = (double) cell.size() * cell.size();
      precision += square / crossing.foundSize(cell);
      recall += square / crossing.goldSize(cell);
    }
    int articles = crossing.articles().size();
    return Prf.of(precision / articles, recall / articles);
  }

  private static BigDecimal ari(Crossing crossing) {
    long all = Crossing.pairs(crossing.articles().size());
    double product = (double) crossing.foundPairs() * crossing.goldPairs();
    double expected = all == 0 ? 0 : product / all;
    double highest = (crossing.foundPairs() + crossing.goldPairs()) / 2.0;
    return Rounded.of(
        highest == expected ? 1 : (crossing.rightPairs() - expected) / (highest - expected));
  }

  @Override
  public Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("articles", crossing.articles().size());
    figures.put("missing", crossing.missing());
    figures.put("gold_groups", crossing.gold().size());
    figures.put("groups", crossing.found().size());
    figures.put("largest_group", crossing.largest());
    figures.put("pairs", pairs.figures());
    figures.put("bcubed", bcubed.figures());
    figures.put("ari", ari);
    if (languages.several()) {
      figures.put("pair_recall_by_language", languages.shares());
    }
    return figures;
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "  %d labelled articles in %d groups; found %d groups, the largest of %d; %d missing",
            crossing.articles().size(),
            crossing.gold().size(),
            crossing.found().size(),
            crossing.largest(),
            crossing.missing()));
    lines.add(Figures.label("") + Figures.HEADER);
    lines.add(Figures.label("pairs") + pairs.columns());
    lines.add(Figures.label("BCubed") + bcubed.columns());
    lines.add(Figures.label("adjusted Rand index") + Figures.column(ari));
    return lines;
  }

  @Override
  public List<String> errors(int most, UnaryOperator<String> titles) {
    List<String> lines = new ArrayList<>(GroupError.mixed(crossing, most, titles));
    lines.addAll(GroupError.split(crossing, most, titles));
    return lines;
  }

  @Override
  public List<WrongPair> wrongPairs(int most) {
    return GroupError.pairs(crossing, most);
  }

  @Override
  public Headline headline() {
    return new Headline(Optional.of(pairs), "BCubed F1", Optional.of(bcubed.f1()));
  }
}
