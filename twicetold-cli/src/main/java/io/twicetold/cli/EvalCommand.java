package io.twicetold.cli;

import io.twicetold.cli.eval.Pack;
import io.twicetold.cli.eval.RunRecord;
import io.twicetold.cli.page.ErrorPage;
import io.twicetold.cli.page.ShownError;
import io.twicetold.cli.table.Shape;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twicetold eval}. */
@Command(
    name = "eval",
    description = "Scores the command on labelled packs and lists the worst errors.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  twicetold eval packs/retold",
      "  twicetold eval packs/* --cache vectors --out answers --worst 10",
      "  twicetold eval packs/* --record run.jsonl",
      "  twicetold eval packs/* --against run.jsonl",
      "",
      "A PACK is a folder with pack.json, articles.jsonl, gold.jsonl and, where pairs",
      "are asked for, pairs.jsonl. --out keeps what was scored, one file a pack.",
      "Intervals hold 95 %% of 1,000 draws of the labelled groups or pairs; two runs are",
      "drawn alike, and a star marks a movement whose interval excludes 0."
    })
final class EvalCommand implements Callable<Integer> {

  private static final double NANOS = 1e9;

  private final Surroundings surroundings;

  @Mixin private EngineOptions engineOptions = new EngineOptions();

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(arity = "1..*", paramLabel = "PACK", description = "folders of labelled packs")
  private List<Path> packs = new ArrayList<>();

  @Option(
      names = "--worst",
      paramLabel = "N",
      description = "errors to list of each kind (default 5)")
  private int worst = 5;

  @Option(names = "--out", paramLabel = "FOLDER", description = "keeps the answers here")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "keeps figures, intervals and answers here, to compare later runs with")
  private Optional<Path> record = Optional.empty();

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description = "shows what moved since the run that was recorded here")
  private Optional<Path> against = Optional.empty();

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "a page with the worst errors side by side, --worst of each kind")
  private Optional<Path> html = Optional.empty();

  @Option(names = "--json", description = "prints one JSON object a pack instead of a table")
  private boolean json;

  EvalCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    if (worst < 0) {
      throw new WrongUsage("--worst starts at 0, not " + worst);
    }
    List<Pack> opened = new ArrayList<>();
    for (Path folder : packs) {
      opened.add(Pack.open(folder)); // a wrong name shows before the work
    }
    Optional<RunRecord> before =
        against.isPresent() ? Optional.of(RunRecord.read(against.get())) : Optional.empty();
    List<Path> given = opened.stream().flatMap(pack -> pack.files().stream()).toList();
    try (OutputFiles files = new OutputFiles(given);
        Run run = new Run(surroundings, engineOptions, files)) {
      Optional<Writer> recorded = files.text(record);
      Optional<Writer> page = files.text(html);
      RejectionLog rejections = new RejectionLog(files.lines(common.rejected(), Shape.REJECTION));
      List<Evaluation> evaluations = new ArrayList<>();
      for (Pack pack : opened) {
        evaluations.add(evaluate(pack, given, run, rejections));
      }
      if (!json) {
        surroundings.print(EvalReport.table(evaluations));
      }
      if (before.isPresent()) {
        List<String> moved = moved(evaluations, before.get());
        if (json) {
          moved.forEach(surroundings.err()::println); // programs read the rest
        } else {
          surroundings.print(moved);
        }
      }
      if (recorded.isPresent()) {
        write(recorded.get(), evaluations);
      }
      if (page.isPresent()) {
        ErrorPage.write(errors(evaluations), page.get());
      }
      files.commit();
      rejections.lines().forEach(surroundings.err()::println);
      return rejections.exitCode();
    }
  }

  private List<String> moved(List<Evaluation> evaluations, RunRecord before) {
    List<String> lines = new ArrayList<>(List.of("", "moved since " + against.orElseThrow()));
    evaluations.stream()
        .filter(evaluation -> evaluation.result().isPresent())
        .forEach(
            evaluation -> lines.addAll(Estimates.moved(evaluation, before.of(evaluation.pack()))));
    return lines;
  }

  private static Map<String, List<ShownError>> errors(List<Evaluation> evaluations) {
    Map<String, List<ShownError>> errors = new LinkedHashMap<>();
    evaluations.forEach(one -> errors.put(one.pack().name(), one.errors()));
    return errors;
  }

  private static void write(Writer file, List<Evaluation> evaluations) throws IOException {
    file.write(RunRecord.header() + "\n");
    for (Evaluation evaluation : evaluations) {
      if (evaluation.result().isPresent()) {
        Evaluation.Result result = evaluation.result().get();
        for (String line :
            RunRecord.lines(
                evaluation.pack(), result.answer(), result.estimates(), evaluation.cost())) {
          file.write(line + "\n");
        }
      }
    }
  }

  private Evaluation evaluate(Pack pack, List<Path> given, Run run, RejectionLog rejections)
      throws IOException {
    long start = surroundings.nanos().getAsLong();
    try (OutputFiles files = new OutputFiles(given)) {
      Evaluation evaluation =
          Evaluation.of(
              pack, run, rejections, new Answers(files, out), html.isPresent() ? worst : 0);
      files.commit();
      tellTime(evaluation, (surroundings.nanos().getAsLong() - start) / NANOS);
      surroundings.print(json ? EvalReport.json(evaluation) : EvalReport.block(evaluation, worst));
      return evaluation;
    }
  }

  private void tellTime(Evaluation evaluation, double seconds) {
    int articles = evaluation.articles().size();
    surroundings
        .err()
        .printf(
            Locale.ROOT,
            "%s: %,d articles in %.1f s, %.1f a second%n",
            evaluation.pack().name(),
            articles,
            seconds,
            articles / Math.max(seconds, 1e-3));
  }
}
