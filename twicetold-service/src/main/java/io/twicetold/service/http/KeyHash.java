package io.twicetold.service.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a key: keys have 256 random bits, so that a plain hash tells nobody the key. Its
 * bytes are compared in one way alone, which takes as long whatever they are.
 */
final class KeyHash {

  private static final int LENGTH = 32;

  private final byte[] bytes;

  private KeyHash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The hash of a key. */
  static KeyHash of(String key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return new KeyHash(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /**
   * The hash with these digits.
   *
   * @throws IllegalArgumentException if there are others than hexadecimal ones, or not 64
   */
  static KeyHash parse(String digits) {
    byte[] bytes = HexFormat.of().parseHex(digits);
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a hash has " + 2 * LENGTH + " digits");
    }
    return new KeyHash(bytes);
  }

  /** Whether it is of the same key; takes as long either way. */
  boolean isSame(KeyHash other) {
    return MessageDigest.isEqual(bytes, other.bytes);
  }

  /** As it is written to files. */
  String digits() {
    return HexFormat.of().formatHex(bytes);
  }
}
