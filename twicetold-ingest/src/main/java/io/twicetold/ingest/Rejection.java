package io.twicetold.ingest;

/**
 * Something that could not be read, or not in full.
 *
 * @param source the file as it was named, with {@code :line} where it has lines
 * @param offset bytes before the record in the file, after unpacking
 * @param reason what is wrong, in one line
 */
public record Rejection(String source, long offset, String reason) {

  /** The three in one line. */
  @Override
  public String toString() {
    return source + " (offset " + offset + "): " + reason;
  }
}
