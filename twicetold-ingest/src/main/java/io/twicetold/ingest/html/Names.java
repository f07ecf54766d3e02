package io.twicetold.ingest.html;

import java.util.HashMap;
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

  /** What a name says, the strongest first. */
  enum Sense {
    /** The article's own text. */
    BODY,
    /** Frame, unless nearly all of the page's text is in it. */
    NEVER,
    /** Frame, unless much of the page's text is in it. */
    FRAME,
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

  private static final Map<String, Sense> SENSES = senses();

  /** Words of the longest name in the lists. */
  private static final int LONGEST_RUN = 3;

  private static final Set<String> NO_NAMES = Set.of("html", "body", "article", "main");

  private final Map<String, Sense> known = new HashMap<>();

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  private static Map<String, Sense> senses() {
    Map<String, Sense> senses = new HashMap<>();
    FRAME.forEach(name -> senses.put(name, Sense.FRAME));
    NEVER.forEach(name -> senses.put(name, Sense.NEVER));
    BODY.forEach(name -> senses.put(name, Sense.BODY));
    return senses;
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
    Sense sense = known.computeIfAbsent(called, Names::sense);
    boolean whole = NO_NAMES.contains(element.normalName());
    return whole && sense != Sense.BODY ? Sense.NOTHING : sense;
  }

  /** The strongest sense of all runs of up to three words in the names. */
  private static Sense sense(String called) {
    Sense strongest = Sense.NOTHING;
    for (String name : called.split("\\s+")) {
      String[] words = separated(name).split("[-_]+");
      for (int from = 0; from < words.length; from++) {
        Sense sense = runs(words, from);
        strongest = sense.compareTo(strongest) < 0 ? sense : strongest;
      }
    }
    return strongest;
  }

  /** Of the runs from a word on: of "author-info box" "author", "author-info". */
  private static Sense runs(String[] words, int from) {
    Sense strongest = SENSES.getOrDefault(words[from], Sense.NOTHING);
    String run = words[from];
    for (int to = from + 1; to < Math.min(words.length, from + LONGEST_RUN); to++) {
      run = run + '-' + words[to];
      Sense sense = SENSES.getOrDefault(run, Sense.NOTHING);
      strongest = sense.compareTo(strongest) < 0 ? sense : strongest;
    }
    return strongest;
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
