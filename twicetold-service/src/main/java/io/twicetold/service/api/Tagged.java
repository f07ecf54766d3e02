package io.twicetold.service.api;

import com.dynatrace.hash4j.hashing.Hashing;
import io.twicetold.service.http.Answer;
import java.util.HexFormat;

/** Answers that say whether they are the same as before. */
final class Tagged {

  private Tagged() {}

  /** An answer of a text, with a tag made of it. */
  static Answer of(String type, String text) {
    return of("", type, text);
  }

  /** The same, with something before it in the tag. */
  static Answer of(String prefix, String type, String text) {
    long hash = Hashing.xxh3_64().hashCharsToLong(text);
    return Answer.of(200, type, text).tagged(prefix + HexFormat.of().toHexDigits(hash));
  }
}
