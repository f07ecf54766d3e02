package io.twicetold.cli.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A table that is written row by row. */
interface Rows extends Closeable {

  /**
   * Writes a row.
   *
   * @param values one a column; a missing node where there is none
   */
  void write(List<JsonNode> values) throws IOException;
}
