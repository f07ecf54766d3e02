package io.twicetold.compare;

import com.ibm.icu.text.Transliterator;
import io.twicetold.text.Characters;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the words that a statement writes with a capital inside a sentence: in most scripts with
 * capitals that is names. Scripts without capitals give none.
 */
final class Names {

  /** Letters of a name that are compared. */
  private static final int LETTERS = 5;

  /** Letters of the shortest name. */
  private static final int LEAST = 3;

  /** A capitalised word no longer than this before a full stop is a title or an initial: "Dr." */
  private static final int TITLE = 3;

  private static final Transliterator LATIN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

  private final String text;
  private final Vocabulary words;
  private final Set<String> found = new LinkedHashSet<>();
  private final Set<String> full = new LinkedHashSet<>();
  private String last = "";
  private int lastEnd;

  private Names(String text, Vocabulary words) {
    this.text = text;
    this.words = words;
  }

  /** Reads the names in a statement; months and days are none. */
  static Names in(String statement, Vocabulary words) {
    Names names = new Names(statement, words);
    names.read();
    return names;
  }

  /** The names in small Latin letters, each once. */
  List<String> single() {
    return List.copyOf(found);
  }

  /** How every two names begin that stand side by side. */
  Set<String> full() {
    return full;
  }

  /** How a name begins: names are compared by that, so that cases do not part them. */
  static String beginning(String name) {
    return name.substring(0, Math.min(LETTERS, name.length()));
  }

  /** Whether two names begin alike. */
  static boolean isSame(String one, String other) {
    int letters = Math.max(Math.min(LETTERS, one.length()), Math.min(LETTERS, other.length()));
    return one.regionMatches(0, other, 0, letters);
  }

  private void read() {
    int i = 0;
    boolean first = true;
    boolean title = false;
    while (i < text.length()) {
      int start = i;
      while (i < text.length() && Characters.isWord(text.charAt(i))) {
        i++;
      }
      if (i > start) {
        boolean capital = Character.isUpperCase(text.charAt(start));
        if (!first && capital && i - start >= LEAST) {
          add(start, i);
        }
        first = false;
        title = capital && i - start <= TITLE;
      } else {
        first |= isOpening(text.charAt(i)) && !(text.charAt(i) == '.' && title);
        i++;
      }
    }
  }

  private void add(int start, int end) {
    String name = text.substring(start, end);
    if (words.meaning(name).isEmpty()) {
      String latin = isAscii(name) ? name.toLowerCase(Locale.ROOT) : transliterate(name);
      found.add(latin);
      if (start == lastEnd + 1 && !last.isEmpty()) {
        full.add(beginning(last) + ' ' + beginning(latin));
      }
      last = latin;
      lastEnd = end;
    }
  }

  /** After these a capital says nothing. */
  private static boolean isOpening(char c) {
    return "\"“„«‘‚:.!?".indexOf(c) >= 0;
  }

  private static boolean isAscii(String name) {
    return name.chars().allMatch(c -> c < 128);
  }

  private static String transliterate(String name) {
    synchronized (LATIN) {
      return LATIN.transliterate(name);
    }
  }
}
