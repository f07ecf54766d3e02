/**
 * What the command writes for other programs: groupings and verdicts as JSON lines. {@link
 * io.twicetold.cli.json.LineWriter} is the door.
 */
@NullMarked
package io.twicetold.cli.json;

import org.jspecify.annotations.NullMarked;
