package io.twicetold.service.store;

import io.twicetold.service.measure.Histogram;

/**
 * How busy a store is.
 *
 * @param waiting changes that wait to be written
 * @param commits how long transactions took that write, to the disk and back
 * @param reads how long readings took, waiting for a connection included
 */
public record Load(int waiting, Histogram commits, Histogram reads) {}
