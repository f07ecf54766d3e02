package io.twicetold.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads RSS, Atom, RDF feeds, NewsML 1 and G2, NITF and the lists of news that sites keep for
 * search engines, one entry after the other. What the feed says of itself before its entries goes
 * for them. Where it breaks the rules of XML, the entry that does and those after it are read
 * without them ({@link LooseXml}). Serves one file.
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

  /** Elements that articles are made of. */
  private static final Set<String> ENTRIES =
      Set.of("item", "entry", "newsItem", "NewsItem", "nitf");

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
  private boolean empty = true;
  private String beginning = "";
  private String root = "";

  /** Where and how the XML is broken, once a parser has stopped there. */
  private String problem = "";

  /** The same for the first rejection after that, if it is of the entry there. */
  private String untold = "";

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
    XmlSource source = new XmlSource(in, charset);
    source.guessed().ifPresent(found -> intake.guessed(found.name()));
    Map<String, String> spaces = new HashMap<>();
    try {
      walk(new XmlEvents(source, spaces));
      if (empty) {
        intake.reject(
            file.start(beginning),
            root.equals(SITEMAP) ? ADDRESSES_ALONE : "a feed without entries");
      }
    } catch (BrokenXml broken) {
      readOn(source, spaces, broken);
    }
  }

  private void walk(XmlWalk walk) throws IOException {
    while (walk.next()) {
      root = root.isEmpty() ? walk.name() : root;
      beginning = beginning.isEmpty() ? walk.place(file).beginning() : beginning;
      if (element(walk)) {
        empty = false;
        untold = "";
      }
    }
  }

  /** Goes on where the parser stopped, without it; what has no entries is no feed to go on with. */
  private void readOn(XmlSource source, Map<String, String> spaces, BrokenXml broken)
      throws IOException {
    Place stopped = file.at(broken.line(), broken.offset(), "");
    boolean found = source.window().isTrue();
    if (found) {
      problem = "line " + broken.line() + ": " + broken.problem();
      untold = "broken XML at " + problem + "; ";
      if (!source.window().isHeld()) {
        reject(stopped, Budget.EXCEEDED);
        empty = false;
      }
      readLoosely(new LooseXml(source, spaces, AROUND, ENTRIES));
    }
    if (!found || empty) {
      intake.reject(stopped, "broken XML: " + broken.problem() + "; the rest is not read");
    }
  }

  private void readLoosely(LooseXml loose) throws IOException {
    walk(loose);
    if (!empty && loose.endsBetween(root)) {
      reject(loose.end(file), "cut off: the document ends without the end of its " + root);
    }
  }

  private void reject(Place place, String reason) {
    intake.reject(place, untold + reason);
    untold = "";
  }

  /** Looks at an element; true if it is an entry. */
  private boolean element(XmlWalk walk) throws IOException {
    switch (walk.name()) {
      case String name when ENTRIES.contains(name) -> {
        take(walk);
        return true;
      }
      case "url" -> {
        return takeListed(walk);
      }
      case String name when AROUND.contains(name) -> context.enter(walk.enter());
      default -> describe(walk);
    }
    return false;
  }

  private void describe(XmlWalk walk) throws IOException {
    Place place = walk.place(file);
    try {
      context.describe(walk.tree());
    } catch (Refusal refusal) {
      // nothing of the feed itself is worth so much
      reject(place, refusal.reason());
    }
  }

  private void take(XmlWalk walk) throws IOException {
    Place place = walk.place(file);
    long line = walk.line();
    try {
      XmlElement entry = walk.tree();
      if (!BESIDE.contains(entry.words("post_type"))) {
        List<Draft> drafts = drafts(entry);
        take(drafts.getFirst(), place, line);
        for (int i = 1; i < drafts.size(); i++) {
          drafts.get(i).name(intake.idFor(file, line, drafts.get(i)) + '#' + i);
          take(drafts.get(i), place, line);
        }
      }
    } catch (Refusal refusal) {
      reject(place, refusal.reason());
    }
  }

  /** Takes an address on a site's list if its headline stands beside it; false if not. */
  private boolean takeListed(XmlWalk walk) throws IOException {
    Place place = walk.place(file);
    long line = walk.line();
    try {
      Optional<Draft> listed = SiteList.draft(walk.tree());
      if (listed.isPresent()) {
        take(listed.get(), place, line);
      }
      return listed.isPresent();
    } catch (Refusal refusal) {
      reject(place, refusal.reason());
      return true;
    }
  }

  private void take(Draft draft, Place place, long line) throws Refusal {
    if (!problem.isEmpty()) {
      draft.refuseEmptiness();
      draft.brokenAt(problem);
    }
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
