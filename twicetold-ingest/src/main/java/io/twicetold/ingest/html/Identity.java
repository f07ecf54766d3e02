package io.twicetold.ingest.html;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;

/** Who says what where: the headline, address, outlet, language and author of a page. */
final class Identity {

  /** Chars of a headline that is one; fewer may be a section's name. */
  private static final int SHORT_HEADLINE = 12;

  /** What may stand before the outlet's name without spaces, most of all in scripts without any. */
  private static final Pattern TIGHT =
      Pattern.compile("[：｜|_]|(?<=[\\u2e80-\\ud7af\\uff00-\\uffef])-");

  /** Chars of a title that are compared: whoever writes more wants to be heavy. */
  private static final int LONGEST_TITLE = 2_000;

  private static final Pattern HOST =
      Pattern.compile(
          "https?://(?:[\\p{L}\\p{N}][^/?#\\s\\[\\]]*|\\[[\\da-fA-F:.]+](?::\\d+)?)(?:[/?#].*)?");

  /** The address of an outlet, which some pages all say theirs is. */
  private static final Pattern HOME = Pattern.compile("https?://[^/?#]+/?");

  private static final int MOST_AUTHORS = 10;

  /** Chars of the longest line that is nothing but a name or two. */
  private static final int BYLINE = 60;

  private static final List<String> BY =
      List.of(
          "by ",
          "von ",
          "par ",
          "por ",
          "di ",
          "door ",
          "av ",
          "af ",
          "od ",
          "автор: ",
          "written by ");

  private final Document document;
  private final String address;
  private final Signs signs;
  private final JsonNode linked;

  Identity(Document document, String address, Signs signs, JsonNode linked) {
    this.document = document;
    this.address = address;
    this.signs = signs;
    this.linked = linked;
  }

  /**
   * The first heading that the page repeats elsewhere, else what it declares, else its title. Of a
   * logo that is a heading only the end of titles is known, or the outlet's name.
   */
  String title() {
    String declared = declaredTitle();
    String window = Spaces.joined(document.title());
    List<String> headings =
        signs.headings().stream().filter(heading -> !isOutletAlone(heading)).toList();
    return leading(headings, declared)
        .or(() -> leading(headings, window))
        .or(() -> lesser(headings, declared, window))
        .or(() -> repeated(headings, declared))
        .or(() -> repeated(headings, window))
        .or(() -> Optional.of(withoutOutlet(declared)).filter(title -> !title.isEmpty()))
        .or(() -> headings.stream().findFirst())
        .orElseGet(() -> withoutOutlet(window));
  }

  /** The first heading that a title repeats at another place than after the headline. */
  private static Optional<String> leading(List<String> headings, String title) {
    return repeated(headings.stream().filter(heading -> !ends(title, heading)).toList(), title);
  }

  private static Optional<String> repeated(List<String> headings, String title) {
    return headings.stream().filter(heading -> isRepeated(title, heading)).findFirst();
  }

  private static boolean isRepeated(String title, String heading) {
    String letters = folded(heading);
    return weight(heading) >= SHORT_HEADLINE
        && !letters.isEmpty()
        && folded(title).contains(letters);
  }

  /** How much words say: chars, those of scripts without spaces three times. */
  private static int weight(String words) {
    return words.chars().map(c -> Math.max(1, Blocks.weight((char) c))).sum();
  }

  /** Whether a title ends with a heading after something longer, as it does with the outlet. */
  private static boolean ends(String title, String heading) {
    String before =
        title.endsWith(heading)
            ? title.substring(0, title.length() - heading.length()).strip()
            : "";
    return before.length() > heading.length()
        && !Character.isLetterOrDigit(before.charAt(before.length() - 1));
  }

  /** Where no heading of the first level is a headline, the longest other that is repeated. */
  private Optional<String> lesser(List<String> headings, String declared, String window) {
    boolean none = headings.stream().allMatch(h -> ends(window, h) || ends(declared, h));
    return !none
        ? Optional.empty()
        : signs.lesserHeadings().stream()
            .filter(heading -> isRepeated(declared, heading) || isRepeated(window, heading))
            .filter(heading -> !isOutletAlone(heading))
            .max(Comparator.comparingInt(String::length));
  }

  private String declaredTitle() {
    String headline = LinkedData.headline(linked);
    return headline.isEmpty()
        ? Spaces.joined(signs.first("og:title", "twitter:title", "headline", "dc.title"))
        : headline;
  }

  /** A title without the outlet's name at its end. */
  private String withoutOutlet(String title) {
    for (String between : List.of(" | ", " - ", " – ", " — ", " :: ", " » ", " • ")) {
      int end = title.lastIndexOf(between);
      if (end > 0 && isOutlet(title.substring(end + between.length()))) {
        return title.substring(0, end).strip();
      }
    }
    return TIGHT
        .matcher(title)
        .results()
        .filter(between -> between.start() > 0 && isSite(title.substring(between.end())))
        .findFirst()
        .map(between -> title.substring(0, between.start()).strip())
        .orElse(title);
  }

  /** Whether words are the outlet's name, and nothing else. */
  private boolean isSite(String words) {
    String name = folded(words);
    return !name.isEmpty() && name.equals(folded(site()));
  }

  /** Whether words are the outlet's name or a part of it; headlines may have it in them. */
  private boolean isOutletAlone(String words) {
    String name = folded(words);
    return !name.isEmpty() && (folded(site()).contains(name) || folded(host()).contains(name));
  }

  private boolean isOutlet(String words) {
    String name = folded(words);
    String site = folded(site());
    String host = folded(host());
    return !name.isEmpty()
        && (name.equals(site)
            || (!site.isEmpty() && (site.contains(name) || name.contains(site)))
            || host.contains(name));
  }

  /** The letters and digits of words, in small letters. */
  static String folded(String words) {
    StringBuilder folded = new StringBuilder();
    words
        .substring(0, Math.min(words.length(), LONGEST_TITLE))
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /** Where the page was found, else what it says its address is. */
  String url() {
    if (!address.isEmpty()) {
      return address;
    }
    List<String> said = new ArrayList<>(List.of(signs.first("canonical"), signs.first("og:url")));
    said.addAll(LinkedData.addresses(linked.path("url")));
    said.addAll(LinkedData.addresses(linked.path("mainEntityOfPage")));
    List<String> possible = said.stream().filter(words -> HOST.matcher(words).matches()).toList();
    return possible.stream()
        .filter(words -> !HOME.matcher(words).matches())
        .findFirst()
        .orElseGet(() -> possible.stream().findFirst().orElse(""));
  }

  private static boolean isAddress(String words) {
    return words.startsWith("http://") || words.startsWith("https://");
  }

  /** The host of the page's address without {@code www}, empty if nobody knows. */
  String host() {
    try {
      String host = Optional.ofNullable(URI.create(url().strip()).getHost()).orElse("");
      return host.startsWith("www.") ? host.substring(4) : host;
    } catch (IllegalArgumentException e) { // addresses of pages are often none
      return "";
    }
  }

  private String site() {
    String site = Spaces.joined(signs.first("og:site_name"));
    return site.isEmpty()
        ? LinkedData.names(linked.path("publisher")).stream()
            .filter(name -> !isAddress(name))
            .findFirst()
            .orElse("")
        : site;
  }

  /** The outlet, by the name that it gives itself. */
  String source() {
    String site = site();
    return site.isEmpty() ? Spaces.joined(signs.first("application-name")) : site;
  }

  /** The language as declared. */
  String language() {
    String root = signs.first("html:lang");
    String said = root.isBlank() ? LinkedData.text(linked, "inLanguage") : root;
    return (said.isBlank() ? signs.first("og:locale", "content-language", "dc.language") : said)
        .strip()
        .replace('_', '-');
  }

  /** The authors, joined by commas. */
  String author() {
    Set<String> authors = new LinkedHashSet<>(LinkedData.names(linked.path("author")));
    if (authors.isEmpty()) {
      authors.addAll(signs.all("author"));
      authors.addAll(signs.all("article:author"));
      authors.addAll(signs.all("dc.creator"));
      authors.addAll(signs.all("parsely-author"));
      authors.addAll(signs.all("sailthru.author"));
      authors.addAll(signs.all("byl"));
    }
    String declared = joined(authors);
    return declared.isEmpty() ? byline() : declared;
  }

  /** The first short byline: long ones hold dates, sections and buttons. */
  private String byline() {
    if (signs.authors().size() > 1) {
      return joined(new LinkedHashSet<>(signs.authors()));
    }
    return signs.bylines().stream()
        .filter(line -> line.length() <= BYLINE)
        .filter(line -> line.chars().noneMatch(Character::isDigit))
        .map(Identity::withoutBy)
        .findFirst()
        .orElse("");
  }

  private static String joined(Set<String> authors) {
    Set<String> names = new LinkedHashSet<>();
    authors.stream()
        .map(name -> withoutBy(Spaces.joined(name)))
        .filter(name -> !name.isEmpty() && !isAddress(name))
        .limit(MOST_AUTHORS)
        .forEach(names::add);
    return String.join(", ", names);
  }

  private static String withoutBy(String line) {
    String small = line.toLowerCase(Locale.ROOT);
    return BY.stream()
        .filter(small::startsWith)
        .findFirst()
        .map(by -> line.substring(by.length()).strip())
        .orElse(line);
  }

  /** Its declared relations, with the agencies that its text gives credit to. */
  Declared declared(String text) {
    List<String> credits = new ArrayList<>(signs.bylines());
    credits.addAll(LinkedData.names(linked.path("author")));
    credits.addAll(LinkedData.names(linked.path("creditText")));
    credits.addAll(LinkedData.names(linked.path("sourceOrganization")));
    credits.addAll(signs.all("author"));
    String modified = LinkedData.text(linked, "dateModified");
    List<String> types = LinkedData.types(linked);
    List<String> basedOn = new ArrayList<>(LinkedData.addresses(linked.path("isBasedOn")));
    basedOn.addAll(LinkedData.addresses(linked.path("isBasedOnUrl")));
    basedOn.addAll(signs.all("original-source"));
    basedOn.addAll(signs.all("syndication-source"));
    return new Declared(
        signs.first("canonical"),
        basedOn,
        LinkedData.addresses(linked.path("translationOfWork")),
        signs.all("alternate"),
        Optional.of(
                modified.isEmpty()
                    ? signs.first("article:modified_time", "og:updated_time", "datemodified")
                    : modified)
            .filter(date -> !date.isEmpty()),
        Agencies.in(credits, text),
        types.contains("LiveBlogPosting"));
  }
}
