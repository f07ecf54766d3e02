/**
 * Reads articles from files and folders. Paths come in; articles go out one at a time, and beside
 * them a rejection for everything that could not be read. {@link io.twicetold.ingest.Articles} is
 * the door.
 */
@NullMarked
package io.twicetold.ingest;

import org.jspecify.annotations.NullMarked;
