package io.twicetold.ingest;

import java.io.IOException;

/** A document that breaks the rules of XML, and where. */
final class BrokenXml extends IOException {

  private static final long serialVersionUID = 1;

  private final long line;
  private final long offset;

  BrokenXml(String problem, long line, long offset) {
    super(problem.replaceFirst("\\.$", ""));
    this.line = line;
    this.offset = offset;
  }

  /** What is wrong. */
  String problem() {
    return String.valueOf(getMessage());
  }

  /** The line, from 1. */
  long line() {
    return line;
  }

  /** Bytes before the place. */
  long offset() {
    return offset;
  }
}
