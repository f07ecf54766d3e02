/**
 * Measures readers: writes large files of each format and reads them. Comes in: a size; goes out: a
 * table of speeds.
 */
@NullMarked
package io.twicetold.bench.reading;

import org.jspecify.annotations.NullMarked;
