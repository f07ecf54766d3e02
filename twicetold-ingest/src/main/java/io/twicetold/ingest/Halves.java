package io.twicetold.ingest;

import java.nio.charset.StandardCharsets;

/**
 * Halves of surrogate pairs, which references to characters in HTML may name; HTML has U+FFFD in
 * their places.
 */
final class Halves {

  private Halves() {}

  /** The words with U+FFFD for each half without its other. */
  static String replaced(String words) {
    boolean suspect = words.chars().anyMatch(c -> Character.isSurrogate((char) c));
    return suspect
        ? StandardCharsets.UTF_16BE.decode(StandardCharsets.UTF_16BE.encode(words)).toString()
        : words;
  }
}
