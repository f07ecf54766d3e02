package io.twicetold.ingest.html;

/**
 * An entry of a live blog.
 *
 * @param name what it is called in the page, by which it goes after the page's id and a {@code #}
 * @param title its headline, empty if it has none
 * @param text its body, a paragraph a line
 * @param date when it was published
 */
public record LiveEntry(String name, String title, String text, PageDate date) {}
