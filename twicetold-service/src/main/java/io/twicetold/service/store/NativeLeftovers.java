package io.twicetold.service.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/**
 * The driver of SQLite lays its native code in the temporary folder and removes it at the end; a
 * process that is killed leaves it there.
 */
final class NativeLeftovers {

  /** The driver's own settings of where and under which name. */
  private static final String FOLDER =
      System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir"));

  private static final String FILES =
      "sqlite-*-*sqlitejdbc.{so,dylib,dll,so.lck,dylib.lck,dll.lck}";

  /** What is younger may be about to be loaded. What has been loaded can go. */
  private static final Duration OLD = Duration.ofHours(1);

  private NativeLeftovers() {}

  /** Removes what others have left; where that cannot be, it stays. */
  static void remove() {
    remove(Path.of(FOLDER), Instant.now().minus(OLD));
  }

  static void remove(Path folder, Instant before) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, FILES)) {
      files.forEach(file -> removeIfOld(file, before));
    } catch (IOException e) {
      return; // no such folder: nothing depends on it
    }
  }

  private static void removeIfOld(Path file, Instant before) {
    try {
      FileTime changed = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
      if (changed.toInstant().isBefore(before)) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      return; // it is somebody else's
    }
  }
}
