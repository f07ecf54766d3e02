package io.twicetold.text;

import io.twicetold.article.Span;

/**
 * A sentence, or a headline, or a piece of a very long sentence.
 *
 * @param span its place in the article
 * @param text its words as they stand there, without line breaks
 */
public record Statement(Span span, String text) {}
