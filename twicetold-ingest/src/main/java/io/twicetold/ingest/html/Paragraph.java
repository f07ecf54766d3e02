package io.twicetold.ingest.html;

/**
 * Where a paragraph of an article came from. Both places are -1 if they were not asked for, or if
 * it is not a part of the page that is shown.
 *
 * @param start chars of the article's text before it
 * @param length its chars
 * @param from code points of the page, decoded, before its first one
 * @param to code points of the page before its end
 */
public record Paragraph(int start, int length, int from, int to) {}
