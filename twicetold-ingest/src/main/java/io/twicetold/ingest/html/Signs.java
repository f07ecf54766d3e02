package io.twicetold.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeVisitor;

/** What a page says of itself outside of its text, collected in one pass. Serves one page. */
final class Signs implements NodeVisitor {

  /** A page has a handful of each; what has thousands is made to be heavy. */
  private static final int MOST = 200;

  /** Chars of the longest byline, line with a date, or headline. */
  private static final int LONGEST_LINE = 300;

  private static final String AUTHORS = "a[rel=author]";

  private static final String RUBY = "ruby";

  /** How words are read, above them or in brackets behind: they are not said twice. */
  private static final Set<String> READINGS = Set.of("rp", "rt", "rtc");

  private static final Set<String> LINKS = Set.of("canonical", "amphtml", "original-source");

  private final Map<String, List<String>> metas = new HashMap<>();
  private final List<String> scripts = new ArrayList<>();
  private final List<Element> data = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();
  private final List<String> lesserHeadings = new ArrayList<>();
  private final List<String> times = new ArrayList<>();
  private final List<String> datedLines = new ArrayList<>();
  private final List<String> bylines = new ArrayList<>();
  private final List<String> authors = new ArrayList<>();
  private final List<Element> updates = new ArrayList<>();
  private boolean inUpdate;
  private boolean live;

  /** The contents of a meta or link element by its name in small letters, in their order. */
  List<String> all(String name) {
    return metas.getOrDefault(name, List.of());
  }

  /** The first content that is not blank, empty if there is none. */
  String first(String... names) {
    for (String name : names) {
      for (String content : all(name)) {
        if (!content.isBlank()) {
          return content;
        }
      }
    }
    return "";
  }

  /** Whether the page says that not everybody may read it. */
  boolean isPaid() {
    String tier = first("article:content_tier").strip().toLowerCase(Locale.ROOT);
    return tier.equals("locked") || tier.equals("metered");
  }

  /** Scripts with linked data. */
  List<String> scripts() {
    return scripts;
  }

  /** Scripts that may hold data of another kind. */
  List<Element> data() {
    return data;
  }

  /** Headings of the first level. */
  List<String> headings() {
    return headings;
  }

  /** Headings of the second and third level. */
  List<String> lesserHeadings() {
    return lesserHeadings;
  }

  /** What time elements declare. */
  List<String> times() {
    return times;
  }

  /** Short lines in elements that are called dates. */
  List<String> datedLines() {
    return datedLines;
  }

  /** Short lines in elements that are called author or byline. */
  List<String> bylines() {
    return bylines;
  }

  /** The names that the first byline with several of them marks, each for itself. */
  List<String> authors() {
    return authors;
  }

  /** Whether an element is called a live blog. */
  boolean isLive() {
    return live;
  }

  /** Elements that are marked as entries of a live blog. */
  List<Element> updates() {
    return updates;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      switch (element.normalName()) {
        case "html" -> put("html:lang", element.attr("lang"));
        case "meta" -> meta(element);
        case "link" -> link(element);
        case "script" -> script(element);
        case "h1" -> keep(headings, line(element));
        case "h2", "h3" -> {
          keep(lesserHeadings, line(element));
          named(element);
        }
        case "time" -> {
          dated(element);
          keep(times, element.attr("datetime"));
          keep(datedLines, line(element));
        }
        default -> named(element);
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    inUpdate = inUpdate && !updates.getLast().equals(node);
  }

  private static void keep(List<String> list, String value) {
    if (list.size() < MOST && !value.isBlank()) {
      list.add(value.strip());
    }
  }

  private void put(String name, String content) {
    keep(metas.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new ArrayList<>()), content);
  }

  private void meta(Element element) {
    for (String by : List.of("property", "name", "itemprop", "http-equiv")) {
      String name = element.attr(by);
      if (!name.isEmpty() && metas.size() < MOST) {
        put(name, element.attr("content"));
      }
    }
  }

  private void link(Element element) {
    String relation = element.attr("rel").toLowerCase(Locale.ROOT);
    if (LINKS.contains(relation)) {
      put(relation, element.attr("abs:href"));
    } else if (relation.equals("alternate") && element.hasAttr("hreflang")) {
      put("alternate", element.attr("hreflang") + ' ' + element.attr("abs:href"));
    }
  }

  private void script(Element element) {
    String type = element.attr("type").toLowerCase(Locale.ROOT);
    if (type.startsWith("application/ld+json")) {
      keep(scripts, element.data());
    } else if (!element.hasAttr("src") && data.size() < MOST) {
      data.add(element);
    }
  }

  private void named(Element element) {
    if (element.attributesSize() == 0) {
      return;
    }
    dated(element);
    String property = element.attr("itemprop");
    if (property.equals("liveBlogUpdate") && !inUpdate) {
      updates.add(element);
      inUpdate = true;
    }
    String called = element.attr("class") + ' ' + element.id();
    live = live || isLive(element, called);
    if (bylines.size() + datedLines.size() >= MOST) {
      return;
    }
    if (property.equals("author") || element.attr("rel").equals("author") || isByline(called)) {
      String line = line(element);
      keep(bylines, line);
      if (!line.isEmpty() && authors.size() < 2) {
        authors.clear();
        element.select(AUTHORS).forEach(author -> keep(authors, line(author)));
      }
    } else if (property.equals("datePublished") || isDate(called)) {
      keep(datedLines, line(element));
    }
  }

  private void dated(Element element) {
    String property = element.attr("itemprop");
    if (property.equals("datePublished") || property.equals("dateModified")) {
      String declared = element.attr("datetime");
      put(property, declared.isEmpty() ? element.attr("content") : declared);
    }
  }

  private static boolean isLive(Element element, String called) {
    boolean perhaps =
        called.contains("live") || called.contains("Live") || called.contains("minute");
    return (perhaps && LiveList.isLive(called))
        || element.attr("itemtype").endsWith("LiveBlogPosting");
  }

  private static boolean isByline(String called) {
    return called.contains("byline") || called.contains("author");
  }

  private static boolean isDate(String called) {
    return called.contains("date")
        || called.contains("Date")
        || called.contains("time")
        || called.contains("published");
  }

  /** Whether its reading is told, or that of what stands right before it. */
  private static boolean isRead(TextNode text) {
    return text.parentNameIs(RUBY)
        || (text.previousSibling() instanceof Element before && before.nameIs(RUBY));
  }

  /** The words of a small element, empty if it is none. */
  private static String line(Element element) {
    StringBuilder words = new StringBuilder();
    AtomicInteger nodes = new AtomicInteger();
    element.filter((node, depth) -> {
      if (READINGS.contains(node.normalName())) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (node instanceof TextNode text) {
        String whole = text.getWholeText();
        words.append(isRead(text) ? "" : " ");
        words.append(whole, 0, Math.min(whole.length(), 2 * LONGEST_LINE));
      }
      boolean small = nodes.incrementAndGet() < MOST && words.length() < 2 * LONGEST_LINE;
      return small ? FilterResult.CONTINUE : FilterResult.STOP;
    });
    String line = Spaces.joined(words);
    return line.length() > LONGEST_LINE || nodes.get() >= MOST ? "" : line;
  }
}
