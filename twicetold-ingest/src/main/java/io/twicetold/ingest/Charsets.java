package io.twicetold.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes to text in a charset that was declared. */
final class Charsets {

  private Charsets() {}

  /** The text; what declares a charset that nobody knows is tried as UTF-8. */
  static String decode(byte[] bytes, String declared) throws Refusal {
    Charset charset = known(declared);
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Refusal("not " + charset.name() + ": some bytes are no text");
    }
  }

  private static Charset known(String declared) {
    try {
      return Charset.forName(declared);
    } catch (IllegalArgumentException e) { // malformed or unknown
      return StandardCharsets.UTF_8;
    }
  }
}
