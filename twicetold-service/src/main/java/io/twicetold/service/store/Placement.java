package io.twicetold.service.store;

/**
 * Where an article belongs.
 *
 * @param article its id
 * @param story the story, by its lasting id
 * @param family the family, by its lasting id
 */
public record Placement(String article, String story, String family) {}
