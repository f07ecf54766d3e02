package io.twicetold.ingest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** Short markup, as feeds and mail hold it, to words; whole pages are read by {@code html}. */
final class HtmlText {

  private static final String NO_WORDS =
      "script,style,template,noscript,svg,iframe,object,form,rp,rt,rtc,[hidden]"
          + ",[style~=(?i)display\\s*:\\s*none]";

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

  private static final Pattern INLINE =
      Pattern.compile(
          "(?i)</?(?:a|abbr|b|br|cite|code|div|em|font|h[1-6]|i|img|mark|p|q|s|small|span|strong|sub"
              + "|sup|u)(?:\\s[^<>]*+)?/?>");

  private static final Set<String> OWN_LINE = Set.of("br", "li", "tr", "dt", "dd");

  private HtmlText() {}

  /** The words of a piece of markup: a paragraph, a heading or a line of a list to a line. */
  static String fragment(String html) {
    return html.indexOf('<') < 0 && html.indexOf('&') < 0
        ? html.strip()
        : words(Jsoup.parseBodyFragment(html).body());
  }

  /**
   * The words of a headline: feeds put plain words there, or entities, or markup. What looks like a
   * tag and is none of those that stand in headlines is a word.
   */
  static String headline(String words) {
    return INLINE.matcher(words).find()
        ? fragment(words)
        : Halves.replaced(
            SPACES.matcher(Parser.unescapeEntities(words, false)).replaceAll(" ").strip());
  }

  private static String words(Element element) {
    element.select(NO_WORDS).remove();
    Lines lines = new Lines();
    element.traverse(lines);
    return Halves.replaced(lines.words());
  }

  /** Puts each block on a line of its own. */
  private static final class Lines implements NodeVisitor {

    private final StringBuilder words = new StringBuilder();
    private final StringBuilder line = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      switch (node) {
        case TextNode text -> line.append(text.getWholeText());
        case Element element when breaks(element) -> end();
        default -> {}
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && breaks(element)) {
        end();
      }
    }

    private static boolean breaks(Element element) {
      return element.isBlock() || OWN_LINE.contains(element.normalName().toLowerCase(Locale.ROOT));
    }

    private void end() {
      String found = SPACES.matcher(line).replaceAll(" ").strip();
      line.setLength(0);
      if (!found.isEmpty()) {
        words.append(words.isEmpty() ? "" : "\n").append(found);
      }
    }

    String words() {
      end();
      return words.toString();
    }
  }
}
