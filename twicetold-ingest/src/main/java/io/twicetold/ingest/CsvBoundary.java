package io.twicetold.ingest;

/** Ends a record at a line end that no quotes enclose. Serves one file. */
final class CsvBoundary implements Records.Boundary {

  private enum State {
    FIELD_START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED
  }

  private State state = State.FIELD_START;
  private byte separator = '\n';

  /** Tells the separator, which the header shows. */
  void separator(char found) {
    separator = (byte) found;
  }

  @Override
  public boolean ends(byte b) {
    if (b == '"') {
      quote();
    } else if (state != State.QUOTED) {
      state = b == separator || b == '\n' ? State.FIELD_START : State.PLAIN;
      return b == '\n';
    }
    return false;
  }

  private void quote() {
    state =
        switch (state) {
          case FIELD_START, QUOTE_IN_QUOTED -> State.QUOTED;
          case QUOTED -> State.QUOTE_IN_QUOTED;
          case PLAIN -> State.PLAIN;
        };
  }

  /** Whether a quote is open: the record ran to the end of the file without closing it. */
  boolean isOpen() {
    return state == State.QUOTED;
  }
}
