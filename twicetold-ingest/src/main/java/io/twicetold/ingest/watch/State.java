package io.twicetold.ingest.watch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a watch remembers from one run to the next; the articles themselves are with the {@link
 * Desk}.
 *
 * @param version of this form
 * @param feeds by address
 * @param pages in the order in which they are fetched
 */
record State(int version, Map<String, FeedState> feeds, List<PendingPage> pages) {

  static final int VERSION = 1;

  /** Nothing is remembered yet. */
  static final State NONE = new State(VERSION, Map.of(), List.of());

  State {
    if (version != VERSION) {
      throw new IllegalArgumentException("version " + version + ", expected " + VERSION);
    }
    feeds = new TreeMap<>(feeds);
    pages = List.copyOf(pages);
  }
}
