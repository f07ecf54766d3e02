package io.twicetold.ingest.html;

import io.twicetold.ingest.html.Page.Dated;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** What a page declares of itself, gathered in one pass. */
final class Declared implements NodeVisitor {

  private static final List<String> DATES =
      List.of(
          "article:published_time",
          "og:published_time",
          "og:article:published_time",
          "parsely-pub-date",
          "sailthru.date",
          "publishdate",
          "publish-date",
          "pubdate",
          "article.published",
          "article_date_original",
          "dc.date.issued",
          "dc.date",
          "dcterms.created",
          "dcterms.date",
          "cxenseparse:recs:publishtime",
          "date");

  private static final Pattern ADDRESS_DATE =
      Pattern.compile(
          "/((?:19|20)\\d\\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\\d|3[01])(?:[/-]|$)");

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  /** A headline's last part, after one of these, may be the outlet. */
  private static final List<String> SEPARATORS =
      List.of(" | ", " - ", " – ", " — ", " :: ", " » ", " · ");

  private final Document document;
  private final String address;
  private final LinkedData linked = new LinkedData();
  private final Map<String, String> meta = new HashMap<>();
  private final Map<String, String> properties = new HashMap<>();
  private String canonical = "";
  private String time = "";
  private Element heading = new Element("h1");
  private int headings;

  private Declared(Document document, String address) {
    this.document = document;
    this.address = address;
  }

  /**
   * Gathers.
   *
   * @param address where the page was found, empty if nobody knows
   */
  static Declared of(Document document, String address) {
    Declared declared = new Declared(document, address);
    document.traverse(declared);
    return declared;
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    switch (element.normalName()) {
      case "meta" -> meta(element);
      case "link" -> link(element);
      case "script" -> {
        if (element.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
          linked.add(element);
        }
      }
      case "h1" -> {
        headings++;
        heading = headings == 1 ? element : heading;
      }
      case "time" -> time = time.isEmpty() ? element.attr("datetime") : time;
      default -> {}
    }
    property(element);
  }

  private void meta(Element element) {
    String name = element.attr("property");
    name = name.isEmpty() ? element.attr("name") : name;
    name = name.isEmpty() ? element.attr("http-equiv") : name;
    String content = element.attr("content").strip();
    if (!content.isEmpty()) {
      meta.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
    }
  }

  private void link(Element element) {
    if (canonical.isEmpty() && element.attr("rel").equalsIgnoreCase("canonical")) {
      canonical = element.attr("abs:href");
      canonical = canonical.isEmpty() ? element.attr("href") : canonical;
    }
  }

  private void property(Element element) {
    String name = element.attr("itemprop");
    if (name.equals("datePublished") || name.equals("author") || name.equals("headline")) {
      String value =
          Stream.of(element.attr("content"), element.attr("datetime"), element.text())
              .filter(one -> !one.isBlank())
              .findFirst()
              .orElse("");
      properties.putIfAbsent(name, value);
    }
  }

  private static String first(String... candidates) {
    return Stream.of(candidates)
        .filter(one -> !one.isBlank())
        .findFirst()
        .map(String::strip)
        .orElse("");
  }

  private String meta(String name) {
    return meta.getOrDefault(name, "");
  }

  /** The headline without the outlet's name. */
  String headline() {
    String title = document.title().strip();
    String shown = heading.text().strip();
    String own =
        first(meta("og:title"), linked.text("headline"), properties.getOrDefault("headline", ""));
    boolean trusted = headings == 1 && !shown.isEmpty() && (own + ' ' + title).contains(shown);
    return withoutOutlet(trusted ? shown : first(own, shown, title));
  }

  private String withoutOutlet(String headline) {
    String outlet = outlet();
    for (String separator : SEPARATORS) {
      int at = headline.lastIndexOf(separator);
      if (at > 0 && headline.substring(at + separator.length()).strip().equalsIgnoreCase(outlet)) {
        return headline.substring(0, at).strip();
      }
    }
    return headline;
  }

  /** The outlet's name; the host where the page does not tell. */
  String outlet() {
    return first(meta("og:site_name"), linked.text("publisher"), meta("application-name"), host());
  }

  private String host() {
    try {
      String host = Optional.ofNullable(new URI(address()).getHost()).orElse("");
      return host.startsWith("www.") ? host.substring(4) : host;
    } catch (URISyntaxException e) {
      return "";
    }
  }

  /** Where the page was found, or says that it belongs. */
  String address() {
    return first(address, canonical(), meta("og:url"));
  }

  /** The address that the page names as the text's own. */
  String canonical() {
    return canonical;
  }

  /** When it was published, the most trustworthy of the places that say so first. */
  List<Dated> published() {
    String ofMeta = DATES.stream().map(this::meta).filter(d -> !d.isEmpty()).findFirst().orElse("");
    return Stream.of(
            new Dated(linked.text("datePublished"), "json-ld"),
            new Dated(ofMeta, "meta"),
            new Dated(properties.getOrDefault("datePublished", ""), "itemprop"),
            new Dated(time, "time"),
            new Dated(ofAddress(), "address"))
        .filter(dated -> !dated.date().isBlank())
        .toList();
  }

  private String ofAddress() {
    Matcher found = ADDRESS_DATE.matcher(address());
    return found.find()
        ? String.format(
            Locale.ROOT,
            "%s-%02d-%02d",
            found.group(1),
            Integer.parseInt(found.group(2)),
            Integer.parseInt(found.group(3)))
        : "";
  }

  /** When it was changed last, as declared. */
  String modified() {
    return first(linked.text("dateModified"), meta("article:modified_time"));
  }

  /** Who wrote it, as declared. */
  String author() {
    String author =
        first(
            linked.text("author"),
            meta("author"),
            meta("article:author"),
            properties.getOrDefault("author", ""));
    return author.startsWith("http") ? "" : author;
  }

  /** ISO 639 code, without script and region; empty if none that can be one is declared. */
  String language() {
    Element html = document.selectFirst("html");
    String declared =
        first(
            html == null ? "" : html.attr("lang"),
            linked.text("inLanguage"),
            meta("og:locale"),
            meta("content-language"));
    String code = declared.split("[-_, ]")[0].toLowerCase(Locale.ROOT);
    return LANGUAGE.matcher(code).matches() ? code : "";
  }

  /** The text as JSON-LD has it, empty if it is not there. */
  String body() {
    return linked.text("articleBody");
  }

  /** A relation to another work that the page declares (schema.org), empty if none. */
  String relation(String property) {
    return linked.text(property);
  }

  /** Whether the page is a live blog. */
  boolean isLive() {
    return linked.isLive();
  }
}
