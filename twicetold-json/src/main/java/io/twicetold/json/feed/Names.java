package io.twicetold.json.feed;

import io.twicetold.article.Article;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What things are called on the web: articles by their address, all else by names of our own. */
public final class Names {

  /** File systems differ in capitals, colons and lengths. */
  private static final Pattern SAFE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,60}");

  private static final int HASH_BYTES = 12;

  private Names() {}

  /** The address of an article where it has one, else a name made from its id. */
  public static String of(Article article) {
    return isAddress(article.url()) ? article.url() : of("article", article.id());
  }

  /** A name for a thing of a kind. */
  public static String of(String kind, String id) {
    String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    return "urn:twicetold:" + kind + ":" + encoded;
  }

  /** A name for a file: the id itself where that is safe everywhere, else a hash of it. */
  public static String file(String id) {
    return SAFE.matcher(id).matches() ? id : "story-" + hash(id);
  }

  private static String hash(String id) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /** Whether it is an address on the web that every reader takes. */
  public static boolean isAddress(String url) {
    try {
      URI address = URI.create(url);
      boolean web =
          "http".equalsIgnoreCase(address.getScheme())
              || "https".equalsIgnoreCase(address.getScheme());
      return web && address.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
