package io.twicetold.ingest.html;

import java.util.List;

/**
 * The article on a page. What the page does not tell is the empty string.
 *
 * @param title headline
 * @param text body, a paragraph a line
 * @param url where it was found, else what it says its address is
 * @param source outlet
 * @param language ISO 639 code, as declared
 * @param author who is named as author, several joined by commas
 * @param date when it was published
 * @param declared its declared relations to other texts
 * @param paragraphs where the lines of the text came from
 * @param charset in which the page was read
 * @param charsetGuessed whether only its bytes told the charset
 * @param stub what stands before the rest of the text: {@code paywall} or {@code consent}; empty if
 *     nothing does
 * @param entries of a live blog, its entries as articles of their own, newest as on the page
 */
public record WebArticle(
    String title,
    String text,
    String url,
    String source,
    String language,
    String author,
    PageDate date,
    Declared declared,
    List<Paragraph> paragraphs,
    String charset,
    boolean charsetGuessed,
    String stub,
    List<LiveEntry> entries) {

  public WebArticle {
    paragraphs = List.copyOf(paragraphs);
    entries = List.copyOf(entries);
  }
}
