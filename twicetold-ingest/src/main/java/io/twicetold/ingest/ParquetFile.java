package io.twicetold.ingest;

import dev.hardwood.HardwoodContext;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.SchemaNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a Parquet file by the names of its columns; columns that hold lists or groups are not. */
final class ParquetFile {

  private final SourceFile file;
  private final Intake intake;

  private ParquetFile(SourceFile file, Intake intake) {
    this.file = file;
    this.intake = intake;
  }

  /** Reads it. */
  static void read(SourceFile file, Intake intake) throws IOException {
    if (file.path().isEmpty()) {
      intake.reject(
          file.start(),
          "Parquet is read from a file, not from a stream: its index lies at the end");
      return;
    }
    new ParquetFile(file, intake).read(file.path().get());
  }

  private void read(Path path) throws IOException {
    try (HardwoodContext context = HardwoodContext.create(1);
        ParquetFileReader reader = ParquetFileReader.open(InputFile.of(path), context)) {
      List<Column> columns = columns(reader);
      if (columns.stream().noneMatch(Column::isWords)) {
        intake.reject(file.start(), "no column is a title or a text; there are " + names(columns));
        return;
      }
      try (RowReader rows = reader.rowReader()) {
        rows(rows, columns);
      }
    } catch (RuntimeException e) { // whatever is wrong with the bytes comes out so
      intake.reject(
          file.start(), "broken Parquet: " + Refusal.quote(String.valueOf(e.getMessage())));
    }
  }

  private record Column(int index, String name, Optional<Field> field) {

    boolean isWords() {
      return field.equals(Optional.of(Field.TITLE)) || field.equals(Optional.of(Field.TEXT));
    }
  }

  private List<Column> columns(ParquetFileReader reader) {
    List<Column> columns = new ArrayList<>();
    List<SchemaNode> nodes = reader.getFileSchema().getRootNode().children();
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) instanceof SchemaNode.PrimitiveNode primitive) {
        columns.add(new Column(i, primitive.name(), intake.headings().of(primitive.name())));
      }
    }
    return columns;
  }

  private static String names(List<Column> columns) {
    return Refusal.quote(String.join(", ", columns.stream().map(Column::name).toList()));
  }

  private void rows(RowReader rows, List<Column> columns) {
    for (long row = 1; rows.hasNext(); row++) {
      rows.next();
      Place place = new Place(file.name() + ":" + row, row - 1, "");
      try {
        Draft draft = draft(rows, columns);
        draft.name(intake.idFor(file, row));
        intake.take(draft, place);
      } catch (Refusal refusal) {
        intake.reject(place, refusal.reason());
      }
    }
  }

  private static Draft draft(RowReader row, List<Column> columns) throws Refusal {
    Draft draft = new Draft();
    for (Column column : columns) {
      if (!row.isNull(column.index())) {
        put(draft, column, row.getValue(column.index()));
      }
    }
    return draft;
  }

  private static void put(Draft draft, Column column, Object value) throws Refusal {
    String words = value instanceof byte[] bytes ? words(bytes) : value.toString();
    if (words.length() > Records.LONGEST) {
      throw new Refusal("longer than " + (Records.LONGEST >> 20) + " MB");
    }
    boolean free = column.field().isPresent() && draft.get(column.field().get()).isEmpty();
    if (free) {
      draft.put(column.field().get(), words);
    } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
      draft.putMore(column.name(), words);
    } else {
      draft.putWords(column.name(), words);
    }
  }

  private static String words(byte[] bytes) throws Refusal {
    return Charsets.decode(bytes, StandardCharsets.UTF_8.name());
  }
}
