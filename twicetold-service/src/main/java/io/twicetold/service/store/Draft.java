package io.twicetold.service.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A copy that is under way, beside its place: under its name it is whole or not there.
 *
 * @param path where it is written, an empty file to begin with
 * @param target where it belongs
 */
record Draft(Path path, Path target) implements AutoCloseable {

  /** Copies that were killed may leave drafts behind; so many point to something else. */
  private static final int MOST = 1_000;

  static Draft of(Path target) throws IOException {
    for (int attempt = 0; ; attempt++) {
      Path path = target.resolveSibling("." + target.getFileName() + "." + attempt + ".tmp");
      try {
        Files.createFile(path);
        path.toFile().deleteOnExit(); // also when the run is interrupted
        journal(path).toFile().deleteOnExit();
        return new Draft(path, target);
      } catch (FileAlreadyExistsException e) {
        if (attempt == MOST) {
          throw e;
        }
      } catch (NoSuchFileException e) {
        throw new NoSuchFileException(String.valueOf(target.getParent()));
      }
    }
  }

  /** What SQLite writes beside a file meanwhile. */
  private static Path journal(Path path) {
    return path.resolveSibling(path.getFileName() + "-journal");
  }

  /** Gives it its name, once it is on disk. */
  void move() throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(path, target); // replaces nothing that came meanwhile
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
    Files.deleteIfExists(journal(path));
  }
}
