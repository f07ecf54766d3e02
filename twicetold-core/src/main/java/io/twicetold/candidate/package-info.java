/**
 * Which pairs are worth comparing. Comes in as sketches and vectors, goes to {@code compare} as
 * pairs.
 */
@NullMarked
package io.twicetold.candidate;

import org.jspecify.annotations.NullMarked;
