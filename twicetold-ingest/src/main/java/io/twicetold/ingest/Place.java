package io.twicetold.ingest;

/**
 * Where a record stands.
 *
 * @param source its file, with the line where it has lines
 * @param offset bytes before it
 * @param beginning its first bytes, as {@link Utf8#show} shows them
 */
record Place(String source, long offset, String beginning) {}
