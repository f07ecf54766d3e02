package io.twicetold.service.story;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses on the web, whose scheme and host know no case. */
final class Address {

  private static final Pattern ORIGIN =
      Pattern.compile("^https?://(?:[^/?#@]*@)?+[^/?#]*", Pattern.CASE_INSENSITIVE);

  private Address() {}

  /** The address as it is usually written; anything else as it is. */
  static String usual(String url) {
    return ORIGIN.matcher(url).replaceFirst(Address::small);
  }

  private static String small(MatchResult origin) {
    String all = origin.group();
    int scheme = all.indexOf('/');
    int host = Math.max(all.lastIndexOf('@') + 1, scheme);
    return Matcher.quoteReplacement(
        all.substring(0, scheme).toLowerCase(Locale.ROOT)
            + all.substring(scheme, host)
            + all.substring(host).toLowerCase(Locale.ROOT));
  }

  /** Whether two lead to the same. */
  static boolean same(String url, String other) {
    return url.equalsIgnoreCase(other) && usual(url).equals(usual(other));
  }
}
