package io.twicetold.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A small part of a document as a tree.
 *
 * @param space its namespace, empty if it has none
 * @param name its name without a prefix
 * @param attributes local name to value; {@code xml:base} and {@code xml:lang} with their prefix
 * @param content strings and elements in their order
 */
record XmlElement(
    String space, String name, Map<String, String> attributes, List<XmlElement.Node> content) {

  /** What stands in an element. */
  sealed interface Node permits Words, Inner {}

  /** Text, with entities resolved. */
  record Words(String words) implements Node {}

  /** An element. */
  record Inner(XmlElement element) implements Node {}

  /** The elements in it. */
  Stream<XmlElement> children() {
    return content.stream().filter(Inner.class::isInstance).map(node -> ((Inner) node).element());
  }

  /** The elements in it that are called so. */
  Stream<XmlElement> children(String called) {
    return children().filter(child -> child.name().equals(called));
  }

  /** The element itself and all below it that are called so, in the order of the document. */
  Stream<XmlElement> all(String called) {
    Stream<XmlElement> below = children().flatMap(child -> child.all(called));
    return name.equals(called) ? Stream.concat(Stream.of(this), below) : below;
  }

  /** Words of the first child that is called so, empty without one. */
  String words(String called) {
    return children(called).findFirst().map(XmlElement::words).orElse("");
  }

  /** All words in it, without markup around them. */
  String words() {
    StringBuilder words = new StringBuilder();
    appendWords(words);
    return words.toString().strip();
  }

  private void appendWords(StringBuilder words) {
    for (Node node : content) {
      switch (node) {
        case Words text -> words.append(text.words());
        case Inner inner -> inner.element().appendWords(words);
      }
    }
  }

  /** What stands in it, as markup. */
  String markup() {
    StringBuilder markup = new StringBuilder();
    appendMarkup(markup);
    return markup.toString();
  }

  private void appendMarkup(StringBuilder markup) {
    for (Node node : content) {
      switch (node) {
        case Words text -> markup.append(text.words().replace("&", "&amp;").replace("<", "&lt;"));
        case Inner inner -> {
          String tag = inner.element().name();
          markup.append('<').append(tag).append('>');
          inner.element().appendMarkup(markup);
          markup.append("</").append(tag).append('>');
        }
      }
    }
  }

  /** An attribute, if it is there. */
  Optional<String> attribute(String called) {
    return Optional.ofNullable(attributes.get(called)).filter(value -> !value.isBlank());
  }
}
