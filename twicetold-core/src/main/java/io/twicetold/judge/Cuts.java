package io.twicetold.judge;

/**
 * The least mean probabilities from which clusters are one; fitted with the models.
 *
 * @param version of descent, in texts that are the same one told again as a whole
 * @param family of descent, in a family of such versions
 * @param story of one event, in a story of families
 * @param origin of having been made from one text of a family, over all its others: below it the
 *     text that they were made from is missing
 */
public record Cuts(double version, double family, double story, double origin) {}
