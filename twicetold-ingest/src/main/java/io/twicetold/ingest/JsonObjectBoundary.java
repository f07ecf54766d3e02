package io.twicetold.ingest;

/** Ends a record at a line end that no object encloses. Serves one file. */
final class JsonObjectBoundary implements Records.Boundary {

  private int depth;
  private boolean inString;
  private boolean escaped;

  @Override
  public boolean ends(byte b) {
    if (inString) {
      inString = escaped || b != '"';
      escaped = !escaped && b == '\\';
      return false;
    }
    switch (b) {
      case '"' -> inString = true;
      case '{', '[' -> depth++;
      case '}', ']' -> depth = Math.max(0, depth - 1);
      default -> {}
    }
    return b == '\n' && depth == 0;
  }
}
