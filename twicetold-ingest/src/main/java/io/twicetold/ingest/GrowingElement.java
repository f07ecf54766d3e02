package io.twicetold.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An element that is still read, kept as far as its budget goes. */
final class GrowingElement {

  /** Elements in each other: feeds have ten, pages in them fifty; the limit of the parser too. */
  static final int DEEPEST = 100;

  static final String TOO_DEEP = "elements more than " + DEEPEST + " deep in each other";

  private final Budget budget;
  private final List<XmlElement.Node> content = new ArrayList<>();
  private final XmlElement element;
  private final StringBuilder words = new StringBuilder();

  GrowingElement(String space, String name, Map<String, String> attributes, Budget budget) {
    this.budget = budget;
    element = new XmlElement(space, name, attributes, content);
  }

  /** Adds words. */
  void add(String more) {
    words.append(budget.takes(more.length()) ? more : "");
  }

  /** Adds an element that is whole. */
  void add(XmlElement inner) {
    if (budget.takesElement()) {
      flush();
      content.add(new XmlElement.Inner(inner));
    }
  }

  /** Adds an element that never ends: it has its words, and what follows them stands beside it. */
  void addEndless(GrowingElement inner) {
    List<XmlElement.Node> beside = inner.cut();
    add(inner.grown());
    content.addAll(beside);
  }

  /** Takes away what stands in it from its first element on. */
  List<XmlElement.Node> cut() {
    flush();
    int first = 0;
    while (first < content.size() && content.get(first) instanceof XmlElement.Words) {
      first++;
    }
    List<XmlElement.Node> from = content.subList(first, content.size());
    List<XmlElement.Node> cut = List.copyOf(from);
    from.clear();
    return cut;
  }

  private void flush() {
    if (!words.isEmpty()) {
      content.add(new XmlElement.Words(words.toString()));
      words.setLength(0);
    }
  }

  /** The element as it stands. */
  XmlElement grown() {
    flush();
    return element;
  }
}
