package io.twicetold.text;

import io.twicetold.article.Span.Field;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** The words of an article's sentences, put together when somebody asks for them. */
final class Said {

  /** Chars of the shortest word that tells one text from another, in scripts of many letters. */
  private static final int TELLING = 4;

  /** The same in scripts that write syllables, or no vowels. */
  private static final int TELLING_DENSE = 2;

  private final List<Line> lines;
  private final IntPredicate isSentence;
  private final NavigableSet<String> words = new TreeSet<>();
  private boolean gathered;

  /**
   * @param isSentence which lines of the text are sentences
   */
  Said(List<Line> lines, IntPredicate isSentence) {
    this.lines = lines;
    this.isSentence = isSentence;
  }

  /** Whether at least half of a line's words stand there; of one without telling words all do. */
  boolean shares(String line) {
    Set<String> asked = telling(line);
    long shared = asked.stream().filter(words()::contains).count();
    return 2 * shared >= asked.size();
  }

  /**
   * Whether something there begins like this; of scripts without spaces, whether it stands there.
   */
  boolean begins(String sign) {
    if (Characters.isUnspaced(sign.charAt(0))) {
      return words().containsAll(telling(sign));
    }
    return Stream.of(sign.split(" ")).allMatch(this::beginsWord);
  }

  private boolean beginsWord(String part) {
    return Optional.ofNullable(words().ceiling(part))
        .filter(word -> word.startsWith(part))
        .isPresent();
  }

  private NavigableSet<String> words() {
    if (!gathered) {
      gathered = true;
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).span().field() == Field.TITLE || isSentence.test(i)) {
          words.addAll(telling(lines.get(i).text()));
        }
      }
    }
    return words;
  }

  /** Words that tell one text from another; of scripts without spaces each two neighbours. */
  private static Set<String> telling(String line) {
    Set<String> telling = new HashSet<>();
    for (String word : Fold.words(line).split(" ")) {
      if (!word.isEmpty() && Characters.isUnspaced(word.charAt(0))) {
        for (int i = 0; i + 1 < word.length(); i++) {
          telling.add(word.substring(i, i + 2));
        }
      } else if (word.length() >= (isDense(word) ? TELLING_DENSE : TELLING)) {
        telling.add(word);
      }
    }
    return telling;
  }

  private static boolean isDense(String word) {
    char c = word.isEmpty() ? 'a' : word.charAt(0);
    return (c >= '\u0590' && c < '\u1E00') || c >= '\uAC00';
  }
}
