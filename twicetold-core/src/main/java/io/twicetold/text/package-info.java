/**
 * Cleans and splits: page frames are set aside, what is left becomes statements with their place in
 * the original. Comes in from {@code article}, goes to {@code sketch} and {@code vector}.
 */
@NullMarked
package io.twicetold.text;

import org.jspecify.annotations.NullMarked;
