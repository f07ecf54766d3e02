package io.twicetold.bench.jmh;

import io.twicetold.article.Article;
import io.twicetold.text.OutletFrames;
import io.twicetold.text.Text;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Articles of words that mean nothing, the same for the same seed, of the size of real ones. */
final class InventedNews {

  /** Sentences of an article of about 3.3 KB. */
  static final int SENTENCES = 30;

  private static final int WORDS_KNOWN = 20_000;

  private InventedNews() {}

  /** Articles of which every fourth is a copy of the one before with some sentences changed. */
  static List<Article> articles(int articles, long seed) {
    return IntStream.range(0, articles)
        .mapToObj(i -> Article.of("a" + i, sentence(i, seed), text(i, seed)))
        .toList();
  }

  static Text text(Article article) {
    return Text.of(article, new OutletFrames());
  }

  private static String text(int article, long seed) {
    int origin = article % 4 == 3 ? article - 1 : article;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SENTENCES; i++) {
      boolean changed = origin != article && i % 5 == 0;
      text.append(sentence((changed ? article : origin) * 1_000 + i + 1, seed))
          .append(i % 3 == 2 ? '\n' : ' ');
    }
    return text.append("Share this article\nRead more: the weekly letter").toString();
  }

  private static String sentence(int number, long seed) {
    Random random = new Random(seed * 31 + number);
    StringBuilder sentence = new StringBuilder("The");
    for (int words = 10 + random.nextInt(12); words > 0; words--) {
      sentence.append(' ').append(word(random));
    }
    return sentence.append('.').toString();
  }

  /** Frequent words are short and come often, as in real text. */
  private static String word(Random random) {
    int rank = (int) Math.pow(WORDS_KNOWN, random.nextDouble());
    return Integer.toString(rank + 36, 36) + "aeiou".charAt(rank % 5);
  }
}
