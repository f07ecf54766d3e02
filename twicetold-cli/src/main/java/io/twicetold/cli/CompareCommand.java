package io.twicetold.cli;

import io.twicetold.article.Article;
import io.twicetold.candidate.Pair;
import io.twicetold.cli.screen.Comparing;
import io.twicetold.cli.table.Shape;
import io.twicetold.ingest.Pairs;
import io.twicetold.json.LineWriter;
import io.twicetold.judge.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code twicetold compare}. */
@Command(
    name = "compare",
    customSynopsis = {
      "twicetold compare [OPTIONS] A B",
      "twicetold compare [OPTIONS] --articles FILE --pairs FILE [--out FILE]"
    },
    description = "Says what two articles are to each other, and shows the passages they share.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  twicetold compare one.txt other.txt",
      "  twicetold compare one.txt other.txt --json",
      "  twicetold compare page.html mail.eml",
      "  twicetold compare --articles articles.jsonl --pairs pairs.jsonl \\",
      "                    --out verdicts.jsonl",
      "",
      "Where a relation has a direction, b was made from a. In JSON, start and end",
      "count Unicode code points of the text, or of the title where a passage has",
      "\"field\": \"title\"; exact quotes the words."
    })
final class CompareCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private EngineOptions engineOptions = new EngineOptions();

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(arity = "0..2", paramLabel = "A B", description = "two files with an article each")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--articles", paramLabel = "FILE", description = "articles that pairs name")
  private Optional<Path> articles = Optional.empty();

  @Option(names = "--pairs", paramLabel = "FILE", description = "lines {a, b} with two ids each")
  private Optional<Path> pairs = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "one line a pair (default: standard output)")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--json", description = "prints the verdict as JSON")
  private boolean json;

  CompareCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    boolean listed = articles.isPresent() && pairs.isPresent();
    boolean named = files.size() == 2 && articles.isEmpty() && pairs.isEmpty();
    if (listed == named || (listed && !files.isEmpty())) {
      throw wrong("expected two files, or --articles and --pairs");
    }
    try (OutputFiles outputs = new OutputFiles(files, given(articles), given(pairs));
        Run run = new Run(surroundings, engineOptions, outputs)) {
      Optional<LineWriter> file = outputs.lines(out, Shape.RELATION);
      RejectionLog rejections = new RejectionLog(outputs.lines(common.rejected(), Shape.REJECTION));
      int code = listed ? compareListed(run, file, rejections) : compareTwo(run, file, rejections);
      outputs.commit();
      engineOptions.unmet().forEach(surroundings.err()::println);
      rejections.lines().forEach(surroundings.err()::println);
      return code;
    } catch (NothingRead nothing) {
      throw new IOException(nothing.getMessage(), nothing); // the pair was all there was to do
    }
  }

  private static List<Path> given(Optional<Path> file) {
    return file.stream().toList();
  }

  private ParameterException wrong(String message) {
    if (spec == null) {
      throw new IllegalStateException(message);
    }
    return new ParameterException(spec.commandLine(), message);
  }

  private int compareListed(Run run, Optional<LineWriter> file, RejectionLog rejections)
      throws IOException {
    Dash.refuse(pairs.orElseThrow(), Dash.INPUT.toString());
    if (!Files.exists(pairs.orElseThrow())) {
      throw new NoSuchFileException(pairs.orElseThrow().toString());
    }
    Collected collected = run.read(List.of(articles.orElseThrow()), rejections);
    List<Pair> known = new ArrayList<>();
    Pairs.read(pairs.orElseThrow(), collected.articles()::containsKey, known::add, rejections);
    List<Verdict> verdicts = run.compare(collected, known);
    if (file.isPresent()) {
      write(file.get(), verdicts, collected);
    } else {
      try (LineWriter lines = surroundings.lines()) {
        write(lines, verdicts, collected);
      }
    }
    return rejections.exitCode();
  }

  private static void write(LineWriter lines, List<Verdict> verdicts, Collected collected) {
    for (Verdict verdict : verdicts) {
      lines.verdict(verdict, collected.article(verdict.a()), collected.article(verdict.b()));
    }
  }

  private int compareTwo(Run run, Optional<LineWriter> file, RejectionLog rejections)
      throws IOException {
    Optional<Article> first = only(files.getFirst(), run, rejections);
    Optional<Article> second = only(files.getLast(), run, rejections);
    if (first.isEmpty() || second.isEmpty()) {
      rejections.lines().forEach(surroundings.err()::println);
      throw new IOException("nothing to compare");
    }
    Collected both = Collected.ofTwo(first.get(), second.get(), files);
    List<String> ids = List.copyOf(both.articles().keySet());
    Verdict verdict =
        run.compare(both, List.of(new Pair(ids.getFirst(), ids.getLast()))).getFirst();
    file.ifPresent(lines -> write(lines, List.of(verdict), both));
    print(verdict, both);
    return rejections.exitCode();
  }

  private Optional<Article> only(Path path, Run run, RejectionLog rejections) throws IOException {
    Collected collected = run.read(List.of(path), rejections);
    if (collected.articles().size() > 1) {
      String number = Counted.of(collected.articles().size(), "article");
      throw wrong(path + " holds " + number + "; use --articles and --pairs");
    }
    return collected.articles().values().stream().findFirst();
  }

  private void print(Verdict verdict, Collected both) throws IOException {
    if (json) {
      try (LineWriter lines = surroundings.lines()) {
        write(lines, List.of(verdict), both);
      }
    } else {
      Article a = both.article(verdict.a());
      Article b = both.article(verdict.b());
      surroundings.print(Comparing.draw(verdict, a, b, surroundings.screen()));
    }
  }
}
