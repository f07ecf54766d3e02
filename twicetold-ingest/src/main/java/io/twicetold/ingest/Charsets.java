package io.twicetold.ingest;

import io.twicetold.ingest.charset.Labels;
import io.twicetold.ingest.charset.Unlabelled;
import io.twicetold.ingest.charset.Utf8Share;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes to text where a charset may have been declared, rightly or not. */
final class Charsets {

  private Charsets() {}

  /** What a mail without a label is taken to declare. */
  private static final String UNLABELLED = "us-ascii";

  /**
   * A text.
   *
   * @param words what it says
   * @param guessed the charset that its bytes told, empty where it is UTF-8 or what was declared
   */
  record Decoded(String words, String guessed) {}

  /** The text: as UTF-8 if it is that, else as declared, else as its bytes tell. */
  static Decoded decode(byte[] bytes, String declared) throws Refusal {
    Optional<Charset> utf8 =
        Optional.of(StandardCharsets.UTF_8).filter(any -> Utf8Share.of(bytes).isWhole());
    Optional<Charset> label =
        Labels.charset(declared).filter(any -> !declared.equalsIgnoreCase(UNLABELLED));
    return utf8.or(() -> label)
        .flatMap(charset -> strictly(bytes, charset))
        .or(() -> strictly(bytes, StandardCharsets.UTF_8))
        .map(words -> new Decoded(words, ""))
        .or(() -> Unlabelled.charset(bytes).flatMap(charset -> guessed(bytes, charset)))
        .or(() -> likely(bytes))
        .orElseThrow(() -> refusal(label));
  }

  private static Optional<Decoded> likely(byte[] bytes) {
    return Utf8Share.of(bytes).characters() > 0
        ? Optional.empty()
        : Unlabelled.likeliest(bytes).flatMap(charset -> guessed(bytes, charset));
  }

  private static Optional<Decoded> guessed(byte[] bytes, Charset charset) {
    return strictly(bytes, charset).map(words -> new Decoded(words, charset.name()));
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Refusal refusal(Optional<Charset> declared) {
    Charset charset = declared.orElse(StandardCharsets.UTF_8);
    return new Refusal("not " + charset.name() + ": some bytes are no text");
  }
}
