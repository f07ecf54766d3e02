package io.twicetold.json.feed;

/** What feeds are written as. */
public enum Feed {
  RSS("rss", "application/rss+xml"),
  ATOM("atom", "application/atom+xml"),
  JSON("json", "application/feed+json");

  private final String ending;
  private final String type;

  Feed(String ending, String type) {
    this.ending = ending;
    this.type = type;
  }

  /** What the file of a feed is called. */
  public String fileName(String feed) {
    return feed + "." + ending;
  }

  /** The media type. */
  public String type() {
    return type;
  }
}
