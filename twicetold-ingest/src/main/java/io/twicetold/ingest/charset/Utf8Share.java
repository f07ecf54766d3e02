package io.twicetold.ingest.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * How much of some bytes is UTF-8.
 *
 * @param characters beyond ASCII that are whole
 * @param broken bytes that belong to none
 */
public record Utf8Share(long characters, long broken) {

  /** Characters of UTF-8 that are no accident: so many, and one to so many other bytes. */
  private static final int SOME = 3;

  private static final int OTHERS = 10;

  /** Charsets of Thai and of DOS, of whose bytes a seventh and more look like UTF-8. */
  private static final Set<String> PAIRED = Set.of("x-windows-874", "IBM866");

  private static final int CHUNK = 1 << 12;

  /** Counts them; a last character that was cut off is none. */
  public static Utf8Share of(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(CHUNK);
    long characters = 0;
    long broken = 0;
    CoderResult result = CoderResult.OVERFLOW;
    while (!result.isUnderflow()) {
      result = decoder.decode(in, out, false);
      characters += beyondAscii(out.flip());
      out.clear();
      if (result.isError()) {
        broken += result.length();
        in.position(in.position() + result.length());
      }
    }
    return new Utf8Share(characters, broken);
  }

  private static long beyondAscii(CharBuffer chars) {
    return chars.chars().filter(c -> c > 127 && !Character.isLowSurrogate((char) c)).count();
  }

  /** Whether it is UTF-8 and says so. */
  public boolean isWhole() {
    return characters > 0 && broken == 0;
  }

  /**
   * Whether parts are UTF-8 and others in a charset: read in that, those would be garbage. Where
   * letters are pairs of bytes, or their bytes follow each other as in UTF-8, it is an accident.
   */
  boolean isBeside(Charset charset) {
    boolean single = charset.newEncoder().maxBytesPerChar() == 1;
    return single
        && !PAIRED.contains(charset.name())
        && characters >= SOME
        && characters * OTHERS > broken;
  }

  /** Whether it is UTF-8, perhaps damaged: of anything else few bytes look so by accident. */
  public boolean isMost() {
    return characters >= broken;
  }
}
