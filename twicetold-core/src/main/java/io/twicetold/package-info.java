/**
 * The front door of the library: {@link io.twicetold.Twicetold}. Articles come in, verdicts and
 * groupings go out.
 */
@NullMarked
package io.twicetold;

import org.jspecify.annotations.NullMarked;
