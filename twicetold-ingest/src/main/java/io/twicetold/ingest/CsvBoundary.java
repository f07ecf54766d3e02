package io.twicetold.ingest;

/**
 * Ends a record at a line end that no quotes enclose: a newline, and in a table whose first line
 * ends in a carriage return alone, as on old Macs, that. Serves one file.
 */
final class CsvBoundary implements Records.Boundary {

  /** Bytes after which a quote counts as never closed: what a record can be, less a last line. */
  private static final int LONG = Records.LONGEST - (1 << 16);

  private enum State {
    FIELD_START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED
  }

  /** What lines end in. */
  private enum LineEnd {
    UNKNOWN,
    /** The first line ended in a carriage return, and what comes next is not known. */
    RETURN_AT_LEAST,
    RETURN,
    NEWLINE
  }

  private LineEnd lineEnd = LineEnd.UNKNOWN;
  private State state = State.FIELD_START;
  private byte separator = '\n';
  private int length;
  private boolean isBent;
  private boolean afterReturn;
  private boolean isBroken;

  /** Tells the separator, which the header shows. */
  void separator(char found) {
    separator = (byte) found;
  }

  /** Tells that a record begins. */
  void begin() {
    state = State.FIELD_START;
    length = 0;
    isBent = false;
    afterReturn = false;
    isBroken = false;
  }

  @Override
  public boolean ends(byte b) {
    if (length == 0 && lineEnd == LineEnd.RETURN_AT_LEAST) {
      lineEnd = b == '\n' ? LineEnd.NEWLINE : LineEnd.RETURN;
    }
    length++;
    isBroken |= afterReturn && b != '\n' && b != '\r';
    afterReturn = b == '\r' && state != State.QUOTED;
    if (b == '"') {
      quote();
    } else if (state != State.QUOTED) {
      boolean isEnd = b == separator || b == '\n' || b == '\r';
      isBent |= state == State.QUOTE_IN_QUOTED && !isEnd;
      state = b == separator || b == '\n' ? State.FIELD_START : State.PLAIN;
    }
    return endsLine(b) && (state != State.QUOTED || length > LONG);
  }

  private boolean endsLine(byte b) {
    if (lineEnd == LineEnd.UNKNOWN && state != State.QUOTED) {
      lineEnd =
          switch (b) {
            case '\n' -> LineEnd.NEWLINE;
            case '\r' -> LineEnd.RETURN_AT_LEAST;
            default -> LineEnd.UNKNOWN;
          };
    }
    return b == '\n' || (b == '\r' && lineEnd != LineEnd.NEWLINE);
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

  /** Whether a carriage return parts a field that no quotes enclose. */
  boolean isBroken() {
    return isBroken;
  }

  /** The byte that lines end in. */
  byte lineEnd() {
    return (byte) (lineEnd == LineEnd.RETURN ? '\r' : '\n');
  }
}
