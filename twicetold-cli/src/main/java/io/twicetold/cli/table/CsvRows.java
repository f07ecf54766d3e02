package io.twicetold.cli.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.twicetold.cli.table.Column.Kind;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A table as text after RFC 4180, with a header. A text that a spreadsheet would take for a formula
 * gets an apostrophe before it, as <a
 * href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP</a> advises.
 */
final class CsvRows implements Rows {

  private static final String FORMULA = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

  private final List<Column> columns;
  private final CsvWriter csv;

  CsvRows(List<Column> columns, Writer writer, char separator) {
    this.columns = columns;
    csv = CsvWriter.builder().fieldSeparator(separator).build(writer);
    csv.writeRecord(columns.stream().map(Column::name).toList());
  }

  @Override
  public void write(List<JsonNode> values) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      cells.add(cell(columns.get(i).kind(), values.get(i)));
    }
    csv.writeRecord(cells);
  }

  private static String cell(Kind kind, JsonNode value) {
    if (value.isMissingNode()) {
      return "";
    }
    if (kind != Kind.TEXT) {
      return value.toString();
    }
    String text = value.asString();
    return isFormula(text) ? "'" + text : text;
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
  }

  /** A text without the apostrophe that it got. */
  static String plain(String cell) {
    return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
