package io.twicetold.ingest.html;

/**
 * A piece of running text: what stands between two breaks of line.
 *
 * @param words its text, spaces joined
 * @param letters how much it says: letters and digits, those of scripts without spaces three times
 * @param linked how much of that stands in links
 * @param woven how often words follow a link in it, before the next or at its end
 * @param holder the nearest element around it that breaks lines
 * @param kind what it is by its markup
 * @param start chars of the page before the node that it begins in, -1 where nobody counted
 * @param end chars of the page before the end of the node that it ends in, -1 where nobody counted
 */
record Block(
    String words,
    int letters,
    int linked,
    int woven,
    Holder holder,
    Kind kind,
    int start,
    int end) {

  /** What a block is by its markup. */
  enum Kind {
    PARAGRAPH,
    QUOTE,
    HEADING,
    ITEM,
    CELL,
    CAPTION,
    /** Text that stands in a division without more. */
    LOOSE
  }

  /** The last ones are of Armenian, Ethiopic, Tibetan, Burmese and Khmer. */
  private static final String ENDS = ".!?…。！？।؟۔:;\u0589\u1362\u0f0d\u104b\u17d4\u17d5";

  /** Letters from which a line is a sentence in scripts that mark the end of none. */
  private static final int UNMARKED = 40;

  /** Korean statements end with this, with a full stop or without. */
  private static final char STATED = '다';

  /** A sentence may end in a bracket and a quote. */
  private static final int CLOSING = 3;

  /** Share of it that stands in links, 0 to 1. */
  double linkDensity() {
    return letters == 0 ? 0 : (double) linked / letters;
  }

  /** Whether it ends as sentences do. */
  boolean endsSentence() {
    for (int i = words.length() - 1; i >= Math.max(0, words.length() - 1 - CLOSING); i--) {
      if (ENDS.indexOf(words.charAt(i)) >= 0) {
        return true;
      }
    }
    char last = words.charAt(words.length() - 1);
    return last == STATED || (isUnmarked(last) && letters >= UNMARKED);
  }

  /** Whether a char is of a script without full stops: Thai, Lao. */
  private static boolean isUnmarked(char c) {
    return c >= '\u0e00' && c < '\u0f00';
  }
}
