/**
 * The language of an article and of its stretches, told by the words alone. {@link
 * io.twicetold.ingest.language.Languages} is the door.
 */
@NullMarked
package io.twicetold.ingest.language;

import org.jspecify.annotations.NullMarked;
