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
 * called as an outlet the name counts; of all others nothing. A list can be the text, one paragraph
 * an entry.
 */
final class ParquetNames {

  private static final Set<Field> WORDS = EnumSet.of(Field.TITLE, Field.TEXT);

  /** What a list of them is called; a column of one value so called may count them. */
  private static final String PARAGRAPHS = "paragraphs";

  private final Map<String, Field> fields = new HashMap<>();
  private final Headings headings;

  private ParquetNames(Headings headings) {
    this.headings = headings;
  }

  /** The columns of a schema, by the names that somebody said and the common ones. */
  static ParquetNames of(MessageType schema, Headings said) {
    List<String> columns = schema.getPaths().stream().map(path -> name(schema, path)).toList();
    ParquetNames names = new ParquetNames(said.among(columns));
    names.add(schema, "");
    return names;
  }

  /** The path of a column as one name; that of a list without what stands in it. */
  static String name(MessageType schema, String... path) {
    return String.join(".", ParquetLists.outside(schema, path));
  }

  /** What stands beside a group counts before what stands in it. */
  private void add(GroupType group, String around) {
    List<Type> columns = group.getFields();
    boolean top = around.isEmpty();
    boolean article =
        columns.stream()
            .filter(ParquetNames::isColumn)
            .anyMatch(column -> headings.of(column.getName()).filter(WORDS::contains).isPresent());
    boolean outlet = !top && isOutlet(around);
    columns.stream()
        .filter(Type::isPrimitive)
        .forEach(column -> add(around, column.getName(), top || article, outlet));
    columns.stream()
        .filter(ParquetLists::isList)
        .filter(column -> top || article)
        .forEach(column -> addList(around, column.getName()));
    columns.stream()
        .filter(column -> !isColumn(column))
        .forEach(column -> add(column.asGroupType(), around + column.getName() + '.'));
  }

  private static boolean isColumn(Type column) {
    return column.isPrimitive() || ParquetLists.isList(column);
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

  /** Of an article only the text is a list; whose name says more than its own type does. */
  private void addList(String around, String name) {
    Optional<Field> field = headings.strictly(around + name).or(() -> headings.of(name));
    if (field.equals(Optional.of(Field.TEXT)) || name.equalsIgnoreCase(PARAGRAPHS)) {
      fields.put(around + name, Field.TEXT);
    }
  }

  /** The field that a column of this name is. */
  Optional<Field> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** Whether a column is a title or a text. */
  boolean hasWords() {
    return fields.values().stream().anyMatch(WORDS::contains);
  }
}
