package io.twicetold.ingest.watch;

import io.twicetold.article.Article;
import java.util.regex.Pattern;

/** Tells whether a feed has an article or only its beginning. */
final class Teaser {

  /** Letters of a short news item, as agencies write them: a headline and four sentences. */
  private static final int SHORTEST_ARTICLE = 600;

  /** Signs of Chinese, Japanese and Korean say about this many times what a letter says. */
  private static final int SIGN = 3;

  private static final Pattern CUT =
      Pattern.compile("(?:\u2026|\\.\\.\\.|\\[\u2026\\]|\\[\\.\\.\\.\\]|[\u00BB\u2192>])\\s*$");

  private Teaser() {}

  /** Whether there is a page on the web that should hold more. */
  static boolean is(Article entry) {
    boolean page = entry.url().startsWith("http://") || entry.url().startsWith("https://");
    return page && (CUT.matcher(entry.text()).find() || letters(entry.text()) < SHORTEST_ARTICLE);
  }

  private static long letters(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToLong(letter -> isSign(letter) ? SIGN : 1)
        .limit(SHORTEST_ARTICLE)
        .sum();
  }

  private static boolean isSign(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
      default -> false;
    };
  }
}
