package io.twicetold.cli.share;

import io.twicetold.article.Article;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What things are called on the web: articles by their address, all else by names of our own. */
final class Names {

  private Names() {}

  /** The address of an article where it has one, else a name made from its id. */
  static String of(Article article) {
    return isAddress(article.url()) ? article.url() : of("article", article.id());
  }

  /** A name for a thing of a kind. */
  static String of(String kind, String id) {
    String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    return "urn:twicetold:" + kind + ":" + encoded;
  }

  /** Whether it is an address on the web that every reader takes. */
  static boolean isAddress(String url) {
    try {
      URI address = URI.create(url);
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      return web && address.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
