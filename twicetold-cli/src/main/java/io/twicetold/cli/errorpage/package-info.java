/**
 * Errors of an evaluation as one page to read: explained pairs come in, self-contained HTML goes
 * out. {@link io.twicetold.cli.errorpage.ErrorPage} is the door.
 */
@NullMarked
package io.twicetold.cli.errorpage;

import org.jspecify.annotations.NullMarked;
