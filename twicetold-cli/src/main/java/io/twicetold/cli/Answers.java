package io.twicetold.cli;

import io.twicetold.json.LineWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the answers to packs are kept, if anywhere. */
record Answers(OutputFiles files, Optional<Path> folder) {

  /** Starts the file for a pack. */
  Optional<LineWriter> to(String pack) throws IOException {
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    Files.createDirectories(folder.get());
    return Optional.of(files.lines(folder.get().resolve(pack + ".jsonl")));
  }
}
