package io.twicetold.sketch;

import com.dynatrace.hash4j.hashing.HashValue128;

/**
 * What is kept of a text's letters.
 *
 * @param lines hash of its folded lines: equal for texts that say the same line by line
 * @param content hash of its words in order: equal for texts that are the same after cleaning; of
 *     its lines where it has no words
 * @param words shingles of four words; a char of a script without spaces counts as half a word
 * @param characters shingles of eight letters, word gaps left out
 * @param numbers the tokens that hold a digit
 * @param length number of words
 */
public record Sketch(
    HashValue128 lines,
    HashValue128 content,
    Fingerprint words,
    Fingerprint characters,
    Fingerprint numbers,
    int length) {}
