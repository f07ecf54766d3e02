package io.twicetold.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** Markup to words: the only place that knows a parser of HTML. */
final class HtmlText {

  private static final String NO_WORDS = "script,style,template,noscript,svg,iframe,object,form";

  private static final String FRAME = "nav,header,footer,aside,menu,dialog";

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

  private static final Pattern INLINE =
      Pattern.compile(
          "(?i)</?(?:a|abbr|b|br|cite|code|div|em|font|h[1-6]|i|img|mark|p|q|s|small|span|strong|sub"
              + "|sup|u)(?:\\s[^>]*)?/?>");

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
        : SPACES.matcher(Parser.unescapeEntities(words, false)).replaceAll(" ").strip();
  }

  /**
   * The article that a page is, with title, text, address, outlet, date and language where the page
   * tells them.
   *
   * @param page the page as it was delivered
   * @param charset the charset that was declared beside it, empty if none was
   * @param address where it was found, empty if nobody knows
   */
  static Draft page(byte[] page, String charset, String address) throws Refusal {
    Document document = parse(page, charset, address);
    Draft draft = new Draft();
    draft.put(Field.TITLE, title(document));
    draft.put(Field.URL, address.isEmpty() ? canonical(document) : address);
    draft.put(Field.SOURCE, meta(document, "meta[property=og:site_name]"));
    draft.put(Field.PUBLISHED, meta(document, "meta[property=article:published_time]"));
    draft.put(Field.LANGUAGE, document.select("html").attr("lang"));
    document.select(FRAME).remove();
    draft.put(Field.TEXT, words(body(document)));
    return draft;
  }

  private static Document parse(byte[] page, String charset, String address) throws Refusal {
    try {
      String known = Charsets.known(charset).map(Charset::name).orElse(null); // the page may tell
      return Jsoup.parse(new ByteArrayInputStream(page), known, address);
    } catch (IllegalArgumentException | UncheckedIOException | IOException e) {
      throw new Refusal("broken HTML: " + Refusal.quote(String.valueOf(e.getMessage())));
    }
  }

  private static String title(Document document) {
    return Stream.of(
            meta(document, "meta[property=og:title]"),
            document.select("h1").text(),
            document.title())
        .filter(title -> !title.isBlank())
        .findFirst()
        .orElse("");
  }

  private static String canonical(Document document) {
    return document.select("link[rel=canonical]").attr("abs:href");
  }

  private static String meta(Document document, String selector) {
    return document.select(selector).attr("content");
  }

  private static Element body(Document document) {
    return document.select("article").stream()
        .max(Comparator.comparingInt(article -> article.text().length()))
        .orElse(document.body());
  }

  private static String words(Element element) {
    element.select(NO_WORDS).remove();
    Lines lines = new Lines();
    element.traverse(lines);
    return lines.words();
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
