package io.twicetold.ingest.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;

/**
 * The article that a web page holds.
 *
 * @param headline without the outlet's name
 * @param text a paragraph, heading or item to a line; empty if nothing looks like an article
 * @param address where it was found, or where the page says that it belongs
 * @param outlet by name, else by host
 * @param published when, as declared, the most trustworthy place first
 * @param language ISO 639 code as declared, empty if it is not
 * @param more what else is declared, under these names where it is there: {@code author}, {@code
 *     modified}, {@code canonical}, {@code based_on}, {@code translation_of}, {@code live} and
 *     {@code agency}; nobody has checked any of it
 */
public record Page(
    String headline,
    String text,
    String address,
    String outlet,
    List<Dated> published,
    String language,
    Map<String, String> more) {

  /** Letters from which the text found in the page is taken for the article. */
  private static final int ENOUGH = 200;

  /** Chars of the text in which an agency is named: the dateline. */
  private static final int DATELINE = 120;

  private static final Pattern AGENCY =
      Pattern.compile(
          "\\b(Reuters|AFP|AP|Associated Press|dpa|EFE|ANSA|TASS|Xinhua|Interfax|Kyodo|Yonhap|PTI"
              + "|ANI|IANS|Lusa|Belga|APA|TT|NTB|Ritzau|CTK|PAP|MTI|Anadolu|Bloomberg)\\b");

  /**
   * A date as declared.
   *
   * @param date as it is written
   * @param source json-ld, meta, itemprop, time or address: where it stood
   */
  public record Dated(String date, String source) {}

  public Page {
    published = List.copyOf(published);
    more = Map.copyOf(more);
  }

  /**
   * Reads a page. It is not changed.
   *
   * @param document the parsed page
   * @param address where it was found, empty if nobody knows
   */
  public static Page of(Document document, String address) {
    Declared declared = Declared.of(document, address);
    String headline = declared.headline();
    String text = text(document, declared, headline);
    return new Page(
        headline,
        text,
        declared.address(),
        declared.outlet(),
        declared.published(),
        declared.language(),
        more(declared, text));
  }

  private static String text(Document document, Declared declared, String headline) {
    List<Block> article = Body.of(Blocks.in(document.body()), headline);
    String found = article.stream().map(Block::words).collect(Collectors.joining("\n"));
    boolean enough = article.stream().mapToInt(Block::letters).sum() >= ENOUGH;
    return enough || declared.body().length() <= found.length() ? found : declared.body();
  }

  private static Map<String, String> more(Declared declared, String text) {
    Map<String, String> more = new LinkedHashMap<>();
    more.put("author", declared.author());
    more.put("modified", declared.modified());
    more.put("canonical", declared.canonical());
    more.put("based_on", declared.relation("isBasedOn"));
    more.put("translation_of", declared.relation("translationOfWork"));
    more.put("live", declared.isLive() ? "true" : "");
    more.put("agency", agency(declared.author(), text));
    more.values().removeIf(String::isBlank);
    return more;
  }

  /** The agency in byline or dateline. */
  private static String agency(String author, String text) {
    Matcher found =
        AGENCY.matcher(author + '\n' + text.substring(0, Math.min(DATELINE, text.length())));
    return found.find() ? found.group(1) : "";
  }
}
