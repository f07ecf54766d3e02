package io.twicetold.ingest.html;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Tells the article of a page from others that its linked data speak of, too. */
final class OwnArticle {

  /** What addresses of one page differ in. */
  private static final Pattern VARIABLE = Pattern.compile("^https?://(?:www\\.)?|/?(?:#.*)?$");

  private final Set<String> addresses;
  private final Set<String> headings;
  private final String window;

  /**
   * An article by what its page says outside of its linked data.
   *
   * @param address where the page was found, empty if nobody knows
   * @param window the title of its window
   */
  OwnArticle(String address, Signs signs, String window) {
    addresses =
        Stream.of(address, signs.first("canonical"), signs.first("og:url"))
            .map(OwnArticle::bare)
            .filter(bare -> !bare.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    headings =
        signs.headings().stream().map(Identity::folded).collect(Collectors.toUnmodifiableSet());
    this.window = Identity.folded(window);
  }

  /** How many things speak for it that this is the page's own: its address, its headline. */
  int likeness(JsonNode article) {
    return (hasAddress(article) ? 1 : 0) + (hasHeadline(article) ? 1 : 0);
  }

  private boolean hasAddress(JsonNode article) {
    return Stream.of("url", "mainEntityOfPage", "@id")
        .flatMap(property -> LinkedData.addresses(article.path(property)).stream())
        .anyMatch(said -> addresses.contains(bare(said)));
  }

  private boolean hasHeadline(JsonNode article) {
    String headline = Identity.folded(LinkedData.headline(article));
    return !headline.isEmpty() && (headings.contains(headline) || window.contains(headline));
  }

  private static String bare(String address) {
    return VARIABLE.matcher(address.strip()).replaceAll("");
  }
}
