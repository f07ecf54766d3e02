package io.twicetold.cli.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tables by the names of their files. */
public final class Tables {

  private Tables() {}

  /**
   * A writer that takes lines of JSON and writes a table, if the file is called one: {@code .csv},
   * {@code .tsv} or {@code .parquet}.
   *
   * @param path the file
   * @param stream where the table goes; closed with the writer
   * @param shape what the lines are
   */
  public static Optional<Writer> of(Path path, OutputStream stream, Shape shape)
      throws IOException {
    List<Column> columns = shape.columns();
    Optional<Rows> rows =
        switch (ending(path)) {
          case "csv" -> Optional.of(new CsvRows(columns, text(stream), ','));
          case "tsv" -> Optional.of(new CsvRows(columns, text(stream), '\t'));
          case "parquet" -> Optional.of(new ParquetRows(columns, stream));
          default -> Optional.empty();
        };
    return rows.map(table -> new TableLines(columns, table));
  }

  /** The text of a cell, as it was before an apostrophe kept spreadsheets from computing it. */
  public static String plain(String cell) {
    return CsvRows.plain(cell);
  }

  private static Writer text(OutputStream stream) {
    return new OutputStreamWriter(stream, StandardCharsets.UTF_8);
  }

  private static String ending(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }
}
