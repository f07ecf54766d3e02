package io.twicetold.ingest;

import io.twicetold.article.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A folder of files to read, and what reading them gave. */
final class Shelf {

  private final Path folder;
  final List<Article> articles = new ArrayList<>();
  final List<Rejection> rejections = new ArrayList<>();

  Shelf(Path folder) {
    this.folder = folder;
  }

  Path put(String name, String content) {
    return put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Path put(String name, byte[] content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.resolveSibling("."));
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] packed(String content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  void clear() {
    articles.clear();
    rejections.clear();
  }

  Delivery read(Path... inputs) {
    articles.clear();
    rejections.clear();
    return Articles.read(List.of(inputs), articles::add, rejections::add);
  }

  List<String> ids() {
    return articles.stream().map(Article::id).toList();
  }

  /** Rejections without the folder, as {@code name@offset: reason}. */
  List<String> complaints() {
    return rejections.stream()
        .map(rejection ->
            rejection.source().replace(folder + "/", "").replace(folder.toString(), "")
                + "@"
                + rejection.offset()
                + ": "
                + rejection.reason())
        .toList();
  }
}
