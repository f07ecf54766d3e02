package io.twicetold.cli.table;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes lines of JSON, and writes each as a row. */
final class TableLines extends Writer {

  private static final JsonMapper JSON = new JsonMapper();

  private final List<Column> columns;
  private final Rows rows;
  private final StringBuilder line = new StringBuilder();

  TableLines(List<Column> columns, Rows rows) {
    this.columns = columns;
    this.rows = rows;
  }

  @Override
  public void write(char[] text, int start, int length) throws IOException {
    int from = start;
    for (int at = start; at < start + length; at++) {
      if (text[at] == '\n') {
        line.append(text, from, at - from);
        row();
        from = at + 1;
      }
    }
    line.append(text, from, start + length - from);
  }

  private void row() throws IOException {
    JsonNode read = JSON.readTree(line.toString());
    line.setLength(0);
    List<JsonNode> values = new ArrayList<>();
    for (Column column : columns) {
      values.add(column.kind() == Column.Kind.REST ? rest((ObjectNode) read) : at(read, column));
    }
    rows.write(values);
  }

  private static JsonNode at(JsonNode read, Column column) {
    JsonNode value = read;
    for (String field : column.path()) {
      value = value.path(field);
    }
    return value.isNull() ? MissingNode.getInstance() : value;
  }

  private JsonNode rest(ObjectNode read) {
    Set<String> taken = new HashSet<>();
    columns.forEach(column -> taken.add(column.path().getFirst()));
    ObjectNode rest = read.deepCopy();
    rest.remove(taken);
    return rest.isEmpty() ? MissingNode.getInstance() : rest;
  }

  @Override
  public void flush() {
    // Rows are whole when the table is closed, not before.
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
