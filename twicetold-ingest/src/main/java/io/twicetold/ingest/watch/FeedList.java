package io.twicetold.ingest.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The feeds that people name: by their addresses, or in lists of feed readers (OPML). */
public final class FeedList {

  /** Bytes of the longest list, 16 MB: some 80,000 feeds. */
  private static final long LONGEST = 16 << 20;

  private FeedList() {}

  /**
   * The addresses of feeds, each once, in the order in which they are named.
   *
   * @param inputs addresses, which begin with {@code http://} or {@code https://}, and paths of
   *     OPML files
   * @throws IOException if a file cannot be read or names no feed
   */
  public static List<String> of(List<String> inputs) throws IOException {
    Set<String> feeds = new LinkedHashSet<>();
    for (String input : inputs) {
      String small = input.toLowerCase(Locale.ROOT);
      if (small.startsWith("http://") || small.startsWith("https://")) {
        feeds.add(input);
      } else {
        feeds.addAll(listed(Path.of(input)));
      }
    }
    return List.copyOf(feeds);
  }

  private static List<String> listed(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a folder; expected an OPML file, or an address of a feed");
    }
    if (Files.size(file) > LONGEST) {
      throw new IOException(file + " is longer than " + (LONGEST >> 20) + " MB");
    }
    Document list;
    try (var in = Files.newInputStream(file)) {
      list = Jsoup.parse(in, null, "", Parser.xmlParser());
    }
    List<String> feeds =
        list.getElementsByTag("outline").stream()
            .map(FeedList::address)
            .filter(address -> !address.isEmpty())
            .toList();
    if (feeds.isEmpty()) {
      throw new IOException(file + " names no feed; expected OPML, or an address with http://");
    }
    return feeds;
  }

  /** Feed readers do not agree on capitals. */
  private static String address(Element outline) {
    return outline.attributes().asList().stream()
        .filter(attribute -> attribute.getKey().equalsIgnoreCase("xmlUrl"))
        .map(Attribute::getValue)
        .map(String::strip)
        .findFirst()
        .orElse("");
  }
}
