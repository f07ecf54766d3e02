package io.twicetold.ingest;

/** Ends a record at a line end that no quotes enclose. Serves one file. */
final class CsvBoundary implements Records.Boundary {

  /** Bytes after which a quote counts as never closed: what a record can be, less a last line. */
  private static final int LONG = Records.LONGEST - (1 << 16);

  private enum State {
    FIELD_START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED
  }

  private State state = State.FIELD_START;
  private byte separator = '\n';
  private int length;
  private boolean isBent;

  /** Tells the separator, which the header shows. */
  void separator(char found) {
    separator = (byte) found;
  }

  /** Tells that a record begins. */
  void begin() {
    state = State.FIELD_START;
    length = 0;
    isBent = false;
  }

  @Override
  public boolean ends(byte b) {
    length++;
    if (b == '"') {
      quote();
    } else if (state != State.QUOTED) {
      boolean isEnd = b == separator || b == '\n' || b == '\r';
      isBent |= state == State.QUOTE_IN_QUOTED && !isEnd;
      state = b == separator || b == '\n' ? State.FIELD_START : State.PLAIN;
    }
    return b == '\n' && (state != State.QUOTED || length > LONG);
  }

  private void quote() {
    state =
        switch (state) {
          case FIELD_START, QUOTE_IN_QUOTED -> State.QUOTED;
          case QUOTED -> State.QUOTE_IN_QUOTED;
          case PLAIN -> State.PLAIN;
        };
  }

  /** Whether a quote is open: the record ran on without closing it. */
  boolean isOpen() {
    return state == State.QUOTED;
  }

  /** Whether words followed a quote that closes: one before it was perhaps none that opens. */
  boolean isBent() {
    return isBent;
  }
}
