package io.twicetold.ingest;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * What the columns of a Parquet file are to an article. Columns stand by themselves, or in groups:
 * a group with a title or a text holds the article where nothing beside it does; of one that is
 * called as an outlet the name counts; of all others nothing.
 */
final class ParquetNames {

  private static final Set<Field> WORDS = EnumSet.of(Field.TITLE, Field.TEXT);

  private final Map<String, Field> fields = new HashMap<>();
  private final Headings headings;

  private ParquetNames(Headings headings) {
    this.headings = headings;
  }

  /** The columns of a schema, by the names that somebody said and the common ones. */
  static ParquetNames of(MessageType schema, Headings said) {
    List<String> paths = schema.getPaths().stream().map(ParquetNames::dotted).toList();
    ParquetNames names = new ParquetNames(said.among(paths));
    names.add(schema, "");
    return names;
  }

  /** The path of a column as one name. */
  static String dotted(String... path) {
    return String.join(".", path);
  }

  /** The columns that have one value or none in a row. */
  static MessageType withoutLists(MessageType schema) {
    return new MessageType(schema.getName(), single(schema));
  }

  private static List<Type> single(GroupType group) {
    return group.getFields().stream()
        .filter(column -> !column.isRepetition(Type.Repetition.REPEATED))
        .flatMap(column -> single(column).stream())
        .toList();
  }

  private static Optional<Type> single(Type column) {
    if (column.isPrimitive()) {
      return Optional.of(column);
    }
    List<Type> inner = single(column.asGroupType());
    return inner.isEmpty()
        ? Optional.empty()
        : Optional.of(column.asGroupType().withNewFields(inner));
  }

  /** What stands beside a group counts before what stands in it. */
  private void add(GroupType group, String around) {
    List<Type> columns = group.getFields();
    boolean top = around.isEmpty();
    boolean article =
        columns.stream()
            .filter(Type::isPrimitive)
            .anyMatch(column -> headings.of(column.getName()).filter(WORDS::contains).isPresent());
    boolean outlet = !top && isOutlet(around);
    columns.stream()
        .filter(Type::isPrimitive)
        .forEach(column -> add(around, column.getName(), top || article, outlet));
    columns.stream()
        .filter(column -> !column.isPrimitive())
        .forEach(column -> add(column.asGroupType(), around + column.getName() + '.'));
  }

  private boolean isOutlet(String around) {
    List<String> path = Arrays.asList(around.split("\\."));
    return headings.of(path.getLast()).equals(Optional.of(Field.SOURCE));
  }

  private void add(String around, String name, boolean article, boolean outlet) {
    Optional<Field> field = headings.strictly(around + name).filter(said -> !around.isEmpty());
    if (field.isEmpty() && outlet) {
      field = Optional.of(Field.SOURCE).filter(source -> name.equals("name"));
    } else if (field.isEmpty() && article) {
      field = headings.of(name);
    }
    field
        .filter(found -> around.isEmpty() || !fields.containsValue(found))
        .ifPresent(found -> fields.put(around + name, found));
  }

  /** The field that a column is. */
  Optional<Field> field(String... path) {
    return Optional.ofNullable(fields.get(dotted(path)));
  }

  /** Whether a column is a title or a text. */
  boolean hasWords() {
    return fields.values().stream().anyMatch(WORDS::contains);
  }
}
