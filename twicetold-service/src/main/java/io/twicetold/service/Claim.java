package io.twicetold.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Sees to it that one service alone works in a folder. The system lets go when a process ends. */
final class Claim implements AutoCloseable {

  private final FileChannel file;

  private Claim(FileChannel file) {
    this.file = file;
  }

  /**
   * Claims a folder, made if it is not there.
   *
   * @throws IOException if it cannot be made, or another service works in it
   */
  static Claim of(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel file =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(file).isEmpty()) {
      file.close();
      throw new IOException(folder + ": another service works in this folder");
    }
    return new Claim(file);
  }

  private static Optional<FileLock> lock(FileChannel file) throws IOException {
    try {
      return Optional.ofNullable(file.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty(); // this very process has it
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
