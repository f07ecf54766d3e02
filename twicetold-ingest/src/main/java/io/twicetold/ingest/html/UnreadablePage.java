package io.twicetold.ingest.html;

/** Says in one line why a page is not read. */
public final class UnreadablePage extends Exception {

  UnreadablePage(String reason) {
    super(reason, null, false, false);
  }

  /** The reason, in one line. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
