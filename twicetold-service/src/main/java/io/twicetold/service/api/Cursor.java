package io.twicetold.service.api;

import io.twicetold.service.http.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Where a list goes on: opaque to callers, good for the same question only. Lists are ordered by
 * the event with which a story changed last, those that changed last first: one that changes while
 * a caller turns the pages moves before them, where {@code /changes} tells of it.
 */
final class Cursor {

  private static final String VERSION = "1";

  private Cursor() {}

  /** The cursor after a story that changed with an event. */
  static String after(long event, Map<String, String> query) {
    String text = VERSION + ' ' + event + ' ' + question(query);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The event before which the list goes on. */
  static OptionalLong before(Map<String, String> query) {
    String cursor = query.get("cursor");
    if (cursor == null) {
      return OptionalLong.empty();
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      String[] parts = text.split(" ", 3);
      if (parts.length == 3 && parts[0].equals(VERSION) && parts[2].equals(question(query))) {
        return OptionalLong.of(Long.parseLong(parts[1]));
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw Problem.parameter("cursor", "expected one from an answer to the same question");
  }

  private static String question(Map<String, String> query) {
    Map<String, String> filters = new TreeMap<>(query);
    filters.remove("cursor");
    filters.remove("limit");
    return Integer.toHexString(filters.toString().hashCode());
  }
}
