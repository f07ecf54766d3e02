/**
 * What two articles are to each other, learned from labelled pairs. Comes in from {@code compare},
 * goes to {@code group} as a verdict.
 */
@NullMarked
package io.twicetold.judge;

import org.jspecify.annotations.NullMarked;
