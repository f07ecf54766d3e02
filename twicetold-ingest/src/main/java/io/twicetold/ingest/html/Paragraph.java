package io.twicetold.ingest.html;

/**
 * Where a paragraph of an article came from.
 *
 * @param start chars of the article's text before it
 * @param length its chars
 * @param place chars of the page, decoded, before its first one; -1 if places were not asked for
 */
public record Paragraph(int start, int length, int place) {}
