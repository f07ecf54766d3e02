package io.twicetold.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/**
 * Which columns of a Parquet file are read: all that have one value or none in a row, and of lists
 * their words. Lists of numbers (vectors, as a rule), lists in lists and maps are passed over.
 */
final class ParquetLists {

  /** What an entry that is a group has its words in, best first. */
  private static final List<String> WORDS =
      List.of("text", "html", "content", "value", "body", "name");

  private ParquetLists() {}

  /** The columns that are read. */
  static MessageType read(MessageType schema) {
    return new MessageType(schema.getName(), read((GroupType) schema));
  }

  private static List<Type> read(GroupType group) {
    return group.getFields().stream().flatMap(column -> read(column).stream()).toList();
  }

  private static Optional<Type> read(Type column) {
    if (isList(column)) {
      return words(column, isRepeated(column));
    }
    if (column.isPrimitive()) {
      return Optional.of(column);
    }
    GroupType group = column.asGroupType();
    boolean map = group.getFields().stream().anyMatch(ParquetLists::isRepeated);
    List<Type> inner = map ? List.of() : read(group);
    return inner.isEmpty() ? Optional.empty() : Optional.of(group.withNewFields(inner));
  }

  /** Whether a column is a list, written in the usual way or in that of old writers. */
  static boolean isList(Type column) {
    return isRepeated(column)
        || column.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation;
  }

  private static boolean isRepeated(Type column) {
    return column.isRepetition(Type.Repetition.REPEATED);
  }

  /** The one column of words in a list. */
  private static Optional<Type> words(Type type, boolean repeated) {
    if (type.isPrimitive()) {
      boolean binary = type.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY;
      return Optional.of(type).filter(column -> binary && repeated);
    }
    GroupType group = type.asGroupType();
    Optional<Type> column =
        group.getFieldCount() == 1
            ? Optional.of(group.getType(0))
            : WORDS.stream().filter(group::containsField).findFirst().map(group::getType);
    return column
        .filter(inner -> !repeated || !isList(inner))
        .flatMap(inner -> words(inner, repeated || isRepeated(inner)))
        .map(inner -> group.withNewFields(List.of(inner)));
  }

  /** The path of a column as far as it leads outside of a list. */
  static List<String> outside(MessageType schema, String... path) {
    for (int i = 1; i < path.length; i++) {
      if (isList(schema.getType(Arrays.copyOf(path, i)))) {
        return List.of(path).subList(0, i);
      }
    }
    return List.of(path);
  }
}
