package io.twicetold.ingest.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Sentences of news in many languages, which lie beside the project. */
final class Samples {

  static final Path FOLDER =
      Path.of(System.getProperty("twicetold.root", ".."), "../shared/language-samples").normalize();

  /** Other spellings of a language that is there, and dialects that are written like it. */
  private static final Set<String> LEFT_OUT =
      Set.of("eng-GB", "eng-IN", "eng-US", "fra-CA", "spa-MX", "mey", "prs");

  private static final Map<String, String> TAGS =
      Map.of("zho-CN", "zh-Hans", "zho-TW", "zh-Hant", "por-BR", "pt-BR");

  private Samples() {}

  /** Some of the sentences of each language by its tag. */
  static SortedMap<String, List<String>> of(UnaryOperator<List<String>> some) throws IOException {
    SortedMap<String, List<String>> samples = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      files.forEach(file -> {
        String name = file.getFileName().toString().replace(".txt", "");
        if (!LEFT_OUT.contains(name) && !name.contains(".")) {
          samples.put(TAGS.getOrDefault(name, name), some.apply(sentences(file, name)));
        }
      });
    }
    return samples;
  }

  /** One in five of the sentences in Cantonese is standard Chinese, and teaches that. */
  private static List<String> sentences(Path file, String name) {
    try {
      return Files.readAllLines(file).stream()
          .filter(sentence -> !name.equals(Cantonese.CODE) || Cantonese.mayBe(sentence))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
