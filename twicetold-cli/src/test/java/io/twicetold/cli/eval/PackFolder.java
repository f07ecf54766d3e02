package io.twicetold.cli.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes packs for tests. */
final class PackFolder {

  private PackFolder() {}

  static Pack of(Path folder, String task, String... gold) {
    return of(folder, task, List.of(gold));
  }

  static Pack of(Path folder, String task, List<String> gold) {
    try {
      Files.writeString(
          folder.resolve("pack.json"), "{\"name\":\"tiny\",\"task\":\"" + task + "\"}");
      Files.write(folder.resolve("gold.jsonl"), gold);
      return Pack.open(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
