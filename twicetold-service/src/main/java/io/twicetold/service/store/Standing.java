package io.twicetold.service.store;

/**
 * How an article stands in its family.
 *
 * @param article its id
 * @param place 0 for what the others were made from, 1 and more for others in their order
 * @param language the language found or declared, empty if neither
 * @param source id of the closest text it was made from, empty if nothing is known
 * @param relation how it was made, empty if nothing is known
 * @param confidence probability of that relation, 0 to 1
 */
public record Standing(
    String article,
    int place,
    String language,
    String source,
    String relation,
    double confidence) {}
