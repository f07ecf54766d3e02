package io.twicetold.service;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Whether JSON fits a schema of the service's description: the few words of JSON Schema that it
 * uses, and an error for any other.
 */
final class Fits {

  private static final List<String> NOTES =
      List.of("description", "format", "default", "minimum", "maximum");

  private final JsonNode document;

  Fits(JsonNode document) {
    this.document = document;
  }

  /** Why it does not fit; empty if it does. */
  Optional<String> problem(JsonNode schema, JsonNode value, String at) {
    return schema.propertyNames().stream()
        .flatMap(word -> problem(word, schema, value, at).stream())
        .findFirst();
  }

  private Optional<String> problem(String word, JsonNode schema, JsonNode value, String at) {
    JsonNode rule = schema.get(word);
    return switch (word) {
      case "$ref" -> problem(document.at(rule.asString().substring(1)), value, at);
      case "type" -> first(!isOfType(rule, value), at + ": not of type " + rule + ": " + value);
      case "enum" ->
          first(stream(rule).noneMatch(value::equals), at + ": " + value + " is not in " + rule);
      case "required" ->
          stream(rule)
              .filter(name -> value.isObject() && !value.has(name.asString()))
              .map(name -> at + ": lacks " + name)
              .findFirst();
      case "properties" ->
          rule.propertyNames().stream()
              .filter(value::has)
              .flatMap(name -> problem(rule.get(name), value.get(name), at + "/" + name).stream())
              .findFirst();
      case "additionalProperties" ->
          value.propertyNames().stream()
              .filter(name -> !schema.path("properties").has(name))
              .map(name -> at + ": has " + name)
              .findFirst();
      case "items" ->
          stream(value).flatMap(item -> problem(rule, item, at + "/-").stream()).findFirst();
      case "oneOf" ->
          first(
              stream(rule).filter(one -> problem(one, value, at).isEmpty()).count() != 1,
              at + ": fits none or several of " + rule);
      default -> first(!NOTES.contains(word), at + ": the test does not know " + word);
    };
  }

  private static Optional<String> first(boolean wrong, String problem) {
    return wrong ? Optional.of(problem) : Optional.empty();
  }

  private static boolean isOfType(JsonNode type, JsonNode value) {
    return (type.isArray() ? stream(type) : Stream.of(type))
        .anyMatch(one ->
            switch (one.asString()) {
              case "object" -> value.isObject();
              case "array" -> value.isArray();
              case "string" -> value.isString();
              case "integer" -> value.isIntegralNumber();
              case "number" -> value.isNumber();
              case "boolean" -> value.isBoolean();
              case "null" -> value.isNull();
              default -> throw new AssertionError(one);
            });
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
