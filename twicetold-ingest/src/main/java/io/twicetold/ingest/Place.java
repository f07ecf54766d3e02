package io.twicetold.ingest;

/** Where a record stands: its file, with the line where it has lines, and bytes before it. */
record Place(String source, long offset) {}
