@NullMarked
package io.twicetold.ingest.html;

import org.jspecify.annotations.NullMarked;
