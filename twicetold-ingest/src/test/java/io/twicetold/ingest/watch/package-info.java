/** Feeds watched on servers of this machine. */
@NullMarked
package io.twicetold.ingest.watch;

import org.jspecify.annotations.NullMarked;
