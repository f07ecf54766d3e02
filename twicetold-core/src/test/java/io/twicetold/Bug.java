package io.twicetold;

import io.twicetold.article.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A bug of the past: a file in {@code bugs} with lines {@code bug:}, {@code a:}, {@code b:}, and
 * {@code expect:}, once or more. In texts {@code \n} is a line break and {@code \\u00a0} the char
 * of that number, so that a reader sees what cannot be seen; {@code a.title:} and {@code b.title:}
 * may be left out.
 *
 * @param name name of the file
 * @param title what was wrong, in the words of the one who found it
 * @param a first article
 * @param b second article
 * @param expectations what holds now, see {@link BugCorpusTest}
 */
record Bug(String name, String title, Article a, Article b, List<String> expectations) {

  private static final Pattern NUMBERED = Pattern.compile("\\\\u([0-9a-f]{4})");

  static List<Bug> all() {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(Bug::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(Bug.class.getResource("bugs")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Bug read(Path file) {
    Map<String, String> fields = new HashMap<>();
    List<String> lines = lines(file);
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        throw new IllegalArgumentException(file + ": no field in the line \"" + line + '"');
      }
      fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    return new Bug(
        file.getFileName().toString(),
        Objects.requireNonNull(fields.get("bug"), "bug:"),
        article("a", fields),
        article("b", fields),
        lines.stream()
            .filter(line -> line.startsWith("expect:"))
            .map(line -> line.substring("expect:".length()).strip())
            .toList());
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Article article(String id, Map<String, String> fields) {
    return Article.of(
        id, text(fields.getOrDefault(id + ".title", "")), text(fields.getOrDefault(id, "")));
  }

  private static String text(String written) {
    return NUMBERED
        .matcher(written.replace("\\n", "\n"))
        .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
  }

  @Override
  public String toString() {
    return name;
  }
}
