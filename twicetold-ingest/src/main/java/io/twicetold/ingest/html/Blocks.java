package io.twicetold.ingest.html;

import io.twicetold.ingest.html.Block.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Cuts a page into blocks, in one pass. What no reader sees is left out, and so is navigation. */
final class Blocks implements NodeFilter {

  private static final Set<String> LEFT_OUT =
      Set.of(
          "amp-ad",
          "amp-iframe",
          "aside",
          "audio",
          "button",
          "canvas",
          "dialog",
          "embed",
          "footer",
          "head",
          "iframe",
          "input",
          "label",
          "map",
          "math",
          "menu",
          "nav",
          "noscript",
          "object",
          "option",
          "rp",
          "rt",
          "rtc",
          "script",
          "select",
          "style",
          "svg",
          "template",
          "textarea",
          "video");

  /** Of these, what some pages have their article in, most of all those that scripts make. */
  private static final Set<String> HIDING =
      Set.of("aside", "dialog", "footer", "label", "noscript", "template");

  private static final Set<String> BREAKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "html",
          "legend",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  /** Links of the shortest menu within a text. */
  private static final int MENU = 3;

  /** Letters of the shortest words between two links that are more than "and". */
  private static final int BETWEEN = 4;

  /** Elements that are looked at for the kind of a block. */
  private static final int NEAR = 4;

  /** Chars of scripts without spaces say about three times as much. */
  private static final int UNSPACED_WEIGHT = 3;

  private final Element element;
  private final boolean gallery;
  private final boolean whole;
  private final Set<Element> shown;
  private final List<Element> hidden = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Holder> holders = new ArrayList<>();
  private final List<Holder> open = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private int letters;
  private int linked;
  private int links;
  private int aside;
  private int woven;
  private int start = -1;
  private @Nullable TextNode last;
  private int anchors;
  private final Deque<int[]> spans = new ArrayDeque<>();

  /** Cuts up an element. */
  Blocks(Element element) {
    this(element, false, false, Set.of());
  }

  private Blocks(Element element, boolean gallery, boolean whole, Set<Element> shown) {
    this.element = element;
    this.gallery = gallery;
    this.whole = whole;
    this.shown = shown;
    enter(element, "body");
    element.childNodes().forEach(node -> node.filter(this));
    end();
  }

  /** Cuts up all of an element that has words, for pages that have their article in a template. */
  static Blocks ofWhole(Element element) {
    return new Blocks(element, false, true, Set.of());
  }

  /** The same; what stands under the pictures of a gallery is its text. */
  Blocks asGallery() {
    return new Blocks(element, true, whole, shown);
  }

  /** The same, with elements that are hidden. */
  Blocks showing(Set<Element> shown) {
    return new Blocks(element, gallery, whole, shown);
  }

  /** The outermost elements that were left out because no reader sees them. */
  List<Element> hidden() {
    return hidden;
  }

  /** The blocks in their order. */
  List<Block> blocks() {
    return blocks;
  }

  /** The elements that break lines, each after the one around it. */
  List<Holder> holders() {
    return holders;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      add(text);
    } else if (node instanceof Element element) {
      String name = element.normalName();
      if (BREAKS.contains(name) || name.equals("br")) {
        end();
      }
      boolean left = LEFT_OUT.contains(name) && !(whole && HIDING.contains(name));
      boolean sold = name.equals("ins") && element.hasClass("adsbygoogle");
      if ((name.equals("a") || name.equals("button")) && Answers.isAsked(element)) {
        open.getLast().answer();
      }
      if (name.equals("input") && isForAddress(element)) {
        open.getLast().offer();
      }
      if (left || sold) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (isHidden(element) && !shown.contains(element)) {
        hidden.add(element);
        return FilterResult.SKIP_ENTIRELY;
      }
      enter(element, name);
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isForAddress(Element input) {
    return input.attr("type").equalsIgnoreCase("email")
        || input.attr("name").toLowerCase(Locale.ROOT).contains("email");
  }

  private void enter(Element element, String name) {
    if (BREAKS.contains(name)) {
      Holder holder = new Holder(open.isEmpty() ? null : open.getLast(), element, gallery);
      holders.add(holder);
      open.add(holder);
    } else if (name.equals("a")) {
      weave();
      links++;
      anchors++;
    } else if (name.equals("span")) {
      spans.push(new int[] {words.length(), letters, linked, anchors});
    }
  }

  /** A span that is nothing but links is a menu that opens over the text. */
  private void leaveSpan() {
    int[] before = spans.pop();
    int said = letters - before[1];
    if (anchors - before[3] >= MENU
        && words.length() >= before[0]
        && said > 0
        && said == linked - before[2]) {
      words.setLength(before[0]);
      letters = before[1];
      linked = before[2];
    }
  }

  private static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String style = element.attr("style");
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || (!style.isEmpty() && style.replace(" ", "").contains("display:none"));
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      if (BREAKS.contains(name)) {
        end();
        open.removeLast();
      } else if (name.equals("a")) {
        links--;
        aside = 0;
      } else if (name.equals("span")) {
        leaveSpan();
      }
    }
    return FilterResult.CONTINUE;
  }

  private void add(TextNode node) {
    String text = node.getWholeText();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00a0' || c == 0) {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
          words.append(' ');
        }
      } else {
        if (words.isEmpty()) {
          start = startOf(node);
        }
        last = node;
        words.append(c);
        count(c);
      }
    }
  }

  private static int startOf(TextNode node) {
    return node.sourceRange().isTracked() ? node.sourceRange().startPos() : -1;
  }

  private int end(int from) {
    return from < 0 || last == null ? -1 : last.sourceRange().endPos();
  }

  private void count(char c) {
    int weight = weight(c);
    letters += weight;
    linked += links > 0 ? weight : 0;
    aside += weight;
  }

  /** Counts the words after a link, if there are some. */
  private void weave() {
    woven += linked > 0 && links == 0 && aside >= BETWEEN ? 1 : 0;
    aside = 0;
  }

  /** How much a char says, 0 if it is no letter or digit. */
  static int weight(char c) {
    if (!Character.isLetterOrDigit(c)) {
      return isVowel(c) ? 1 : 0;
    }
    return c >= '\u2e80' && c < '\ud7b0' ? UNSPACED_WEIGHT : 1;
  }

  /** Signs of vowels are letters from India to Cambodia, where they are a third of all. */
  private static boolean isVowel(char c) {
    int type = c < '\u0900' || c >= '\u1900' ? Character.UNASSIGNED : Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private void end() {
    weave();
    if (letters > 0) {
      blocks.add(
          new Block(
              words.toString().strip(),
              letters,
              linked,
              woven,
              open.getLast(),
              kind(),
              start,
              end(start)));
    }
    words.setLength(0);
    letters = 0;
    linked = 0;
    woven = 0;
  }

  /** The nearest element that says more than that here a line breaks. */
  private Kind kind() {
    Kind found = Kind.LOOSE;
    for (int i = open.size() - 1; i >= Math.max(0, open.size() - NEAR); i--) {
      Kind kind = kind(open.get(i).name());
      if (kind != Kind.LOOSE && kind != Kind.PARAGRAPH) {
        return kind;
      }
      found = kind == Kind.PARAGRAPH ? kind : found;
    }
    return found;
  }

  private Kind kind(String element) {
    return switch (element) {
      case "p", "pre" -> Kind.PARAGRAPH;
      case "blockquote" -> Kind.QUOTE;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Kind.HEADING;
      case "li", "dd", "dt" -> Kind.ITEM;
      case "td", "th" -> Kind.CELL;
      case "figure", "figcaption" -> gallery ? Kind.PARAGRAPH : Kind.CAPTION;
      default -> Kind.LOOSE;
    };
  }
}
