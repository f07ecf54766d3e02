package io.twicetold.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * Reads a Parquet file by the names of its columns, one row group after the other. Serves one file.
 */
final class ParquetFile {

  private final SourceFile file;
  private final Intake intake;
  private long row;

  private ParquetFile(SourceFile file, Intake intake) {
    this.file = file;
    this.intake = intake;
  }

  /** Reads it; what comes in through a stream goes to a file first: its index lies at the end. */
  static void read(SourceFile file, InputStream in, Intake intake) throws IOException {
    Optional<Path> path = file.path();
    if (path.isPresent()) {
      new ParquetFile(file, intake).read(path.get());
      return;
    }
    Path copy = Files.createTempFile("twicetold", ".parquet");
    try {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      new ParquetFile(file, intake).read(copy);
    } finally {
      Files.delete(copy);
    }
  }

  private void read(Path path) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new ParquetCodecs())
            .build();
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(path), options)) {
      read(reader);
    } catch (RuntimeException e) { // whatever is wrong with the bytes comes out so
      if (intake.hasReceiverFailed()) {
        throw e;
      }
      intake.reject(place(), "broken Parquet: " + problem(e) + "; the rest is not read");
    } catch (OutOfMemoryError e) { // the parser allocates what a page says that it needs
      intake.reject(place(), "broken Parquet: a page asks for all memory; the rest is not read");
    } catch (IOException e) {
      intake.reject(place(), Opened.problem(e) + "; the rest is not read");
    }
  }

  private static String problem(RuntimeException e) {
    Throwable cause = e.getCause() instanceof IOException inner ? inner : e;
    String message = String.valueOf(cause.getMessage());
    return Refusal.quote(message.replaceFirst("^\\S+@[0-9a-f]+ ", "")); // names an object of ours
  }

  private Place place() {
    return row == 0 ? file.start() : file.at(row, row - 1, "");
  }

  private void read(ParquetFileReader reader) throws IOException {
    MessageType schema = reader.getFileMetaData().getSchema();
    MessageType asked = ParquetLists.read(schema);
    ParquetNames names = ParquetNames.of(asked, intake.headings());
    if (!names.hasWords()) {
      String found = String.join(", ", schema.getFields().stream().map(Type::getName).toList());
      intake.reject(
          file.start(), "no column is a title or a text; there are " + Refusal.quote(found));
      return;
    }
    reader.setRequestedSchema(asked);
    for (BlockMetaData group : reader.getRowGroups()) {
      if (isReadable(group)) {
        read(reader.readNextRowGroup(), asked, names);
      } else {
        reader.skipNextRowGroup();
      }
    }
  }

  /** A row group lies packed in memory while it is read. */
  private boolean isReadable(BlockMetaData group) {
    long most = Runtime.getRuntime().maxMemory() / 2;
    long size = group.getColumns().stream().mapToLong(column -> column.getTotalSize()).sum();
    if (size < 0 || size > most) {
      String reason = "a row group of %d MB, more than half of the memory".formatted(size >> 20);
      intake.reject(place(), reason);
      return false;
    }
    return true;
  }

  private void read(PageReadStore pages, MessageType asked, ParquetNames names) {
    List<ParquetColumn> columns = ParquetColumn.all(pages, asked, names);
    for (long left = pages.getRowCount(); left > 0; left--) {
      row++;
      take(columns);
    }
  }

  private void take(List<ParquetColumn> columns) {
    Draft draft = new Draft();
    Optional<Refusal> refused = Optional.empty();
    for (ParquetColumn column : columns) {
      try {
        column.move(draft); // each has to go to the next row, also when the row is refused
      } catch (Refusal refusal) {
        refused = Optional.of(refusal);
      }
    }
    if (refused.isPresent()) {
      intake.reject(place(), refused.get().reason());
    } else {
      draft.name(intake.idFor(file, row, draft));
      intake.take(draft, place());
    }
  }
}
