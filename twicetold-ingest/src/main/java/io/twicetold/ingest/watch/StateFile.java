package io.twicetold.ingest.watch;

import io.twicetold.ingest.JsonFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the state in a file that is there as a whole or not at all. */
final class StateFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path path;

  StateFile(Path path) {
    this.path = path;
  }

  /** What was written last; nothing if there is no file. */
  State read() throws IOException {
    if (!Files.exists(path)) {
      return State.NONE;
    }
    try {
      return JSON.readValue(Files.readAllBytes(path), State.class);
    } catch (JacksonException e) {
      throw new IOException(
          path
              + " cannot be read ("
              + JsonFault.of(e)
              + "); without it all feeds are read"
              + " anew, and no article is taken twice",
          e);
    }
  }

  /** Puts another state in its place. */
  void write(State state) throws IOException {
    Path draft = path.resolveSibling(path.getFileName() + ".tmp");
    try (FileChannel file =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(state));
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(true);
    }
    Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
