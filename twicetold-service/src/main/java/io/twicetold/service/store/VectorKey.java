package io.twicetold.service.store;

/**
 * Stands for a text and the encoder that made its vector: a hash of 128 bits.
 *
 * @param high the upper half
 * @param low the lower half
 */
public record VectorKey(long high, long low) {}
