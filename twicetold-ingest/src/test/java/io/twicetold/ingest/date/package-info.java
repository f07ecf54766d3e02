@NullMarked
package io.twicetold.ingest.date;

import org.jspecify.annotations.NullMarked;
