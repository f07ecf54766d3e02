package io.twicetold.model;

import io.twicetold.vector.Encoder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A process of its own that writes texts of a range into a cache, a few at a time. */
final class CacheProcess {

  static final String VERSION = "hash/1";

  private CacheProcess() {}

  public static void main(String[] arguments) {
    int from = Integer.parseInt(arguments[1]);
    int to = Integer.parseInt(arguments[2]);
    fill(Path.of(arguments[0]), from, to);
  }

  static void fill(Path folder, int from, int to) {
    Encoder encoder = Model.cached(new HashEncoder(VERSION), folder);
    for (int start = from; start < to; start += 7) {
      encoder.encode(texts(start, Math.min(to, start + 7)));
    }
  }

  static List<String> texts(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "text " + i).toList();
  }
}
