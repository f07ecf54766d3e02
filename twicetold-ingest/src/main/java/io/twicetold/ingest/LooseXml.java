package io.twicetold.ingest;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Walks on through a document that breaks the rules of XML, from what is held in the window. An
 * element that entries stand in, or another entry, ends an entry that has no end of its own; one
 * that the document ends in is cut off. Serves one thread.
 */
final class LooseXml implements XmlWalk {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /** What prefixes mean where nobody says it, as far as an article can hang on it. */
  private static final Map<String, String> USUAL =
      Map.of(
          "atom",
          ATOM,
          "a10",
          ATOM,
          "content",
          "http://purl.org/rss/1.0/modules/content/",
          "dc",
          "http://purl.org/dc/elements/1.1/");

  private static final String CUT = "cut off: the document ends in it";

  private final XmlSource source;
  private final Map<String, String> spaces = new HashMap<>(USUAL);
  private final Set<String> around;
  private final Set<String> entries;
  private final Set<String> ended = new HashSet<>();
  private final LooseMarkup markup;
  private LooseTag tag = LooseTag.of("", "");
  private boolean cut;

  /**
   * Walks on.
   *
   * @param declared the namespaces of prefixes so far
   * @param around names of elements that entries stand in
   * @param entries names of entries
   */
  LooseXml(
      XmlSource source, Map<String, String> declared, Set<String> around, Set<String> entries) {
    this.source = source;
    this.around = around;
    this.entries = entries;
    spaces.putAll(declared);
    markup = new LooseMarkup(source);
  }

  @Override
  public boolean next() throws IOException {
    LooseMarkup.Kind kind = markup.next();
    while (kind != LooseMarkup.Kind.START && kind != LooseMarkup.Kind.OVER) {
      if (kind == LooseMarkup.Kind.END && around.contains(local())) {
        ended.add(local());
      }
      kind = markup.next();
    }
    tag = kind == LooseMarkup.Kind.START ? markup.tag() : tag;
    return kind == LooseMarkup.Kind.START;
  }

  private String local() {
    return LooseTag.local(markup.name());
  }

  @Override
  public String name() {
    return tag.local();
  }

  @Override
  public Map<String, String> enter() {
    spaces.putAll(tag.spaces());
    return tag.attributes();
  }

  @Override
  public Place place(SourceFile file) {
    XmlWindow window = source.window();
    return file.at(line(), window.offset(markup.start()), window.beginning(markup.start()));
  }

  @Override
  public long line() {
    return markup.line();
  }

  @Override
  public XmlElement tree() throws IOException, Refusal {
    source.passMalformed(markup.start());
    LooseTree tree = new LooseTree(tag, spaces);
    while (!tree.isWhole() && !isBeyond(tree, markup.next())) {
      grow(tree);
    }
    if (cut) {
      throw new Refusal(CUT);
    }
    source.refuseMalformed(markup.end());
    return tree.grown();
  }

  private void grow(LooseTree tree) {
    switch (markup.kind()) {
      case START -> tree.start(markup.tag(), markup.length());
      case END -> tree.end(markup.name());
      case WORDS, DATA -> tree.add(markup.text());
      case ASIDE, OVER -> {}
    }
  }

  /** Whether a piece belongs no more to the element, and then has it come again. */
  private boolean isBeyond(LooseTree tree, LooseMarkup.Kind kind) {
    boolean beyond =
        switch (kind) {
          case START -> isBeyond();
          case END -> around.contains(local()) && !tree.holds(markup.name());
          case WORDS, DATA, ASIDE -> false;
          case OVER -> true;
        };
    if (beyond) {
      markup.back();
      cut |= kind == LooseMarkup.Kind.OVER && entries.contains(tag.local());
    }
    return beyond;
  }

  private boolean isBeyond() {
    boolean outer = entries.contains(local()) || around.contains(local());
    return markup.name().equals(tag.name()) || (outer && !entries.contains(tag.local()));
  }

  /** Whether the document ends without the end of its root, and no entry was cut off. */
  boolean endsBetween(String root) {
    return !cut && around.contains(root) && !ended.contains(root);
  }

  /** Where the document ends. */
  Place end(SourceFile file) {
    return file.at(line(), source.window().offset(markup.start()), "");
  }
}
