/** Tests of the charsets that bytes tell. */
@NullMarked
package io.twicetold.ingest.charset;

import org.jspecify.annotations.NullMarked;
