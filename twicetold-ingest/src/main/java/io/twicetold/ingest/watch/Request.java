package io.twicetold.ingest.watch;

import java.util.Map;
import java.util.TreeMap;

/**
 * What is asked of a server besides the address.
 *
 * @param headers names and values
 * @param limit bytes of the content, unpacked
 * @param cut whether what is longer is cut off, instead of refused
 * @param homeToo whether the home page of a site answers it, too
 */
record Request(Map<String, String> headers, int limit, boolean cut, boolean homeToo) {

  /** Bytes of the longest feed, 16 MB: those with whole texts have a hundredth of it. */
  private static final int LONGEST_FEED = 16 << 20;

  /** Bytes of the longest page, 8 MB: pages with all their scripts have a tenth of it. */
  private static final int LONGEST_PAGE = 8 << 20;

  /** Bytes of a robots.txt that are looked at, as RFC 9309 asks. */
  private static final int LONGEST_ROBOTS = 500 << 10;

  Request {
    headers = Map.copyOf(headers);
  }

  /** A feed, if it has changed since it was given out with these marks, empty for none. */
  static Request feed(String etag, String lastModified) {
    Map<String, String> headers = new TreeMap<>();
    headers.put(
        "Accept",
        "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9,"
            + " */*;q=0.5");
    if (!etag.isEmpty()) {
      headers.put("If-None-Match", etag);
    }
    if (!lastModified.isEmpty()) {
      headers.put("If-Modified-Since", lastModified);
    }
    return new Request(headers, LONGEST_FEED, false, true);
  }

  /** A page; who is sent from it to the home page of its site was not given it. */
  static Request page() {
    return new Request(
        Map.of("Accept", "text/html, application/xhtml+xml;q=0.9"), LONGEST_PAGE, false, false);
  }

  /** What robots may do. */
  static Request robots() {
    return new Request(Map.of("Accept", "text/plain"), LONGEST_ROBOTS, true, true);
  }
}
