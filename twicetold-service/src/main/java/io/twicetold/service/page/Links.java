package io.twicetold.service.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Where pages lead to. */
final class Links {

  private Links() {}

  /** A story. */
  static String story(String id) {
    return "/pages/story/" + part(id);
  }

  /** Why two articles are together, or are not. */
  static String pair(String a, String b) {
    return "/pages/pair?a=" + part(a) + "&b=" + part(b);
  }

  /** An article. */
  static String article(String id) {
    return "/pages/article?id=" + part(id);
  }

  /** A part of a path or the value of a parameter. */
  static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Whether an address of others may be made a link: nothing but the web. */
  static boolean isOfWeb(String address) {
    String small = address.strip().toLowerCase(Locale.ROOT);
    return small.startsWith("https://") || small.startsWith("http://");
  }
}
