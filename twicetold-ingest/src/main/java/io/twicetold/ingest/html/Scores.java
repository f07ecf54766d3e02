package io.twicetold.ingest.html;

/**
 * How much a block looks like a piece of an article, in letters: prose counts for as much as it
 * says, links and fragments count against. Text and link density go back to Kohlschütter et al.
 * (2010), sums over subtrees to the maximum subsequences of Pasternack and Roth (2009).
 */
final class Scores {

  /** Letters of a paragraph that needs no full stop to be one. */
  private static final int PROSE = 60;

  /** Letters of text without an element of its own that is a paragraph all the same. */
  private static final int LOOSE_PROSE = 80;

  private static final int LONG_LOOSE_PROSE = 150;

  /** Letters of the shortest sentence. */
  private static final int SENTENCE = 20;

  /** Links followed by words of a sentence that is one, however much of it they are. */
  private static final int WOVEN = 2;

  private static final double LINKED_ITEM = 0.25;

  /**
   * A cloud of links beside an article is not more of a verdict on it than a few lines of it are.
   */
  private static final double MOST_LINKED = 200;

  /** Frame counts against by no more than this, so that a long list is no verdict on a page. */
  private static final double MOST_AGAINST = 60;

  private Scores() {}

  /** By what it is. */
  static double of(Block block) {
    boolean sentence = block.endsSentence();
    boolean woven = sentence && block.woven() >= WOVEN && block.letters() >= PROSE;
    double own = Math.max(-MOST_LINKED, block.letters() - (woven ? 1.0 : 2.0) * block.linked());
    return switch (block.kind()) {
      case PARAGRAPH, QUOTE ->
          block.letters() >= PROSE || (sentence && block.letters() >= SENTENCE)
              ? own
              : Math.min(own, 0) - 2;
      case HEADING -> isMostlyLinks(block) ? -30 : 0;
      case CAPTION -> -10;
      case ITEM ->
          block.letters() >= PROSE && sentence && block.linkDensity() < LINKED_ITEM
              ? 0.6 * own
              : isMostlyLinks(block) ? -25 : isShortSentence(block) ? 0.2 * own : -8;
      case CELL -> block.letters() >= LOOSE_PROSE && sentence ? 0.7 * own : -8;
      case LOOSE ->
          block.letters() >= LOOSE_PROSE && (sentence || block.letters() > LONG_LOOSE_PROSE)
              ? 0.9 * own
              : Math.min(own, 0) - 8;
    };
  }

  /** Lists of facts are prose in small pieces. */
  private static boolean isShortSentence(Block block) {
    return block.linked() == 0 && block.endsSentence();
  }

  private static boolean isMostlyLinks(Block block) {
    return block.linkDensity() > 0.5;
  }

  /** In page frame. */
  static double ofFrame(Block block) {
    return -Math.min(MOST_AGAINST, 0.5 * block.letters());
  }

  /** Of a fragment in what is called the text of an article. */
  static double ofBody(Block block) {
    return 0.5 * block.letters();
  }
}
