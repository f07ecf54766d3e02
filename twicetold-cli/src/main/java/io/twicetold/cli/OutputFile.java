package io.twicetold.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file that appears under its name only when it is complete: it is written beside its place and
 * moved there. Devices and pipes, which cannot be replaced, are written directly.
 */
final class OutputFile implements AutoCloseable {

  /** Runs that were killed may leave drafts behind; so many point to something else. */
  private static final int MOST_DRAFTS = 1_000;

  /** Opens a file for writing. */
  @FunctionalInterface
  interface Opening {

    /** A stream to a file that does not exist yet, or to a device. */
    OutputStream open(Path path) throws IOException;
  }

  private final Path target;
  private final Path draft;
  private final OutputStream stream;
  private final Writer writer;
  private boolean moved;

  private OutputFile(Path target, Path draft, OutputStream stream) {
    this.target = target;
    this.draft = draft;
    this.stream =
        draft.equals(target)
            ? NamedOutput.direct(target.toString(), stream)
            : NamedOutput.file(target.toString(), stream);
    writer =
        new BufferedWriter(new OutputStreamWriter(this.stream, StandardCharsets.UTF_8), 1 << 16);
  }

  /** Starts a file. */
  static OutputFile create(Path path) throws IOException {
    return create(path, OutputFile::openNew);
  }

  /** Starts a file that is opened so. */
  static OutputFile create(Path path, Opening opening) throws IOException {
    if (Files.exists(path) && !Files.isRegularFile(path)) { // a pipe behind a link has no path
      return new OutputFile(path, path, Files.newOutputStream(path));
    }
    Path target = Files.exists(path) ? path.toRealPath() : path; // a link stays a link
    for (int attempt = 0; ; attempt++) {
      Path draft = target.resolveSibling("." + target.getFileName() + "." + attempt + ".tmp");
      try {
        return new OutputFile(target, draft, opening.open(draft));
      } catch (FileAlreadyExistsException e) {
        if (attempt == MOST_DRAFTS) {
          throw e;
        }
      } catch (NoSuchFileException e) {
        throw new NoSuchFileException(String.valueOf(target.getParent()));
      } catch (AccessDeniedException e) {
        throw new AccessDeniedException(target.toString()); // nobody knows the draft's name
      }
    }
  }

  private static OutputStream openNew(Path draft) throws IOException {
    OutputStream stream = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW);
    draft.toFile().deleteOnExit(); // also when the run is interrupted
    return stream;
  }

  /** The one name of the file that it replaces; what is written to directly replaces none. */
  Optional<Path> replaced() {
    return draft.equals(target)
        ? Optional.empty()
        : Optional.of(target.toAbsolutePath().normalize());
  }

  /** Where its content goes. */
  Writer writer() {
    return writer;
  }

  /** Where its bytes go, if nothing is written by {@link #writer}. */
  OutputStream stream() {
    return stream;
  }

  /** Writes what is still held back; after this nothing but the move can fail. */
  void complete() throws IOException {
    writer.close();
  }

  /** Puts the complete file in its place. */
  void move() throws IOException {
    if (!draft.equals(target)) {
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
    moved = true;
  }

  /** Leaves nothing behind if the file was not moved. */
  @Override
  public void close() {
    if (moved || draft.equals(target)) {
      return;
    }
    try (stream) { // not the writer, which would write what it still holds back
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
