/**
 * How much of one article another says too, and where. Comes in as two prepared articles, goes to
 * {@code judge} as a comparison.
 */
@NullMarked
package io.twicetold.compare;

import org.jspecify.annotations.NullMarked;
