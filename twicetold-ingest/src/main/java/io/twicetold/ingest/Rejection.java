package io.twicetold.ingest;

/**
 * Something that could not be read, or not in full.
 *
 * @param source the file as it was named, with {@code :line} where it has lines
 * @param offset bytes before the record in the file, after unpacking and as UTF-8; rows in Parquet;
 *     of a file that breaks off, the bytes that could be read
 * @param reason what is wrong, in one line
 * @param beginning the first bytes of the record, or of a file that breaks off, as text, what is no
 *     text as {@code \xE9}; empty where there are none
 */
public record Rejection(String source, long offset, String reason, String beginning) {

  /** A rejection of something that has no bytes. */
  public Rejection(String source, long offset, String reason) {
    this(source, offset, reason, "");
  }

  /** Place and reason in one line. */
  @Override
  public String toString() {
    return source + " (offset " + offset + "): " + reason;
  }
}
