package io.twicetold.model;

import java.util.Arrays;

/**
 * Cuts a text into the pieces the model knows: characters mapped one by one, then the path of
 * pieces with the highest sum of scores (Viterbi). Keeps its buffers: one a thread.
 *
 * <p>Gives the numbers of the reference, the tokenizer in C that came with the weights. Like it, it
 * neither joins unknown characters into one nor drops white space at the end.
 */
final class Tokenizer {

  /** Tokens of a text at most, its first and last included; what comes later is not read. */
  static final int MAX_TOKENS = 128;

  /** What the model was taught to see before every text that is compared with its like. */
  static final String PREFIX = "query: ";

  /**
   * Mapped characters looked at: more than {@link #MAX_TOKENS} pieces of the longest kind (16) can
   * hold, so a text of any length costs the same.
   */
  static final int MAX_CHARACTERS = 4096;

  private static final int WORD_START = 0x2581;
  private static final int REPLACEMENT = 0xFFFD;
  private static final float UNREACHED = -1e30f;

  private final Vocabulary vocabulary;
  private final int[] characters = new int[MAX_CHARACTERS];
  private final float[] best = new float[MAX_CHARACTERS + 1];
  private final int[] pieces = new int[MAX_CHARACTERS + 1];
  private final int[] starts = new int[MAX_CHARACTERS + 1];
  private int size;
  private boolean afterSpace;

  Tokenizer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Numbers of the pieces of prefix and text between the two marks of begin and end. */
  int[] encode(String text) {
    size = 0;
    afterSpace = false;
    put(WORD_START);
    map(PREFIX);
    map(text);
    findBest();
    return path();
  }

  private void map(String text) {
    int i = 0;
    while (i < text.length() && size < MAX_CHARACTERS) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      map(codePoint);
    }
  }

  private void map(int read) {
    if (read == 0) {
      return; // like the other control characters; the map has no entry for it
    }
    int codePoint = isSurrogate(read) ? REPLACEMENT : read;
    int entry = vocabulary.characters().entry(codePoint);
    if (entry == CharacterMap.UNCHANGED) {
      put(codePoint);
      return;
    }
    int end = vocabulary.characters().end(entry);
    for (int at = vocabulary.characters().start(entry); at < end; at++) {
      put(vocabulary.characters().mapped(at));
    }
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private void put(int codePoint) {
    boolean space = codePoint == ' ';
    if (size < MAX_CHARACTERS && !(space && afterSpace)) {
      characters[size++] = space ? WORD_START : codePoint;
      afterSpace = space;
    }
  }

  private void findBest() {
    Arrays.fill(best, 0, size + 1, UNREACHED);
    best[0] = 0;
    for (int start = 0; start < size; start++) {
      addPieces(start);
      step(start, start + 1, vocabulary.unknown(), vocabulary.unknownScore());
    }
  }

  private void addPieces(int start) {
    PieceTrie trie = vocabulary.trie();
    int node = PieceTrie.ROOT;
    for (int end = start; end < size; ) {
      node = trie.child(node, characters[end++]);
      if (node == PieceTrie.NONE) {
        return;
      }
      int piece = trie.piece(node);
      if (piece != PieceTrie.NO_PIECE) {
        step(start, end, piece, vocabulary.score(piece));
      }
    }
  }

  private void step(int start, int end, int piece, float score) {
    float sum = best[start] + score;
    if (sum > best[end]) {
      best[end] = sum;
      pieces[end] = piece;
      starts[end] = start;
    }
  }

  private int[] path() {
    int length = 0;
    for (int at = size; at > 0; at = starts[at]) {
      length++;
    }
    int kept = Math.min(length, MAX_TOKENS - 2);
    int[] ids = new int[kept + 2];
    ids[0] = vocabulary.begin();
    ids[kept + 1] = vocabulary.end();
    for (int at = size; at > 0; at = starts[at]) {
      if (length <= kept) {
        ids[length] = pieces[at];
      }
      length--;
    }
    return ids;
  }
}
