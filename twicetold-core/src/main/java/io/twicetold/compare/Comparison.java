package io.twicetold.compare;

/**
 * What comparing two articles found.
 *
 * @param features one number a {@link Feature}
 * @param leanings one number a {@link Leaning}
 * @param aInB how much of the first is said in the second
 * @param bInA how much of the second is said in the first
 */
public record Comparison(
    Features<Feature> features, Features<Leaning> leanings, Coverage aInB, Coverage bInA) {}
