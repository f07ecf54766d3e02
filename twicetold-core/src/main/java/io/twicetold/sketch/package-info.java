/**
 * Shingles of characters and words, kept as samples that tell containment. Comes in from {@code
 * text}, goes to {@code candidate} and {@code compare}.
 */
@NullMarked
package io.twicetold.sketch;

import org.jspecify.annotations.NullMarked;
