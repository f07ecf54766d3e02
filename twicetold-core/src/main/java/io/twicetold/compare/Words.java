package io.twicetold.compare;

import io.twicetold.text.Characters;
import io.twicetold.text.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the words of statements in scripts that part them by spaces. */
final class Words {

  /** Letters of a word that are compared, so that endings do not part them. */
  private static final int LETTERS = 6;

  /** Letters of the shortest word. */
  private static final int LEAST = 3;

  private Words() {}

  /** The words as they are written, each with how it begins in small letters. */
  static Map<String, String> in(List<Statement> statements) {
    Map<String, String> words = new HashMap<>();
    statements.forEach(statement -> read(statement.text(), words));
    return words;
  }

  private static void read(String text, Map<String, String> words) {
    int i = 0;
    while (i < text.length()) {
      int start = i;
      while (i < text.length() && isPart(text.charAt(i))) {
        i++;
      }
      if (i - start >= LEAST && Character.isLetter(text.charAt(start))) {
        String word = text.substring(start, i);
        words.put(word, beginning(word.toLowerCase(Locale.ROOT)));
      }
      i = Math.max(i, start + 1);
    }
  }

  private static boolean isPart(char c) {
    return Characters.isWord(c) && !Characters.isUnspaced(c);
  }

  private static String beginning(String word) {
    return word.substring(0, Math.min(LETTERS, word.length()));
  }
}
