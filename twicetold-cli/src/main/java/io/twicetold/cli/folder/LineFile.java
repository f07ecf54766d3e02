package io.twicetold.cli.folder;

import io.twicetold.json.LineWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * A file of JSON lines that only grows. What was appended is on the disk when the call returns; a
 * crash leaves at most one incomplete last line, which is cut off when the file is opened again.
 * Serves one thread.
 */
final class LineFile implements AutoCloseable {

  private static final int BLOCK = 1 << 16;

  private final Path path;
  private final FileChannel channel;

  private LineFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Opens a file, which is made if there is none. */
  static LineFile open(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      channel.truncate(wholeLines(channel));
      channel.position(channel.size());
      return new LineFile(path, channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Bytes up to the end of the last line that has one. */
  private static long wholeLines(FileChannel channel) throws IOException {
    for (long end = channel.size(); end > 0; end -= BLOCK) {
      long start = Math.max(0, end - BLOCK);
      ByteBuffer block = ByteBuffer.allocate((int) (end - start));
      while (block.hasRemaining() && channel.read(block, start + block.position()) >= 0) {}
      for (int i = block.position() - 1; i >= 0; i--) {
        if (block.get(i) == '\n') {
          return start + i + 1;
        }
      }
    }
    return 0;
  }

  /** Appends lines, all or none of them where the disk is full. */
  void append(Consumer<LineWriter> lines) throws IOException {
    StringWriter words = new StringWriter();
    try (LineWriter writer = new LineWriter(words)) {
      lines.accept(writer);
    }
    ByteBuffer bytes = ByteBuffer.wrap(words.toString().getBytes(StandardCharsets.UTF_8));
    long before = channel.position();
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException e) {
      channel.truncate(before);
      throw new IOException("cannot write " + path + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
