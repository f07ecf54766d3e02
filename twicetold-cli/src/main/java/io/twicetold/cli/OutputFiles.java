package io.twicetold.cli;

import io.twicetold.cli.table.Shape;
import io.twicetold.cli.table.Tables;
import io.twicetold.json.LineWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files of one run: all of them appear, or none, and none in the place of what the run reads.
 * They are opened before the work, so that a wrong name shows at once.
 */
final class OutputFiles implements AutoCloseable {

  private final List<Path> inputs = new ArrayList<>();
  private final List<OutputFile> files = new ArrayList<>();
  private final Set<Path> targets = new HashSet<>();
  private final List<LineWriter> writers = new ArrayList<>();

  /**
   * Files of a run that reads others, if any.
   *
   * @param inputs everything that the run was told to read; what folders among it hold is not asked
   */
  @SafeVarargs
  OutputFiles(Collection<Path>... inputs) {
    for (Collection<Path> some : inputs) {
      this.inputs.addAll(some);
    }
  }

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
    Dash.refuse(path, "/dev/stdout");
    refuseInput(path);
    OutputFile file = OutputFile.create(path);
    files.add(file);
    Optional<Path> replaced = file.replaced();
    if (replaced.isPresent() && !targets.add(replaced.get())) {
      throw new WrongUsage(path + " is asked for twice");
    }
    return file;
  }

  private void refuseInput(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      return; // nothing that could be lost
    }
    for (Path input : inputs) {
      Path file = Dash.file(input);
      if (Files.exists(file) && Files.isSameFile(path, file)) {
        throw new WrongUsage(path + " is read, and writing it would replace what is read");
      }
    }
  }

  /** Says that a folder is filled with files, which are started one after the other. */
  void fills(Path folder) {
    targets.add(folder.toAbsolutePath().normalize());
  }

  /** Where this run writes. */
  Set<Path> targets() {
    return Set.copyOf(targets);
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
