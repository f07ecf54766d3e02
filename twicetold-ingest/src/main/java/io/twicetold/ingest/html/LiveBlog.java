package io.twicetold.ingest.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;

/**
 * Finds the entries of live blogs: in linked data, else in elements that are marked as such, or
 * look so.
 */
final class LiveBlog {

  /** A blog has two entries or it is an article. */
  private static final int FEWEST = 2;

  private static final int MOST = 2_000;

  private final PageDates dates;

  LiveBlog(PageDates dates) {
    this.dates = dates;
  }

  /** The entries as they stand in the page; none if it is no live blog. */
  List<LiveEntry> entries(JsonNode linked, Signs signs, Document page, String address) {
    List<LiveEntry> entries = new ArrayList<>();
    linked
        .path("liveBlogUpdate")
        .forEach(update -> add(entries, linked(update, entries.size() + 1)));
    if (entries.isEmpty()) {
      signs.updates().forEach(update -> add(entries, marked(update, entries.size() + 1)));
    }
    if (entries.isEmpty()) {
      boolean live =
          signs.isLive()
              || LiveList.isLive(address)
              || LinkedData.types(linked).contains("LiveBlogPosting");
      (live ? LiveList.in(page) : List.<Element>of())
          .forEach(update -> add(entries, marked(update, entries.size() + 1)));
    }
    return entries.size() < FEWEST ? List.of() : entries;
  }

  private static void add(List<LiveEntry> entries, LiveEntry entry) {
    if (!entry.text().isBlank() && entries.size() < MOST) {
      entries.add(entry);
    }
  }

  private LiveEntry linked(JsonNode update, int number) {
    String id = LinkedData.text(update, "@id");
    String address = id.isEmpty() ? LinkedData.text(update, "url") : id;
    int mark = address.lastIndexOf('#');
    return new LiveEntry(
        mark < 0 || mark == address.length() - 1 ? "" + number : address.substring(mark + 1),
        Spaces.joined(Parser.unescapeEntities(LinkedData.text(update, "headline"), false)),
        Text.of(Reading.fragment(LinkedData.text(update, "articleBody"))).words(),
        dates.of(LinkedData.text(update, "datePublished")));
  }

  private LiveEntry marked(Element update, int number) {
    List<Block> blocks = new Blocks(update).blocks();
    String title =
        blocks.stream()
            .filter(block -> block.kind() == Block.Kind.HEADING)
            .map(Block::words)
            .findFirst()
            .orElse("");
    List<Block> text = blocks.stream().filter(block -> !block.words().equals(title)).toList();
    return new LiveEntry(
        update.id().isEmpty() ? "" + number : update.id(),
        title,
        Text.of(text).words(),
        dates.of(update.getElementsByAttribute("datetime").attr("datetime")));
  }
}
