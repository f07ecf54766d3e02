package io.twicetold.service.api;

import io.twicetold.ingest.JsonFault;
import io.twicetold.service.http.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** A JSON object that is being put together, its members in order. */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

  static Json object() {
    return new Json();
  }

  /** Reads a body. */
  static JsonNode read(byte[] body) {
    try {
      return MAPPER.readTree(body);
    } catch (JacksonException e) {
      throw Problem.of(400, "Broken JSON", JsonFault.of(e));
    }
  }

  Json with(String name, Object value) {
    members.put(name, value instanceof Json json ? json.members : value);
    return this;
  }

  /** With the value, or null where there is none. */
  Json with(String name, Optional<?> value) {
    members.put(name, value.map(Object::toString).orElse(null));
    return this;
  }

  /** With a member only where something is true. */
  Json when(boolean holds, String name, Supplier<Object> value) {
    return holds ? with(name, value.get()) : this;
  }

  /** With a member that is JSON already. */
  Json raw(String name, String json) {
    members.put(name, new RawValue(json.strip()));
    return this;
  }

  /** Its members, to stand in a list. */
  Map<String, @Nullable Object> map() {
    return members;
  }

  /** As text. */
  String text() {
    return MAPPER.writeValueAsString(members);
  }
}
