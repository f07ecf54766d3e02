package io.twicetold.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * Reads RSS, Atom, RDF feeds, NewsML 1 and G2, NITF and the lists of news that sites keep for
 * search engines, one entry after the other. What the feed says of itself before its entries goes
 * for them. Serves one file.
 */
final class XmlFileReader {

  /** Elements that entries stand in. */
  private static final Set<String> AROUND =
      Set.of(
          "rss",
          "channel",
          "feed",
          "RDF",
          "newsMessage",
          "itemSet",
          "packageItem",
          "urlset",
          "NewsML");

  /** A list of addresses; in that of a news sitemap they come with headlines. */
  private static final String SITEMAP = "urlset";

  /** Why a list of nothing but addresses is rejected. */
  static final String ADDRESSES_ALONE = "a sitemap, which lists addresses alone";

  /** What exports of blogs have besides articles, in entries of the same kind. */
  private static final Set<String> BESIDE =
      Set.of(
          "attachment",
          "nav_menu_item",
          "revision",
          "custom_css",
          "customize_changeset",
          "oembed_cache",
          "wp_block",
          "wp_navigation",
          "wp_template",
          "wp_global_styles");

  private final SourceFile file;
  private final Intake intake;
  private final FeedContext context;
  private final String charset;

  XmlFileReader(SourceFile file, Intake intake) {
    this(file, intake, "", "");
  }

  /** A reader of a feed that was found at an address, with a charset declared beside it. */
  XmlFileReader(SourceFile file, Intake intake, String address, String charset) {
    this.file = file;
    this.intake = intake;
    this.charset = charset;
    context = new FeedContext(address);
  }

  /** How long the feed asks to be left alone, once it has been read. */
  Optional<Duration> rest() {
    return context.rest();
  }

  void read(InputStream in) throws IOException {
    try {
      XmlEvents events = new XmlEvents(in, charset);
      events.guessed().ifPresent(found -> intake.guessed(found.name()));
      walk(events);
    } catch (XMLStreamException e) {
      intake.reject(file.start(), broken(e));
    }
  }

  private void walk(XmlEvents events) throws XMLStreamException, IOException {
    boolean empty = true;
    String beginning = "";
    String root = "";
    try {
      while (events.next()) {
        root = root.isEmpty() ? events.name() : root;
        beginning = beginning.isEmpty() ? events.place(file).beginning() : beginning;
        empty &= !element(events);
      }
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException cut) {
        throw cut;
      }
      intake.reject(file.at(events.line(), events.offset(), ""), broken(e));
      return;
    }
    if (empty) {
      intake.reject(
          file.start(beginning), root.equals(SITEMAP) ? ADDRESSES_ALONE : "a feed without entries");
    }
  }

  private static String broken(XMLStreamException e) {
    String[] lines = String.valueOf(e.getMessage()).split("\\n", 2);
    String message = lines[lines.length - 1].replaceFirst("^Message: ", "").strip();
    return "broken XML: " + message + "; the rest is not read";
  }

  /** Looks at an element; true if it is an entry. */
  private boolean element(XmlEvents events) throws XMLStreamException {
    switch (events.name()) {
      case "item", "entry", "newsItem", "NewsItem", "nitf" -> {
        take(events);
        return true;
      }
      case "url" -> {
        return takeListed(events);
      }
      case String name when AROUND.contains(name) -> context.enter(events.attributes());
      default -> describe(events);
    }
    return false;
  }

  private void describe(XmlEvents events) throws XMLStreamException {
    try {
      context.describe(events.tree());
    } catch (Refusal refusal) {
      // nothing of the feed itself is worth so much
      intake.reject(events.place(file), refusal.reason());
    }
  }

  private void take(XmlEvents events) throws XMLStreamException {
    Place place = events.place(file);
    long line = events.line();
    try {
      XmlElement entry = events.tree();
      if (!BESIDE.contains(entry.words("post_type"))) {
        List<Draft> drafts = drafts(entry);
        take(drafts.getFirst(), place, line);
        for (int i = 1; i < drafts.size(); i++) {
          drafts.get(i).name(intake.idFor(file, line, drafts.get(i)) + '#' + i);
          take(drafts.get(i), place, line);
        }
      }
    } catch (Refusal refusal) {
      intake.reject(place, refusal.reason());
    }
  }

  /** Takes an address on a site's list if its headline stands beside it; false if not. */
  private boolean takeListed(XmlEvents events) throws XMLStreamException {
    Place place = events.place(file);
    long line = events.line();
    try {
      Optional<Draft> listed = SiteList.draft(events.tree());
      listed.ifPresent(draft -> take(draft, place, line));
      return listed.isPresent();
    } catch (Refusal refusal) {
      intake.reject(place, refusal.reason());
      return true;
    }
  }

  private void take(Draft draft, Place place, long line) {
    draft.name(intake.idFor(file, line, draft));
    draft.nameOtherwise(intake.idFor(file, line, draft));
    intake.take(draft, place);
  }

  private List<Draft> drafts(XmlElement entry) throws Refusal {
    return switch (entry.name()) {
      case "newsItem" -> List.of(NewsItem.draft(entry));
      case "NewsItem" -> NewsMl1.drafts(entry);
      case "nitf" -> List.of(NitfArticle.draft(entry));
      default -> List.of(context.draft(entry));
    };
  }
}
