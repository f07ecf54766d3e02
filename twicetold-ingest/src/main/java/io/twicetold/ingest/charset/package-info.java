/**
 * The charset of bytes that no label tells, or a wrong one. {@link
 * io.twicetold.ingest.charset.Unlabelled} is the door.
 */
@NullMarked
package io.twicetold.ingest.charset;

import org.jspecify.annotations.NullMarked;
