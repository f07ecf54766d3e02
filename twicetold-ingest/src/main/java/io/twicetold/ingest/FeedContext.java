package io.twicetold.ingest;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a feed says of itself, and the articles that its entries are in the light of it. */
final class FeedContext {

  private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /** What says something of an entry; what other namespaces call so is of a picture or a show. */
  private static final Set<String> OF_ENTRIES =
      Set.of("", ATOM, "http://purl.org/atom/ns#", "http://purl.org/dc/elements/1.1/");

  private static final Pattern OF_THE_WORLD =
      Pattern.compile("(?i)(?:https?|urn|tag|doi|info|uuid|mid|cid|ark|hdl):\\S");

  private static final List<String> DATES =
      List.of("pubDate", "published", "issued", "date", "created", "updated", "modified");

  private String title = "";
  private String base;
  private String home = "";
  private String language = "";
  private Optional<Duration> rest = Optional.empty();

  /**
   * A feed that was found at an address, empty if nobody knows: its links may be relative to it.
   */
  FeedContext(String address) {
    base = address;
  }

  /** How long the feed asks to be left alone. */
  Optional<Duration> rest() {
    return rest;
  }

  /** Goes into an element that entries stand in. */
  void enter(Map<String, String> attributes) {
    base = attributes.getOrDefault("xml:base", base);
    language = attributes.getOrDefault("xml:lang", language);
  }

  /** Takes in what stands beside the entries. */
  void describe(XmlElement element) {
    switch (element.name()) {
      case "title" -> title = title.isEmpty() ? headline(element) : title;
      case "language" -> language = element.words();
      case "link" -> home = home.isEmpty() ? link(element).orElse("") : home;
      case "ttl" -> rest = minutes(element.words());
      default -> {}
    }
  }

  private static Optional<Duration> minutes(String number) {
    return Optional.of(number)
        .filter(words -> words.matches("\\d{1,6}"))
        .map(words -> Duration.ofMinutes(Long.parseLong(words)));
  }

  /** The article that an entry is. */
  Draft draft(XmlElement entry) {
    Draft draft = new Draft();
    String address = resolve(address(entry), entry);
    draft.put(Field.TITLE, own(entry, "title").findFirst().map(FeedContext::headline).orElse(""));
    draft.put(Field.TEXT, text(entry));
    draft.put(Field.URL, address);
    draft.put(Field.PUBLISHED, published(entry));
    draft.datedBy("feed");
    draft.put(Field.SOURCE, title);
    draft.put(Field.LANGUAGE, entry.attribute("xml:lang").orElse(language));
    draft.putWords("author", authors(entry));
    id(entry, address).ifPresent(draft::name);
    return draft;
  }

  /**
   * What names an entry beyond its feed, if no other feed counts alike; a number does not, nor does
   * the address of the site, which all entries of some feeds have.
   */
  private Optional<String> id(XmlElement entry, String address) {
    String site = resolve(home, base);
    return Stream.of(entry.words("guid"), entry.words("id"), address)
        .filter(id -> id.contains(":") && !id.equals(site))
        .findFirst();
  }

  /** Whether an id means one thing everywhere, as "post:17" does not. */
  static boolean isOfTheWorld(String id) {
    return OF_THE_WORLD.matcher(id).lookingAt();
  }

  private static String address(XmlElement entry) {
    Optional<String> link =
        entry.children("link").flatMap(found -> link(found).stream()).findFirst();
    return link.or(() -> entry.attribute("about")).or(() -> permalink(entry)).orElse("");
  }

  private static Optional<String> permalink(XmlElement entry) {
    return entry
        .children("guid")
        .filter(guid -> !guid.attribute("isPermaLink").equals(Optional.of("false")))
        .map(XmlElement::words)
        .filter(words -> words.startsWith("http"))
        .findFirst();
  }

  /** RSS has the address as words; Atom as an attribute, and other kinds of links besides. */
  private static Optional<String> link(XmlElement link) {
    boolean page = link.attribute("rel").orElse("alternate").equals("alternate");
    return page
        ? link.attribute("href")
            .or(() -> Optional.of(link.words()).filter(words -> !words.isEmpty()))
        : Optional.empty();
  }

  private String resolve(String address, XmlElement entry) {
    String near = resolve(home, base);
    return address.isEmpty()
        ? ""
        : resolve(address, resolve(entry.attribute("xml:base").orElse(""), near));
  }

  private static String resolve(String address, String against) {
    if (address.isEmpty()) {
      return against;
    }
    try {
      return against.isEmpty() ? address : URI.create(against).resolve(address).toString();
    } catch (IllegalArgumentException e) {
      return address; // as it stands: it may be one to people
    }
  }

  private String text(XmlElement entry) {
    return Stream.of(
            entry.children("encoded").filter(found -> found.space().equals(CONTENT)),
            own(entry, "content").filter(found -> found.attribute("src").isEmpty()),
            own(entry, "description"),
            own(entry, "summary"))
        .flatMap(found -> found)
        .map(FeedContext::plain)
        .filter(words -> !words.isBlank())
        .findFirst()
        .orElse("");
  }

  /** The elements of that name that speak of the entry itself. */
  private static Stream<XmlElement> own(XmlElement entry, String name) {
    return entry
        .children(name)
        .filter(found -> OF_ENTRIES.contains(found.space()) || found.space().equals(entry.space()));
  }

  /** Atom says what it holds, and text where it does not; other feeds leave it open. */
  private static String headline(XmlElement element) {
    String type = element.attribute("type").orElse(element.space().equals(ATOM) ? "text" : "");
    return type.isEmpty() ? HtmlText.headline(element.words()) : plain(element);
  }

  /** The words of an element that may hold markup, as such or escaped. */
  private static String plain(XmlElement element) {
    String otherwise = element.space().equals(ATOM) ? "text" : "html";
    return switch (element.attribute("type").orElse(otherwise)) {
      case "xhtml", "application/xhtml+xml" -> HtmlText.fragment(element.markup());
      case "text", "text/plain" -> element.words();
      default ->
          HtmlText.fragment(
              element.children().findFirst().isPresent() ? element.markup() : element.words());
    };
  }

  private static String published(XmlElement entry) {
    return DATES.stream().map(entry::words).filter(date -> !date.isEmpty()).findFirst().orElse("");
  }

  private static String authors(XmlElement entry) {
    return Stream.concat(entry.children("creator"), entry.children("author"))
        .map(author -> author.children("name").findFirst().orElse(author).words())
        .filter(name -> !name.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
