package io.twicetold.ingest.watch;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Feeds to put on a site. */
final class Feeds {

  static final String RSS = "application/rss+xml";
  static final String HTML = "text/html; charset=utf-8";

  private Feeds() {}

  /** RSS with these items. */
  static String rss(String... items) {
    return "<rss version='2.0'><channel><title>Vell Courier</title><language>en</language>"
        + Stream.of(items).collect(Collectors.joining())
        + "</channel></rss>";
  }

  /** An item with a whole text; its link is its name. */
  static String whole(String name) {
    return item(name, text(name, 40));
  }

  /** An item that only begins. */
  static String teaser(String name) {
    return item(name, "It began with " + name + " \u2026");
  }

  private static String item(String name, String text) {
    return "<item><title>"
        + name
        + "</title><link>/"
        + name
        + "</link><description>"
        + text
        + "</description></item>";
  }

  /** A page with the whole text. */
  static String page(String name) {
    return "<html lang=en><head><title>"
        + name
        + "</title></head><body><h1>"
        + name
        + "</h1><p>"
        + text(name, 20)
        + "</p><p>"
        + text("more of " + name, 20)
        + "</p></body></html>";
  }

  /** So many sentences about something. */
  static String text(String name, int sentences) {
    return IntStream.range(0, sentences)
        .mapToObj(i -> "Sentence " + i + " tells of " + name + ", as it was.")
        .collect(Collectors.joining(" "));
  }
}
