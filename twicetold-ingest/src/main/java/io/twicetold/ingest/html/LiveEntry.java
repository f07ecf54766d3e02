package io.twicetold.ingest.html;

import java.util.List;

/**
 * An entry of a live blog.
 *
 * @param name what it is called in the page, by which it goes after the page's id and a {@code #}
 * @param title its headline, empty if it has none
 * @param text its body, a paragraph a line
 * @param date when it was published
 * @param paragraphs where the lines of the text came from
 */
public record LiveEntry(
    String name, String title, String text, PageDate date, List<Paragraph> paragraphs) {

  public LiveEntry {
    paragraphs = List.copyOf(paragraphs);
  }
}
