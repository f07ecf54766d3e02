package io.twicetold.cli.eval;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How an answer compares with the labels of a pack. */
public sealed interface Score permits GroupScore, RelationScore, KindScore, SimilarityScore {

  /** All figures by name, as scripts read them. */
  Map<String, Object> figures();

  /** The figures for a person, a line each. */
  List<String> lines();

  /**
   * The worst errors, a line each.
   *
   * @param most how many of each kind
   * @param titles headline of an article by its id
   */
  List<String> errors(int most, UnaryOperator<String> titles);

  /**
   * The worst errors as pairs of articles to look at.
   *
   * @param most how many of each kind
   */
  List<WrongPair> wrongPairs(int most);

  /** The one line that a table over packs shows. */
  Headline headline();

  /**
   * The figures that packs have in common.
   *
   * @param pairs of pairs of articles, if the pack asks for links
   * @param measure name of the figure that the pack is about
   * @param main that figure; empty if there was too little to compute it from
   */
  record Headline(Optional<Prf> pairs, String measure, Optional<BigDecimal> main) {}
}
