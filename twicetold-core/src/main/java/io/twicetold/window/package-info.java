/**
 * Runs the stairs: takes articles one at a time or all at once and keeps what each step made of
 * them, so that a newcomer redoes only what it touches. The front door builds on it.
 */
@NullMarked
package io.twicetold.window;

import org.jspecify.annotations.NullMarked;
