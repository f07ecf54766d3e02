/**
 * Meaning as numbers: statements to unit vectors, centred by language. Comes in from {@code text},
 * goes to {@code candidate} and {@code compare}.
 */
@NullMarked
package io.twicetold.vector;

import org.jspecify.annotations.NullMarked;
