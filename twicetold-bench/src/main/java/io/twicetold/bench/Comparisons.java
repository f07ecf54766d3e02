package io.twicetold.bench;

import io.twicetold.Twicetold;
import io.twicetold.article.Article;
import io.twicetold.candidate.Pair;
import io.twicetold.compare.Comparison;
import io.twicetold.compare.Feature;
import io.twicetold.compare.Leaning;
import io.twicetold.judge.Judge;
import io.twicetold.model.Model;
import io.twicetold.window.Collation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Writes what the judge is trained on: the features and leanings of every candidate pair of each
 * pack, found the way a grouping finds them, and of the pairs that a pack names.
 *
 * <p>Usage: {@code Comparisons OUT CACHE PACK...}; writes {@code OUT/PACK.tsv}.
 */
public final class Comparisons {

  private Comparisons() {}

  /** Runs the program. */
  public static void main(String[] arguments) throws IOException {
    Path out = Files.createDirectories(Path.of(arguments[0]));
    try (Model model = Model.load()) {
      Twicetold twicetold =
          Twicetold.builder()
              .encoder(Model.cached(model.encoder(), Path.of(arguments[1])), model.means())
              .judge(Judge.undecided())
              .build();
      for (String pack : Arrays.asList(arguments).subList(2, arguments.length)) {
        write(Path.of(pack), out, twicetold);
      }
    }
  }

  private static void write(Path pack, Path out, Twicetold twicetold) throws IOException {
    List<Article> articles = PackFiles.articles(pack);
    Collation collation = twicetold.collation(articles);
    Path file = out.resolve(pack.getFileName() + ".tsv");
    try (PrintWriter lines =
        new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      lines.println(
          Stream.concat(
                  Stream.of("a", "b", "how"),
                  Stream.concat(Arrays.stream(Feature.values()), Arrays.stream(Leaning.values()))
                      .map(Object::toString))
              .collect(Collectors.joining("\t")));
      collation.comparisons((pair, found) -> line(lines, pair, "found", found));
      collation.copies(pair -> line(lines, pair, "copy", collation.compare(pair.a(), pair.b())));
      for (Pair pair : PackFiles.pairs(pack)) {
        line(lines, pair, "named", collation.compare(pair.a(), pair.b()));
      }
    }
  }

  private static void line(PrintWriter lines, Pair pair, String how, Comparison comparison) {
    String numbers =
        DoubleStream.concat(
                Arrays.stream(comparison.features().toArray()),
                Arrays.stream(comparison.leanings().toArray()))
            .mapToObj(number -> Double.toString(number))
            .collect(Collectors.joining("\t"));
    lines.println(pair.a() + "\t" + pair.b() + "\t" + how + "\t" + numbers);
  }
}
