package io.twicetold.cli;

import io.twicetold.cli.table.Shape;
import io.twicetold.cli.table.Tables;
import io.twicetold.json.LineWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files of one run: all of them appear, or none. They are opened before the work, so that a
 * wrong name shows at once.
 */
final class OutputFiles implements AutoCloseable {

  private final List<OutputFile> files = new ArrayList<>();
  private final Set<Path> targets = new HashSet<>();
  private final List<LineWriter> writers = new ArrayList<>();

  /** Starts a file of JSON lines if one is asked for, or a table if it is called one. */
  Optional<LineWriter> lines(Optional<Path> path, Shape shape) throws IOException {
    return path.isEmpty() ? Optional.empty() : Optional.of(lines(path.get(), shape));
  }

  private LineWriter lines(Path path, Shape shape) throws IOException {
    OutputFile file = opened(path);
    return kept(Tables.of(path, file.stream(), shape).orElseGet(file::writer));
  }

  /** Starts a file of JSON lines. */
  LineWriter lines(Path path) throws IOException {
    OutputFile file = opened(path);
    return kept(file.writer());
  }

  private OutputFile opened(Path path) throws IOException {
    OutputFile file = OutputFile.create(path);
    files.add(file);
    Optional<Path> replaced = file.replaced();
    if (replaced.isPresent() && !targets.add(replaced.get())) {
      throw new IOException(path + " is asked for twice");
    }
    return file;
  }

  private LineWriter kept(Writer writer) {
    LineWriter lines = new LineWriter(writer);
    writers.add(lines);
    return lines;
  }

  /** Starts a file of text if one is asked for. */
  Optional<Writer> text(Optional<Path> path) throws IOException {
    return path.isEmpty() ? Optional.empty() : Optional.of(text(path.get()));
  }

  /** Starts a file of text; it need not be closed. */
  Writer text(Path path) throws IOException {
    OutputFile file = opened(path);
    return file.writer();
  }

  /** Puts all files in their places. */
  void commit() throws IOException {
    writers.forEach(LineWriter::close);
    for (OutputFile file : files) {
      file.complete();
    }
    for (OutputFile file : files) {
      file.move();
    }
  }

  @Override
  public void close() {
    files.forEach(OutputFile::close);
  }
}
