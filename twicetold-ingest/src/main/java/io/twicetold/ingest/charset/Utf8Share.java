package io.twicetold.ingest.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * How much of some bytes is UTF-8.
 *
 * @param characters beyond ASCII that are whole
 * @param broken bytes that belong to none
 */
public record Utf8Share(long characters, long broken) {

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

  /** Whether it is UTF-8, perhaps damaged: of anything else few bytes look so by accident. */
  public boolean isMost() {
    return characters >= broken;
  }
}
