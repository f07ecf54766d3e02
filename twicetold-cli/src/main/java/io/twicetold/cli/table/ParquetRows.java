package io.twicetold.cli.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import tools.jackson.databind.JsonNode;

/** A table as Parquet, packed with Zstandard; a value that is not known is null. */
final class ParquetRows implements Rows {

  private final List<Column> columns;
  private final MessageType schema;
  private final ParquetWriter<Group> parquet;

  ParquetRows(List<Column> columns, OutputStream stream) throws IOException {
    this.columns = columns;
    schema =
        new MessageType(
            "row", columns.stream().map(column -> type(column.kind(), column.name())).toList());
    parquet =
        ExampleParquetWriter.builder(new CountedOutput(stream))
            .withConf(new PlainParquetConfiguration())
            .withType(schema)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .build();
  }

  private static Type type(Column.Kind kind, String name) {
    return switch (kind) {
      case TEXT, NESTED, REST ->
          Types.optional(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(name);
      case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(name);
      case WHOLE -> Types.optional(PrimitiveTypeName.INT64).named(name);
      case TRUTH -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
    };
  }

  @Override
  public void write(List<JsonNode> values) throws IOException {
    Group row = new SimpleGroup(schema);
    for (int i = 0; i < values.size(); i++) {
      if (!values.get(i).isMissingNode()) {
        add(row, i, values.get(i));
      }
    }
    parquet.write(row);
  }

  private void add(Group row, int column, JsonNode value) {
    switch (columns.get(column).kind()) {
      case TEXT -> row.add(column, value.asString());
      case NESTED, REST -> row.add(column, value.toString());
      case NUMBER -> row.add(column, value.asDouble());
      case WHOLE -> row.add(column, value.asLong());
      case TRUTH -> row.add(column, value.asBoolean());
    }
  }

  @Override
  public void close() throws IOException {
    parquet.close();
  }
}
