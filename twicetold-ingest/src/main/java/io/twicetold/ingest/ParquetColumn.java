package io.twicetold.ingest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.column.ColumnDescriptor;
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
 * A column: one value or none in a row, or a list of words.
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
        .map(column -> of(ParquetNames.name(asked, column.getPath()), column, store, names))
        .sorted(Comparator.comparing(ParquetColumn::isList)) // a text of one piece is the fuller
        .toList();
  }

  private static ParquetColumn of(
      String name, ColumnDescriptor column, ColumnReadStoreImpl store, ParquetNames names) {
    return new ParquetColumn(
        name, store.getColumnReader(column), column.getPrimitiveType(), names.field(name));
  }

  private boolean isList() {
    return values.getDescriptor().getMaxRepetitionLevel() > 0;
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

  /** Puts what the current row has into a draft and goes to the next row. */
  void move(Draft draft) throws Refusal {
    List<String> entries = new ArrayList<>();
    Optional<Refusal> refused = Optional.empty();
    long length = 0;
    do {
      try {
        String words = isThere() && length <= Records.LONGEST ? words(draft) : "";
        length += words.length();
        entries.add(words);
      } catch (Refusal refusal) {
        refused = Optional.of(refusal);
      }
      values.consume();
    } while (values.getCurrentRepetitionLevel() > 0);
    if (refused.isPresent()) {
      throw refused.get();
    }
    Payload.bounded(length);
    put(draft, entries.stream().filter(words -> !words.isEmpty()).toList());
  }

  private boolean isThere() {
    return values.getCurrentDefinitionLevel() == values.getDescriptor().getMaxDefinitionLevel();
  }

  private void put(Draft draft, List<String> entries) {
    if (entries.isEmpty()) {
      return;
    }
    boolean free = field.isPresent() && draft.get(field.get()).isEmpty();
    if (free) {
      draft.put(field.get(), String.join("\n", entries));
    } else if (isList()) {
      draft.putWords(name, entries);
    } else if (isPlainNumber()) {
      draft.putMore(name, entries.getFirst());
    } else {
      draft.putWords(name, entries.getFirst());
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
