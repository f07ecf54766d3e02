package io.twicetold.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A tag at which an element begins, whatever rules it breaks.
 *
 * @param name its name as it is written
 * @param isEmpty whether nothing stands in the element
 * @param attributes as {@link XmlElement} has them
 * @param spaces the namespaces that it declares, by prefix, which is empty for names without one
 */
record LooseTag(
    String name, boolean isEmpty, Map<String, String> attributes, Map<String, String> spaces) {

  /** What has no end tag in HTML, as feeds hold it unescaped; a link has one in feeds. */
  private static final Set<String> VOID =
      Set.of("br", "hr", "img", "wbr", "input", "embed", "area", "col", "param", "track");

  private static final String XMLNS = "xmlns";

  /** A name, and what it is set to in quotes, which may lack their end, or without. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([^\\s=\"'/]++)(?:\\s*+=\\s*+(?:\"([^\"]*+)|'([^']*+)|([^\\s\"']\\S*+)))?+");

  private static final Pattern SPACE = Pattern.compile("[\\t\\n\\r]");

  /** The tag of a name, with what stands behind that. */
  static LooseTag of(String name, String written) {
    boolean ends = written.endsWith("/");
    LooseTag tag =
        new LooseTag(name, ends || VOID.contains(name), new HashMap<>(), new HashMap<>());
    Matcher attribute = ATTRIBUTE.matcher(written.substring(0, written.length() - (ends ? 1 : 0)));
    while (attribute.find()) {
      String value =
          Stream.of(2, 3, 4)
              .flatMap(group -> Optional.ofNullable(attribute.group(group)).stream())
              .findFirst()
              .orElse("");
      tag.put(attribute.group(1), SPACE.matcher(XmlMending.read(value)).replaceAll(" "));
    }
    return tag;
  }

  /** Of an attribute that stands twice the first counts. */
  private void put(String key, String value) {
    if (key.equals(XMLNS)) {
      spaces.putIfAbsent("", value);
      return;
    }
    switch (prefix(key)) {
      case XMLNS -> spaces.putIfAbsent(local(key), value);
      case "xml" -> attributes.putIfAbsent(key, value);
      default -> attributes.putIfAbsent(local(key), value);
    }
  }

  /** Its name without a prefix. */
  String local() {
    return local(name);
  }

  /** Its prefix, empty if it has none. */
  String prefix() {
    return prefix(name);
  }

  /** A name without its prefix. */
  static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private static String prefix(String name) {
    return name.substring(0, Math.max(0, name.indexOf(':')));
  }
}
