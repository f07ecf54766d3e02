package io.twicetold.cli.table;

import java.util.List;
import java.util.Locale;

/**
 * A column of a table.
 *
 * @param name in the header
 * @param kind of its values
 * @param path to the value in a line, from the outermost field inwards
 */
record Column(String name, Kind kind, List<String> path) {

  /** What values a column holds. */
  enum Kind {
    TEXT,
    NUMBER,
    WHOLE,
    TRUTH,
    /** A list or an object. */
    NESTED,
    /** All fields of the line that have no column of their own, as one object. */
    REST
  }

  /**
   * Reads {@code field.within.it:kind}: called as its field, or after all but the outermost, and of
   * text if no kind is named.
   */
  static Column parse(String column) {
    int colon = column.indexOf(':');
    String path = colon < 0 ? column : column.substring(0, colon);
    String kind = colon < 0 ? "text" : column.substring(colon + 1);
    return new Column(
        path.substring(path.indexOf('.') + 1).replace('.', '_'),
        Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
        List.of(path.split("\\.")));
  }
}
