package io.twicetold.ingest.html;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Finds the article on a web page, and what the page says of it. Pages of an outlet are cleaner
 * from the second on: what stood on an earlier one is frame, so the result depends on the order of
 * pages, and on nothing else. Serves one thread.
 *
 * <p>Takes about a millisecond for a usual page, and memory of some ten times its bytes while it
 * works, of a made-up one at most 500 MB. Elements nested deeper than jsoup's limit of 512 are read
 * flat.
 */
public final class Pages {

  /** Bytes of the longest page, 16 MB. */
  public static final int LONGEST = 16 << 20;

  /** Tags on a page: long ones have some ten thousand, and each costs a few hundred bytes. */
  private static final int MOST_TAGS = 500_000;

  private final Clock clock;
  private final boolean places;
  private final OutletFrames frames = new OutletFrames();

  private Pages(Clock clock, boolean places) {
    this.clock = clock;
    this.places = places;
  }

  /** A reader that believes no date after the time of the clock. */
  public static Pages at(Clock clock) {
    return new Pages(clock, false);
  }

  /** The same, which also tells where in the page each paragraph came from; takes longer. */
  public Pages withPlaces() {
    return new Pages(clock, true);
  }

  /**
   * The article on a page. A page without anything that looks like an article gives all its words
   * but navigation; title and text may be empty.
   *
   * @param page the page as it was delivered
   * @param charset the charset that was declared beside it, empty if none was
   * @param address where it was found, empty if nobody knows
   * @throws UnreadablePage if it is longer than {@link #LONGEST}, has more than 500,000 tags, or
   *     cannot be parsed
   */
  public WebArticle read(byte[] page, String charset, String address) throws UnreadablePage {
    return read(page, charset, address, Optional.empty());
  }

  /**
   * The article on a page that was fetched at a time, against which it may tell its date.
   *
   * @param page the page as it was delivered
   * @param charset the charset that was declared beside it, empty if none was
   * @param address where it was found, empty if nobody knows
   * @param seen when it was fetched, if somebody knows
   * @throws UnreadablePage as above
   */
  public WebArticle read(byte[] page, String charset, String address, Optional<Instant> seen)
      throws UnreadablePage {
    if (page.length > LONGEST) {
      throw new UnreadablePage("longer than " + (LONGEST >> 20) + " MB");
    }
    PageCharset.Decoded decoded = PageCharset.decode(page, charset);
    if (hasTooManyTags(decoded.text())) {
      throw new UnreadablePage("more than " + MOST_TAGS + " tags");
    }
    Document document = parse(decoded.text(), address);
    return new Reading(document, decoded, address, clock, seen, frames).article();
  }

  /**
   * Counts by the string's own search: a sixth of a page's time went into a look at each letter.
   */
  private static boolean hasTooManyTags(String text) {
    int tags = 0;
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      tags++;
    }
    return tags > MOST_TAGS;
  }

  private Document parse(String text, String address) throws UnreadablePage {
    try {
      return Jsoup.parse(text, address, Parser.htmlParser().setTrackPosition(places));
    } catch (IllegalArgumentException e) {
      throw new UnreadablePage("broken HTML: " + Spaces.joined(String.valueOf(e.getMessage())));
    }
  }
}
