package io.twicetold.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
  private final Places places;

  LiveBlog(PageDates dates, Places places) {
    this.dates = dates;
    this.places = places;
  }

  /** The entries as they stand in the page; none if it is no live blog. */
  List<LiveEntry> entries(JsonNode linked, Signs signs, Document page, String address) {
    List<LiveEntry> entries = new ArrayList<>();
    Map<String, Element> named = named(page);
    linked
        .path("liveBlogUpdate")
        .forEach(update -> add(entries, linked(update, entries.size() + 1, named)));
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

  private LiveEntry linked(JsonNode update, int number, Map<String, Element> named) {
    String id = LinkedData.text(update, "@id");
    String address = id.isEmpty() ? LinkedData.text(update, "url") : id;
    int mark = address.lastIndexOf('#');
    String name =
        mark < 0 || mark == address.length() - 1 ? "" + number : address.substring(mark + 1);
    Text text =
        Text.of(shown(named, name, Reading.fragment(LinkedData.text(update, "articleBody"))));
    return new LiveEntry(
        name,
        Spaces.joined(Parser.unescapeEntities(LinkedData.text(update, "headline"), false)),
        text.words(),
        dates.of(LinkedData.text(update, "datePublished")),
        places.of(text.paragraphs()));
  }

  /** The blocks of linked data as they stand in the element of that name, where it shows them. */
  private static List<Block> shown(Map<String, Element> named, String name, List<Block> blocks) {
    Element element = named.get(name);
    if (element == null) {
      return blocks;
    }
    Map<String, Block> there =
        new Blocks(element)
            .blocks().stream()
                .collect(Collectors.toMap(Block::words, Function.identity(), (a, b) -> a));
    return blocks.stream().map(block -> there.getOrDefault(block.words(), block)).toList();
  }

  /** The elements of a page by their names, where it matters at which place they stand. */
  private static Map<String, Element> named(Document page) {
    return !page.body().sourceRange().isTracked()
        ? Map.of()
        : page.getElementsByAttribute("id").stream()
            .collect(Collectors.toMap(Element::id, Function.identity(), (a, b) -> a));
  }

  private LiveEntry marked(Element update, int number) {
    List<Block> blocks = new Blocks(update).blocks();
    String title =
        blocks.stream()
            .filter(block -> block.kind() == Block.Kind.HEADING)
            .map(Block::words)
            .findFirst()
            .orElse("");
    Text text = Text.of(blocks.stream().filter(block -> !block.words().equals(title)).toList());
    return new LiveEntry(
        update.id().isEmpty() ? "" + number : update.id(),
        title,
        text.words(),
        dates.of(update.getElementsByAttribute("datetime").attr("datetime")),
        places.of(text.paragraphs()));
  }
}
