package io.twicetold.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Pieces, their scores (log probabilities) and the character map of XLM-R. Unchanging, shared by
 * all tokenizers.
 */
final class Vocabulary {

  private static final String NAME = "tokenizer.bin";
  private static final int MAGIC = 0x4B545754; // TWTK
  private static final int VERSION = 1;

  /** SentencePiece's penalty: an unknown character costs this much more than the rarest piece. */
  private static final float UNKNOWN_PENALTY = 10;

  private final int begin;
  private final int end;
  private final int unknown;
  private final float unknownScore;
  private final float[] scores;
  private final PieceTrie trie;
  private final CharacterMap characters;

  private Vocabulary(ByteBuffer buffer) {
    begin = buffer.getInt();
    end = buffer.getInt();
    unknown = buffer.getInt();
    scores = new float[buffer.getInt()];
    trie = new PieceTrie(buffer.getInt());
    int entries = buffer.getInt();
    buffer.asFloatBuffer().get(scores);
    buffer.position(buffer.position() + scores.length * Float.BYTES);
    readPieces(buffer);
    characters = CharacterMap.read(buffer, entries);
    unknownScore = lowest(scores) - UNKNOWN_PENALTY;
  }

  static Vocabulary load() throws IOException {
    ByteBuffer buffer = Resource.read(NAME);
    Resource.expect(buffer, NAME, MAGIC, VERSION);
    return new Vocabulary(buffer);
  }

  /** Number of the mark before every text. */
  int begin() {
    return begin;
  }

  /** Number of the mark after every text. */
  int end() {
    return end;
  }

  /** Number of the piece that stands for any character no piece has. */
  int unknown() {
    return unknown;
  }

  /** Score of an unknown character. */
  float unknownScore() {
    return unknownScore;
  }

  /** Score of a piece. */
  float score(int piece) {
    return scores[piece];
  }

  /** All pieces but the unknown one. */
  PieceTrie trie() {
    return trie;
  }

  /** What each character becomes first. */
  CharacterMap characters() {
    return characters;
  }

  private void readPieces(ByteBuffer buffer) {
    byte[] lengths = new byte[scores.length];
    buffer.get(lengths);
    byte[] bytes = new byte[Byte.MAX_VALUE];
    for (int piece = 0; piece < lengths.length; piece++) {
      buffer.get(bytes, 0, lengths[piece]);
      if (piece != unknown) {
        add(trie, new String(bytes, 0, lengths[piece], StandardCharsets.UTF_8), piece);
      }
    }
  }

  private static void add(PieceTrie trie, String text, int piece) {
    int node = PieceTrie.ROOT;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      node = trie.addChild(node, text.codePointAt(i));
    }
    trie.end(node, piece);
  }

  private static float lowest(float[] scores) {
    float lowest = Float.POSITIVE_INFINITY;
    for (float score : scores) {
      lowest = Math.min(lowest, score);
    }
    return lowest;
  }
}
