package io.twicetold.model;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import io.twicetold.vector.RememberingEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The vectors of an encoder in a folder. */
final class VectorFolder implements RememberingEncoder.Memory {

  private final VectorFile file;

  VectorFolder(Path folder, String version, int width) throws IOException {
    file = VectorFile.open(folder, version, width);
  }

  @Override
  public List<float[]> find(List<String> texts) {
    try {
      return List.of(file.read(keys(texts)));
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public void keep(List<String> texts, List<float[]> vectors) {
    try {
      file.append(keys(texts), vectors);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private UncheckedIOException failure(IOException cause) {
    String message = "vector cache " + file.path() + ": " + cause.getMessage();
    return new UncheckedIOException(message, cause);
  }

  private static List<HashValue128> keys(List<String> texts) {
    return texts.stream().map(Hashing.xxh3_128()::hashCharsTo128Bits).toList();
  }
}
