package io.twicetold.sketch;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import io.twicetold.text.Characters;
import io.twicetold.text.Fold;
import io.twicetold.text.Text;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Makes sketches. Reuses its buffers, so it serves one thread; a sketch does not depend on what was
 * sketched before.
 */
public final class Sketcher {

  /** Changes with every change of a bit in a sketch. */
  public static final int VERSION = 2;

  /** Words in a word shingle. */
  static final int WORDS = 4;

  /** Letters in a character shingle. */
  static final int LETTERS = 8;

  /** Word shingles kept of a text, at most about this many. */
  private static final int WORDS_KEPT = 512;

  /** Character shingles kept of a text, at most about this many. */
  private static final int LETTERS_KEPT = 256;

  /**
   * A sample of less than one in this many of those wanted is meagre: its text says the same again
   * and again. No other text comes near it: with few repetitions more than a third are kept.
   */
  private static final int MEAGRE = 8;

  /** The first digit after those of ASCII. */
  private static final char ARABIC_ZERO = '\u0660';

  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private long[] tokens = new long[1_024];
  private boolean[] halves = new boolean[1_024];
  private int size;
  private long[] letters = new long[8_192];
  private int lettersSize;
  private int[] kept = new int[4_096];
  private int keptSize;
  private int[] digits = new int[64];
  private int digitsSize;

  /** The sketch of a cleaned text. */
  public Sketch sketch(Text text) {
    String folded = Fold.of(text.body());
    scan(folded);
    long[] content = Arrays.copyOf(tokens, size);
    HashValue128 lines = Hashing.xxh3_128().hashCharsTo128Bits(folded);
    return new Sketch(
        lines,
        size == 0 ? lines : Hashing.xxh3_128().hashStream().putLongArray(content).get(),
        words(),
        characters(),
        Fingerprint.of(digits, digitsSize, 1),
        length());
  }

  /** Cuts into tokens: a word of letters, or one char of a script without spaces. */
  private void scan(String folded) {
    size = 0;
    lettersSize = 0;
    digitsSize = 0;
    int length = folded.length();
    int i = 0;
    while (i < length) {
      char c = folded.charAt(i);
      if (!Characters.isWord(c)) {
        i++;
      } else if (Characters.isUnspaced(c)) {
        letter(c);
        token(mix(c * PRIME), true);
        i++;
      } else {
        i = word(folded, i);
      }
    }
  }

  private int word(String folded, int start) {
    long hash = 0;
    boolean digit = false;
    int i = start;
    for (; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (!Characters.isWord(c) || Characters.isUnspaced(c)) {
        break;
      }
      int value = digit(c);
      digit |= value >= 0;
      char letter = value >= 0 ? (char) ('0' + value) : c;
      letter(letter);
      hash = (hash + letter) * PRIME;
      hash ^= hash >>> 29;
    }
    long mixed = mix(hash);
    token(mixed, false);
    if (digit) {
      number((int) (mixed >>> 32));
    }
    return i;
  }

  /** The value of a digit of any script, negative for anything else. */
  private static int digit(char c) {
    if (c < ARABIC_ZERO) {
      return c >= '0' && c <= '9' ? c - '0' : -1;
    }
    return Character.digit(c, 10);
  }

  private void token(long hash, boolean half) {
    if (size == tokens.length) {
      tokens = Arrays.copyOf(tokens, size * 2);
      halves = Arrays.copyOf(halves, size * 2);
    }
    tokens[size] = hash;
    halves[size++] = half;
  }

  private void letter(char c) {
    if (lettersSize == letters.length) {
      letters = Arrays.copyOf(letters, lettersSize * 2);
    }
    letters[lettersSize++] = c;
  }

  private void number(int hash) {
    if (digitsSize == digits.length) {
      digits = Arrays.copyOf(digits, digitsSize * 2);
    }
    digits[digitsSize++] = hash;
  }

  /** Word shingles; a text shorter than one shingle is one shingle. */
  private Fingerprint words() {
    return sample(this::words, size, WORDS_KEPT);
  }

  private Fingerprint words(int scale) {
    keptSize = 0;
    for (int start = 0; start < size; start++) {
      long hash = 0;
      int halvesTaken = 0;
      int end = start;
      while (end < size && halvesTaken < 2 * WORDS) {
        hash = (hash + tokens[end]) * PRIME;
        hash ^= hash >>> 32;
        halvesTaken += halves[end++] ? 1 : 2;
      }
      if (halvesTaken >= 2 * WORDS || start == 0) {
        keep(mix(hash), scale);
      }
    }
    return Fingerprint.of(kept, keptSize, scale);
  }

  /** Character shingles with a rolling hash. */
  private Fingerprint characters() {
    return sample(this::characters, lettersSize, LETTERS_KEPT);
  }

  private Fingerprint characters(int scale) {
    keptSize = 0;
    long leaving = power(PRIME, LETTERS);
    long hash = 0;
    for (int i = 0; i < lettersSize; i++) {
      hash = hash * PRIME + letters[i] + 1;
      if (i >= LETTERS) {
        hash -= leaving * (letters[i - LETTERS] + 1);
      }
      if (i >= LETTERS - 1 || i == lettersSize - 1) {
        keep(mix(hash), scale);
      }
    }
    return Fingerprint.of(kept, keptSize, scale);
  }

  /** A sample at the scale of all shingles or, where that is meagre, of the distinct ones. */
  private static Fingerprint sample(IntFunction<Fingerprint> at, int shingles, int wanted) {
    Fingerprint sample = at.apply(scale(shingles, wanted));
    if (sample.scale() == 1 || sample.size() >= wanted / MEAGRE) {
      return sample;
    }
    Fingerprint whole = at.apply(1);
    return whole.coarser(scale(whole.size(), wanted));
  }

  private void keep(long hash, int scale) {
    int shingle = (int) hash;
    if (Fingerprint.isMultiple(shingle, scale)) {
      if (keptSize == kept.length) {
        kept = Arrays.copyOf(kept, keptSize * 2);
      }
      kept[keptSize++] = shingle;
    }
  }

  /** The smallest power of two that keeps about as many shingles as wanted. */
  private static int scale(int shingles, int wanted) {
    int scale = 1;
    while (shingles / scale > wanted) {
      scale *= 2;
    }
    return scale;
  }

  private int length() {
    int half = 0;
    for (int i = 0; i < size; i++) {
      half += halves[i] ? 1 : 2;
    }
    return half / 2;
  }

  private static long power(long base, int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= base;
    }
    return power;
  }

  /** Spreads every bit over all: the finaliser of MurmurHash3. */
  private static long mix(long hash) {
    long h = hash;
    h = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
    h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return h ^ (h >>> 33);
  }
}
