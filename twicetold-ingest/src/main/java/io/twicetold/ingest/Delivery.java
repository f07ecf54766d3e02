package io.twicetold.ingest;

/**
 * What became of everything that was to be read: {@code records = articles + duplicates +
 * rejected}.
 *
 * @param records lines, rows and text files found, and inputs that could not be opened
 * @param articles records handed on as articles
 * @param duplicates records with an id and content that were read before
 * @param rejected records that were not handed on
 * @param undated articles handed on without the date they declared, which could not be used
 * @param unopened inputs that are not there or cannot be opened; they count among the rejected, too
 */
public record Delivery(
    long records, long articles, long duplicates, long rejected, long undated, long unopened) {

  /** What became of records whose inputs could all be opened. */
  public Delivery(long records, long articles, long duplicates, long rejected, long undated) {
    this(records, articles, duplicates, rejected, undated, 0);
  }
}
