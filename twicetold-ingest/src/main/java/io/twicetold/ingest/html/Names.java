package io.twicetold.ingest.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Element;

/**
 * What the makers of pages call their elements (class, id, itemprop), as far as it tells frame from
 * article. The words are those of the usual systems that make pages, and of no one page.
 */
final class Names {

  /** What a name says, the strongest first. */
  enum Sense {
    /** The article's own text. */
    BODY,
    /** What asks for consent before anything is read. */
    CONSENT,
    /** Frame, unless nearly all of the page's text is in it. */
    NEVER,
    /** What asks for money before the rest is read; or the rest itself. */
    WALL,
    /** Frame, unless much of the page's text is in it. */
    FRAME,
    /** The same, and of galleries the text. */
    PICTURE,
    /** Frame as well: what a reader wrote, which no name says. */
    COMMENT,
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
          "ad ads advert adverts advertisement advertising addthis alert alerts also-read"
              + " aside author author-bio author-box author-info authors banner bio byline"
              + " commenting copyright credit credits crumb crumbs breadcrumb breadcrumbs dateline"
              + " disclaimer donate donation embed feedback follow followus foot headline-list"
              + " hidden hot infobox jump latest legal listing login masthead menu meta metadata"
              + " modal more-stories most-read mostread nav navbar navigation next-article offscreen"
              + " overlay pager pagination partner partners photo-credit poll popup postmeta print"
              + " promo promos promotion pubdate published pull-quote pullquote quiz rail rating"
              + " ratings read-more readmore readnext recommendation recommend register report-error"
              + " screen-reader-text see-also share sharedaddy sharethis sharing side-bar sign-up"
              + " signup site-header skip social socials sponsor sponsored sr-only story-list"
              + " subscribe subscription support-us tag taglist tags teaser teasers ticker timestamp"
              + " toc toolbar tooltip topbar topics trend utility visually-hidden visuallyhidden"
              + " widget widgets zergnet");

  private static final Set<String> PICTURE =
      words(
          "caption carousel figcaption gallery image images photo photos picture slideshow thumb"
              + " thumbnail thumbs wp-caption-text");

  private static final Set<String> CONSENT =
      words(
          "cookie cookies cookiebanner cookiebar cookiebot cookiewall consent gdpr onetrust didomi"
              + " usercentrics cmp cmpbox qc-cmp2 cmplz truste");

  private static final Set<String> WALL =
      words(
          "paywall regwall pay-wall meter-wall metered-wall subscription-wall subscriber-wall"
              + " premium-wall registration-wall piano-offer barrier-page");

  private static final Set<String> NEVER =
      words(
          "breaking comment commentlist comments disqus footer jp-relatedposts"
              + " newsletter newsletters outbrain popular read-next recommendations recommended related"
              + " kommentar kommentare kommentarer kommentarbereich commentaire commentaires comentario"
              + " comentarios comentarii commenti reacties reakcje komentarz komentarze komentare"
              + " komentari komentar yorum yorumlar hozzaszolasok diskussion forum-posts"
              + " respond sidebar sidebars taboola trending yarpp");

  /** Words by which a name tells of a thing that is elsewhere, or nowhere, as "no-sidebar" does. */
  private static final Set<String> MODIFIERS =
      words("no has with without closed open off disabled hide");

  private static final Map<String, Sense> SENSES = senses();

  /** Words of the longest name in the lists. */
  private static final int LONGEST_RUN = 3;

  private static final Set<String> NO_NAMES = Set.of("html", "body", "article", "main");

  /** Names whose sense is remembered: systems that make pages use the same ones again and again. */
  private static final int MOST_KNOWN = 20_000;

  /** Chars of the longest name that is remembered. */
  private static final int LONGEST_KNOWN = 100;

  /** Chars of a name that are looked at: whoever writes more wants to be heavy. */
  private static final int LONGEST = 2_000;

  private static final Map<String, Sense> KNOWN = new ConcurrentHashMap<>();

  private Names() {}

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  private static Map<String, Sense> senses() {
    Map<String, Sense> senses = new HashMap<>();
    PICTURE.forEach(name -> senses.put(name, Sense.PICTURE));
    FRAME.forEach(name -> senses.put(name, Sense.FRAME));
    WALL.forEach(name -> senses.put(name, Sense.WALL));
    CONSENT.forEach(name -> senses.put(name, Sense.CONSENT));
    NEVER.forEach(name -> senses.put(name, Sense.NEVER));
    BODY.forEach(name -> senses.put(name, Sense.BODY));
    return senses;
  }

  /** What an element is by its names. */
  static Sense of(Element element) {
    if (element.attributesSize() == 0) {
      return Sense.NOTHING;
    }
    String property = element.attr("itemprop");
    if (property.equalsIgnoreCase("articleBody")) {
      return Sense.BODY;
    }
    String called = beginning(element.className()) + ' ' + beginning(element.id());
    if (called.isBlank()) {
      return Sense.NOTHING;
    }
    Sense sense =
        KNOWN.size() < MOST_KNOWN && called.length() <= LONGEST_KNOWN
            ? KNOWN.computeIfAbsent(called, Names::sense)
            : sense(called);
    boolean whole = NO_NAMES.contains(element.normalName());
    return whole && sense != Sense.BODY ? Sense.NOTHING : sense;
  }

  private static String beginning(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
  }

  /** The strongest sense of all runs of up to three words in the names. */
  private static Sense sense(String called) {
    Sense strongest = Sense.NOTHING;
    for (String name : called.split("\\s+")) {
      String[] words = separated(name).split("[-_]+");
      boolean modified = Arrays.stream(words).anyMatch(MODIFIERS::contains);
      for (int from = 0; from < words.length; from++) {
        Sense run = runs(words, from);
        Sense sense = modified && run != Sense.BODY ? Sense.NOTHING : run;
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
