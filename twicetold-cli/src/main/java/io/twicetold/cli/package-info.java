/**
 * The {@code twicetold} command. Arguments and files come in; lines, tables and exit codes go out.
 * {@link io.twicetold.cli.Main} is the door; reading is {@code ingest}'s work, judging is {@code
 * core}'s.
 */
@NullMarked
package io.twicetold.cli;

import org.jspecify.annotations.NullMarked;
