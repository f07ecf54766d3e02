package io.twicetold.group;

/**
 * What a grouping took, and what its caps cut off.
 *
 * @param articles articles grouped
 * @param candidates pairs compared
 * @param statements statements in all articles
 * @param encoded distinct statements that were encoded
 * @param capped candidate pairs that were not compared because a cap was reached
 */
public record Tally(int articles, long candidates, long statements, long encoded, long capped) {}
