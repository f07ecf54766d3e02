package io.twicetold.cli;

import io.twicetold.article.Article;
import io.twicetold.candidate.Pair;
import io.twicetold.cli.eval.Score;
import io.twicetold.cli.eval.WrongPair;
import io.twicetold.cli.page.ShownError;
import io.twicetold.window.Explained;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Explains the worst errors of a pack.
 *
 * @param collected the articles of the pack
 * @param collation where a pair is explained: in the pack, or in a collection of its own
 */
record ErrorPairs(Collected collected, Function<Pair, Collated> collation) {

  /** Pairs tried of two groups until one was compared: the others show little. */
  private static final int TRIED = 60;

  /** So many errors of each kind; those whose articles could not be read are left out. */
  List<ShownError> of(Score score, int most) {
    List<ShownError> errors = new ArrayList<>();
    for (WrongPair wrong : score.wrongPairs(most)) {
      pair(wrong).ifPresent(pair -> errors.add(shown(wrong.what(), pair)));
    }
    return errors;
  }

  /** A pair of the two groups that was compared, or else the first. */
  private Optional<Pair> pair(WrongPair wrong) {
    List<Pair> pairs = new ArrayList<>();
    for (String a : wrong.left()) {
      for (String b : wrong.right()) {
        boolean read = collected.articles().containsKey(a) && collected.articles().containsKey(b);
        if (read && pairs.size() < TRIED) {
          pairs.add(new Pair(a, b));
        }
      }
    }
    return pairs.size() < 2
        ? pairs.stream().findFirst()
        : pairs.stream()
            .filter(pair -> !collation.apply(pair).routes(pair.a(), pair.b()).isEmpty())
            .findFirst()
            .or(() -> Optional.of(pairs.getFirst()));
  }

  private ShownError shown(String what, Pair pair) {
    Explained explained = collation.apply(pair).explain(pair.a(), pair.b());
    Article a = collected.article(explained.verdict().a());
    Article b = collected.article(explained.verdict().b());
    return new ShownError(what, explained, a, b);
  }
}
