package io.twicetold.cli;

import io.twicetold.article.Article;
import io.twicetold.cli.screen.Explaining;
import io.twicetold.cli.table.Shape;
import io.twicetold.group.Decisions;
import io.twicetold.json.ExplainedLine;
import io.twicetold.window.Explained;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twicetold explain}. */
@Command(
    name = "explain",
    customSynopsis = "twicetold explain [OPTIONS] A B --in INPUT...",
    description = "Says why two articles of a collection are together, or are not.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  twicetold explain post-17 gazette-3 --in news/",
      "  twicetold explain post-17 gazette-3 --in articles.jsonl --format jsonl",
      "",
      "Weights are in the logarithm of the odds: above 0 a finding speaks for yes. The",
      "finding that would turn the answer is the nearest one that does so alone."
    })
final class ExplainCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private EngineOptions engineOptions = new EngineOptions();

  @Mixin private DecisionOptions decisionOptions = new DecisionOptions();

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(arity = "0..2", paramLabel = "A B", description = "ids of two articles")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--in",
      paramLabel = "INPUT",
      arity = "1..*",
      required = true,
      description = "files and folders with the collection, as for group")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "text|jsonl",
      description = "for people (default), or one JSON object")
  private Format format = Format.text;

  /** How it is printed, by the names that people type. */
  enum Format {
    text,
    jsonl
  }

  ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    takeIdsBehindInputs();
    try (OutputFiles files = new OutputFiles(inputs, decisionOptions.files());
        Run run = new Run(surroundings, engineOptions, files)) {
      RejectionLog rejections = new RejectionLog(files.lines(common.rejected(), Shape.REJECTION));
      Decisions decisions = decisionOptions.read(rejections);
      Collected collected = run.read(inputs, rejections);
      ids.forEach(collected::article); // a wrong id shows before the work
      Collated collated = run.collate(collected, decisions);
      decisionOptions.reject(collated.objections(), rejections);
      Explained explained = collated.explain(ids.getFirst(), ids.getLast());
      files.commit();
      print(explained, collected);
      engineOptions.unmet().forEach(surroundings.err()::println);
      rejections.lines().forEach(surroundings.err()::println);
      return rejections.exitCode();
    }
  }

  /** Where ids come last, they were taken for more of the collection. */
  private void takeIdsBehindInputs() {
    int missing = Math.max(0, 2 - ids.size());
    if (ids.size() > 2 || inputs.size() <= missing) {
      throw new WrongUsage("expected the ids of two articles, and --in with the collection");
    }
    List<Path> behind = inputs.subList(inputs.size() - missing, inputs.size());
    behind.forEach(id -> ids.add(id.toString()));
    behind.clear();
  }

  private void print(Explained explained, Collected collected) throws IOException {
    Article a = collected.article(explained.verdict().a());
    Article b = collected.article(explained.verdict().b());
    surroundings.print(
        switch (format) {
          case text -> Explaining.draw(explained, a, b, surroundings.screen());
          case jsonl -> List.of(ExplainedLine.of(explained, a, b));
        });
  }
}
