/**
 * Dates as people and programs write them to points in time. Words come in; an instant goes out, or
 * the reason why there is none. {@link io.twicetold.ingest.date.Dates} is the door.
 */
@NullMarked
package io.twicetold.ingest.date;

import org.jspecify.annotations.NullMarked;
