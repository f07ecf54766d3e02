package io.twicetold.judge;

/**
 * The least mean probabilities from which clusters are one; fitted with the models.
 *
 * @param version of descent, in texts that are the same one told again as a whole
 * @param family of descent, in a family of such versions
 * @param story of one event, in a story of families
 */
public record Cuts(double version, double family, double story) {}
