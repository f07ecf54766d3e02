package io.twicetold.ingest.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What the makers of pages call their elements (class, id, itemprop), as far as it tells frame from
 * article. The words are those of the usual systems that make pages, and of no one page. Serves one
 * page.
 */
final class Names {

  /** What a name says. */
  enum Sense {
    /** The article's own text. */
    BODY,
    /** Frame, unless much of the page's text is in it. */
    FRAME,
    /** Frame, unless nearly all of the page's text is in it. */
    NEVER,
    NOTHING
  }

  private static final Set<String> BODY =
      words(
          "articlebody article-body bodytext body-text storybody story-body storytext story-text"
              + " story-content entry-content post-content post-body article-content article-text"
              + " articletext news-text news-content content-body body-copy article-copy entry-body"
              + " text-content article-body-text article-main-body");

  private static final Set<String> FRAME =
      words(
          "ad ads advert adverts advertisement advertising addthis alert alerts also-read aside"
              + " author author-bio author-box author-info authors banner bio byline caption carousel"
              + " commenting consent copyright credit credits crumb crumbs breadcrumb breadcrumbs"
              + " dateline disclaimer donate donation embed feedback figcaption follow followus foot"
              + " gallery gdpr headline-list hidden hot image images infobox jump latest legal listing"
              + " login masthead menu meta metadata modal more-stories most-read mostread nav navbar"
              + " navigation next-article offscreen overlay pager pagination partner partners paywall"
              + " photo photo-credit photos picture poll popup postmeta print promo promos promotion"
              + " pubdate published pull-quote pullquote quiz rail rating ratings read-more readmore"
              + " readnext recommendation recommend register report-error screen-reader-text see-also"
              + " share sharedaddy sharethis sharing side-bar sign-up signup site-header skip slideshow"
              + " social socials sponsor sponsored sr-only story-list subscribe subscription"
              + " support-us tag taglist tags teaser teasers thumb thumbnail thumbs ticker timestamp"
              + " toc toolbar tooltip topbar topics trend utility visually-hidden visuallyhidden"
              + " widget widgets wp-caption-text zergnet");

  private static final Set<String> NEVER =
      words(
          "breaking comment commentlist comments cookie cookies disqus footer jp-relatedposts"
              + " newsletter newsletters outbrain popular read-next recommendations recommended related"
              + " respond sidebar sidebars taboola trending yarpp");

  private static final Set<String> NO_NAMES = Set.of("html", "body", "article", "main");

  private final Map<String, Sense> senses = new HashMap<>();

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  /** What an element is by its names. */
  Sense of(Element element) {
    if (element.attributesSize() == 0) {
      return Sense.NOTHING;
    }
    String property = element.attr("itemprop");
    if (property.equalsIgnoreCase("articleBody")) {
      return Sense.BODY;
    }
    String called = (element.className() + ' ' + element.id()).strip();
    if (called.isEmpty()) {
      return Sense.NOTHING;
    }
    Sense sense = senses.computeIfAbsent(called, Names::sense);
    boolean whole = NO_NAMES.contains(element.normalName());
    return whole && sense != Sense.BODY ? Sense.NOTHING : sense;
  }

  private static Sense sense(String called) {
    Set<String> runs = runs(called);
    if (BODY.stream().anyMatch(runs::contains)) {
      return Sense.BODY;
    }
    if (NEVER.stream().anyMatch(runs::contains)) {
      return Sense.NEVER;
    }
    return FRAME.stream().anyMatch(runs::contains) ? Sense.FRAME : Sense.NOTHING;
  }

  /** All runs of up to three words: of "post-author box" also "post", "author", "post-author". */
  private static Set<String> runs(String called) {
    Set<String> runs = new HashSet<>();
    for (String name : called.split("\\s+")) {
      String[] words = separated(name).split("[-_]+");
      for (int from = 0; from < words.length; from++) {
        StringBuilder run = new StringBuilder();
        for (int to = from; to < Math.min(words.length, from + 3); to++) {
          run.append(run.isEmpty() ? "" : "-").append(words[to]);
          runs.add(run.toString());
        }
      }
    }
    return runs;
  }

  /** Words of camelCase parted by hyphens, in small letters. */
  private static String separated(String name) {
    StringBuilder words = new StringBuilder(name.length() + 8);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1))) {
        words.append('-');
      }
      words.append(c);
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }
}
