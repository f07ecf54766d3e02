package io.twicetold.service.http;

import java.util.Arrays;
import java.util.Optional;

/** Entity tags. A packed answer is another entity, which its tag says. */
final class Tags {

  private static final String PACKED = "-gzip";

  private Tags() {}

  /** The tag of the packed form. */
  static String packed(String tag) {
    return tag.endsWith("\"") ? tag.substring(0, tag.length() - 1) + PACKED + '"' : tag;
  }

  /** Whether a condition names a tag, in whichever form. */
  static boolean names(Optional<String> condition, String tag) {
    return condition.stream()
        .flatMap(header -> Arrays.stream(header.split(",")))
        .map(one -> one.strip().replaceFirst("^W/", "").replace(PACKED + '"', "\""))
        .anyMatch(one -> one.equals("*") || one.equals(tag));
  }
}
