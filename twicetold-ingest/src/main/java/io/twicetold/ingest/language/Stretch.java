package io.twicetold.ingest.language;

/**
 * Lines of a text in one language.
 *
 * @param start chars of the text before it
 * @param end chars of the text up to its end
 * @param language ISO 639 code
 */
public record Stretch(int start, int end, String language) {}
