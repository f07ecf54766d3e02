/** Tests of the readers; see the package of the same name. */
@NullMarked
package io.twicetold.ingest;

import org.jspecify.annotations.NullMarked;
