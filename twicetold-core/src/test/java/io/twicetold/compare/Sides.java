package io.twicetold.compare;

import io.twicetold.Samples;
import io.twicetold.WordsEncoder;
import io.twicetold.article.Article;
import io.twicetold.sketch.Sketcher;
import io.twicetold.text.OutletFrames;
import io.twicetold.text.Splitter;
import io.twicetold.text.Statement;
import io.twicetold.text.Text;
import io.twicetold.vector.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Sides of a comparison, made without a window. */
public final class Sides {

  private static final WordsEncoder ENCODER = new WordsEncoder();

  private Sides() {}

  public static Side literal(Article article) {
    return side(article, false);
  }

  public static Side full(Article article) {
    return side(article, true);
  }

  /** How many names the one shares with the other. */
  public static int sharedNames(Article a, Article b) {
    return Facts.shared(literal(a).facts().names(), literal(b).facts().names());
  }

  static Side literal(String text) {
    return literal(Article.of("a", "", text));
  }

  private static Side side(Article article, boolean meant) {
    Text text = Text.of(article, new OutletFrames());
    List<Statement> statements = new Splitter().split(text, Integer.MAX_VALUE);
    List<Meaning> meanings =
        ENCODER.encode(statements.stream().map(Statement::text).toList()).stream()
            .map(Meaning::of)
            .toList();
    return new Side(
        text,
        new Sketcher().sketch(text),
        statements,
        meant ? meanings : List.of(),
        meant ? Optional.of(Overview.of(statements, meanings)) : Optional.empty(),
        Facts.of(statements, article.language()),
        article.language());
  }

  /** Two articles that share some sentences in some order. */
  static List<Article> related(long seed) {
    Random random = new Random(seed);
    Article a = Samples.article("a", random.nextLong(), 1 + random.nextInt(12));
    Article other = Samples.article("b", random.nextLong(), 1 + random.nextInt(8));
    String[] sentences = a.text().split("(?<=\\.) ");
    StringBuilder text = new StringBuilder(other.text());
    for (int i = random.nextInt(sentences.length + 1); i > 0; i--) {
      text.append(random.nextBoolean() ? ' ' : '\n')
          .append(sentences[random.nextInt(sentences.length)]);
    }
    Article b = Samples.with(a, "b", other.title(), text.toString());
    return random.nextInt(3) > 0
        ? List.of(
            Samples.published(a, "2031-03-0" + (1 + random.nextInt(9)), "post"),
            Samples.published(b, "2031-03-0" + (1 + random.nextInt(9)), "gazette"))
        : List.of(a, b);
  }
}
