package io.twicetold.judge;

/**
 * The two probabilities that the grouping goes by, 0 to 1.
 *
 * @param descent that one text was made from the other, or both from a third
 * @param story that both tell the same event; not less than that of descent
 */
public record Chances(double descent, double story) {}
