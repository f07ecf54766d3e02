package io.twicetold.service.story;

import java.util.LinkedHashMap;
import java.util.Map;

/** Members of a JSON object, in order. */
final class Members {

  private final Map<String, Object> all = new LinkedHashMap<>();

  static Members of(String name, Object value) {
    return new Members().and(name, value);
  }

  Members and(String name, Object value) {
    all.put(name, value);
    return this;
  }

  Map<String, Object> map() {
    return all;
  }
}
