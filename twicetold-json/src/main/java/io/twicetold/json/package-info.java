/**
 * What the command writes for other programs: groupings and verdicts as JSON lines. {@link
 * io.twicetold.json.LineWriter} is the door.
 */
@NullMarked
package io.twicetold.json;

import org.jspecify.annotations.NullMarked;
