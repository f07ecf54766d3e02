package io.twicetold.compare;

import com.ibm.icu.text.Transliterator;
import io.twicetold.text.Characters;
import io.twicetold.text.Statement;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The words that an article writes with a capital inside a sentence: in most scripts with capitals
 * that is names. They are compared by how they begin in Latin letters, so that cases and scripts do
 * not part them. Scripts without capitals give none.
 */
public final class Names {

  /** No names. */
  public static final Names NONE = new Names(new int[0]);

  /** Letters of a name that are compared. */
  private static final int LETTERS = 5;

  /** A capitalised word no longer than this before a full stop is a title or an initial: "Dr." */
  private static final int TITLE = 3;

  private static final Transliterator LATIN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

  private final int[] hashes;

  private Names(int[] hashes) {
    this.hashes = hashes;
  }

  /** The names in some statements. */
  public static Names of(List<Statement> statements) {
    IntOpenHashSet found = new IntOpenHashSet();
    for (Statement statement : statements) {
      collect(statement.text(), found);
    }
    int[] hashes = found.toIntArray();
    Arrays.sort(hashes);
    return new Names(hashes);
  }

  /** How many there are. */
  public int size() {
    return hashes.length;
  }

  /** How many of them the other has too. */
  public int shared(Names other) {
    int shared = 0;
    for (int hash : hashes) {
      shared += Arrays.binarySearch(other.hashes, hash) >= 0 ? 1 : 0;
    }
    return shared;
  }

  private static void collect(String text, IntOpenHashSet found) {
    int i = 0;
    boolean first = true;
    boolean title = false;
    while (i < text.length()) {
      int start = i;
      while (i < text.length() && Characters.isWord(text.charAt(i))) {
        i++;
      }
      if (i > start) {
        if (!first && i - start >= 3 && Character.isUpperCase(text.charAt(start))) {
          found.add(beginning(text.substring(start, i)).hashCode());
        }
        first = false;
        title = i - start <= TITLE && Character.isUpperCase(text.charAt(start));
      } else {
        first |= isOpening(text.charAt(i)) && !(text.charAt(i) == '.' && title);
        i++;
      }
    }
  }

  /** After these a capital says nothing. */
  private static boolean isOpening(char c) {
    return "\"“„«‘‚:.!?".indexOf(c) >= 0;
  }

  private static String beginning(String name) {
    String latin = isAscii(name) ? name.toLowerCase(Locale.ROOT) : transliterate(name);
    return latin.substring(0, Math.min(LETTERS, latin.length()));
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
