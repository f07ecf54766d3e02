package io.twicetold.ingest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/**
 * A column with one value or none in a row.
 *
 * @param name its name, behind those of the groups that it stands in
 * @param values its values, at the current row
 * @param type what they are
 * @param field the field of an article that they are
 */
record ParquetColumn(String name, ColumnReader values, PrimitiveType type, Optional<Field> field) {

  private static final long JULIAN_DAY_OF_EPOCH = 2_440_588;

  /** The columns that were asked for, at the first row of a row group. */
  static List<ParquetColumn> all(PageReadStore pages, MessageType asked, ParquetNames names) {
    ColumnReadStoreImpl store = new ColumnReadStoreImpl(pages, new NoGroup(asked), asked, "");
    return asked.getColumns().stream()
        .map(column ->
            new ParquetColumn(
                ParquetNames.dotted(column.getPath()),
                store.getColumnReader(column),
                column.getPrimitiveType(),
                names.field(column.getPath())))
        .toList();
  }

  /** Values are asked for one by one and handed to nobody. */
  private static final class NoGroup extends GroupConverter {

    private final GroupType columns;

    NoGroup(GroupType columns) {
      this.columns = columns;
    }

    @Override
    public Converter getConverter(int index) {
      Type column = columns.getType(index);
      return column.isPrimitive() ? new PrimitiveConverter() {} : new NoGroup(column.asGroupType());
    }

    @Override
    public void start() {}

    @Override
    public void end() {}
  }

  /** Puts the value of the current row into a draft and goes to the next row. */
  void move(Draft draft) throws Refusal {
    boolean there =
        values.getCurrentDefinitionLevel() == values.getDescriptor().getMaxDefinitionLevel();
    try {
      if (there) {
        put(draft);
      }
    } finally {
      values.consume();
    }
  }

  private void put(Draft draft) throws Refusal {
    String words = words(draft);
    boolean free = field.isPresent() && draft.get(field.get()).isEmpty();
    if (free) {
      draft.put(field.get(), words);
    } else if (isPlainNumber()) {
      draft.putMore(name, words);
    } else {
      draft.putWords(name, words);
    }
  }

  private boolean isPlainNumber() {
    return switch (type.getPrimitiveTypeName()) {
      case INT32, INT64, BOOLEAN -> type.getLogicalTypeAnnotation() == null;
      default -> false;
    };
  }

  private String words(Draft draft) throws Refusal {
    return switch (type.getPrimitiveTypeName()) {
      case INT32 -> type.stringifier().stringify(values.getInteger());
      case INT64 -> type.stringifier().stringify(values.getLong());
      case BOOLEAN -> Boolean.toString(values.getBoolean());
      case FLOAT -> Float.toString(values.getFloat());
      case DOUBLE -> Double.toString(values.getDouble());
      case INT96 -> instant(values.getBinary()).toString();
      case BINARY, FIXED_LEN_BYTE_ARRAY -> text(values.getBinary(), draft);
    };
  }

  private String text(Binary binary, Draft draft) throws Refusal {
    if (type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation) {
      return type.stringifier().stringify(binary);
    }
    byte[] bytes = Payload.bounded(binary.getBytesUnsafe());
    Charsets.Decoded decoded = Charsets.decode(bytes, StandardCharsets.UTF_8.name());
    draft.guessedIn(decoded.guessed());
    return decoded.words();
  }

  /** What old writers have for a time: nanoseconds of a day, and the Julian day. */
  private static Instant instant(Binary binary) {
    ByteBuffer bytes = binary.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    long nanos = bytes.getLong();
    long day = bytes.getInt() - JULIAN_DAY_OF_EPOCH;
    return Instant.EPOCH.plus(day, ChronoUnit.DAYS).plusNanos(nanos);
  }
}
