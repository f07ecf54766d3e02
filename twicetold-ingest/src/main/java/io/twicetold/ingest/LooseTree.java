package io.twicetold.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/**
 * An element that grows from tags and words, whatever rules they break: an end tag without an
 * element is none, and an element without an end tag holds its words alone.
 */
final class LooseTree {

  /** What ends in HTML where another of its name begins. */
  private static final Set<String> ENDED_BY_NEXT =
      Set.of("p", "li", "td", "th", "tr", "dt", "dd", "option");

  private final Map<String, String> around;
  private final Budget budget = new Budget();
  private final GrowingElement root;
  private final Deque<Open> open = new ArrayDeque<>();
  private boolean tooDeep;

  /** An element that has not ended, with the namespaces that it declares. */
  private record Open(String name, GrowingElement element, Map<String, String> spaces) {}

  /**
   * An element that begins.
   *
   * @param around the namespaces of prefixes around it
   */
  LooseTree(LooseTag tag, Map<String, String> around) {
    this.around = around;
    root = grow(tag);
    push(tag, root);
  }

  private GrowingElement grow(LooseTag tag) {
    return new GrowingElement(space(tag), tag.local(), tag.attributes(), budget);
  }

  private void push(LooseTag tag, GrowingElement element) {
    if (!tag.isEmpty()) {
      open.push(new Open(tag.name(), element, tag.spaces()));
    }
  }

  /** A prefix that nobody declares stands for a namespace that nobody knows. */
  private String space(LooseTag tag) {
    String prefix = tag.prefix();
    if (tag.spaces().containsKey(prefix)) {
      return tag.spaces().getOrDefault(prefix, prefix);
    }
    return open.stream()
        .map(Open::spaces)
        .filter(spaces -> spaces.containsKey(prefix))
        .findFirst()
        .orElse(around)
        .getOrDefault(prefix, prefix);
  }

  /** Whether the element has ended. */
  boolean isWhole() {
    return open.isEmpty();
  }

  /** Whether an element of that name has not ended. */
  boolean holds(String name) {
    return open.stream().anyMatch(element -> element.name().equals(name));
  }

  /** Begins an element, of which so many chars are kept. */
  void start(LooseTag tag, int chars) {
    if (ENDED_BY_NEXT.contains(tag.name()) && open.element().name().equals(tag.name())) {
      end(tag.name());
    }
    tooDeep |= open.size() >= GrowingElement.DEEPEST;
    if (tooDeep || !budget.takes(chars)) {
      return;
    }
    GrowingElement element = grow(tag);
    if (tag.isEmpty()) {
      top().add(element.grown());
    }
    push(tag, element);
  }

  /** Ends the last element of that name that has not, and all in it, if there is one. */
  void end(String name) {
    if (holds(name)) {
      endWithin(name);
      GrowingElement ended = open.pop().element();
      if (!isWhole()) {
        top().add(ended.grown());
      }
    }
  }

  private void endWithin(String name) {
    while (open.size() > 1 && !open.element().name().equals(name)) {
      GrowingElement endless = open.pop().element();
      top().addEndless(endless);
    }
  }

  /** Adds words where they stand. */
  void add(String words) {
    top().add(words);
  }

  private GrowingElement top() {
    return open.element().element();
  }

  /** The element, as far as it was read. */
  XmlElement grown() throws Refusal {
    if (!isWhole()) {
      end(open.getLast().name());
    }
    if (tooDeep) {
      throw new Refusal(GrowingElement.TOO_DEEP);
    }
    budget.refuseExcess();
    return root.grown();
  }
}
