/**
 * What the command draws for people: tables, columns, safe words. Groupings and verdicts come in,
 * lines for a terminal go out. {@link io.twicetold.cli.screen.Screen} says how wide it is and
 * whether it has colours.
 */
@NullMarked
package io.twicetold.cli.screen;

import org.jspecify.annotations.NullMarked;
