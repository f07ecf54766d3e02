package io.twicetold.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes to text in a charset that was declared. */
final class Charsets {

  private Charsets() {}

  /** The text; what declares a charset that nobody knows is tried as UTF-8. */
  static String decode(byte[] bytes, String declared) throws Refusal {
    Charset charset = known(declared).orElse(StandardCharsets.UTF_8);
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Refusal("not " + charset.name() + ": some bytes are no text");
    }
  }

  /** The charset that is called so, if there is one. */
  static Optional<Charset> known(String name) {
    try {
      return name.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException e) { // malformed or unknown
      return Optional.empty();
    }
  }
}
