package io.twicetold.ingest.language;

/**
 * The language of an article.
 *
 * @param language ISO 639 code, as declared or as its words tell; empty if neither does
 * @param detected whether its words told
 */
public record Told(String language, boolean detected) {}
