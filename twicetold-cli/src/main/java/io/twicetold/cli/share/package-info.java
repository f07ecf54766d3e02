/**
 * Writes what was found in the formats of others: stories as feeds, passages as Web Annotations,
 * descent as PROV-O. A grouping and its articles come in; documents go out.
 */
@NullMarked
package io.twicetold.cli.share;

import org.jspecify.annotations.NullMarked;
