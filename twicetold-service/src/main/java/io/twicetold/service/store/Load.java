package io.twicetold.service.store;

import io.twicetold.service.measure.Histogram;

/**
 * How busy a store is.
 *
 * @param waiting changes that wait to be written
 * @param full whether there was no room for the last change
 * @param commits how long transactions took that write, to the disk and back
 * @param reads how long readings took, waiting for a connection included
 */
public record Load(int waiting, boolean full, Histogram commits, Histogram reads) {}
