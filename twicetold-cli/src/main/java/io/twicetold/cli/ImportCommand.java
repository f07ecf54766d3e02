package io.twicetold.cli;

import io.twicetold.article.Article;
import io.twicetold.cli.table.Shape;
import io.twicetold.ingest.Declared;
import io.twicetold.ingest.Rejection;
import io.twicetold.service.store.Forwarding;
import io.twicetold.service.store.Placement;
import io.twicetold.service.store.SignedDecision;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twicetold import}. */
@Command(
    name = "import",
    description = "Gives a service that is new articles and their stories, which keep their ids.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  twicetold group news.jsonl --out grouped.jsonl",
      "  twicetold import --grouped grouped.jsonl news.jsonl",
      "  twicetold serve",
      "",
      "INPUT is whatever group reads. What the service finds else when it starts (new",
      "reports, other settings) is told as changes of the stories; articles that the",
      "grouped file lacks get their places then."
    })
final class ImportCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private ArchiveOptions archiveOptions = new ArchiveOptions();

  @Mixin private DecisionOptions decisionOptions = new DecisionOptions();

  @Mixin private HeadingOptions headingOptions = new HeadingOptions();

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "files, folders and patterns to read, or - for standard input")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--grouped",
      required = true,
      paramLabel = "FILE",
      description = "where the articles belong, as group --out writes it in JSON lines")
  private Path grouped = Path.of("");

  @Option(
      names = "--forwarding",
      paramLabel = "FILE",
      description = "what ended stories left, as export --forwarding writes it")
  private Optional<Path> forwarding = Optional.empty();

  ImportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    try (OutputFiles files = new OutputFiles(inputs, List.of(grouped), decisionOptions.files())) {
      RejectionLog rejections = new RejectionLog(files.lines(common.rejected(), Shape.REJECTION));
      ProgressBar bar = ProgressBar.on(surroundings);
      Reading reading = new Reading(files.targets(), headingOptions.headings(), false);
      Collected collected = Collected.from(inputs, reading, rejections, bar);
      bar.clear();
      List<Placement> places = known(collected.articles(), rejections);
      Clock clock = Clock.systemUTC();
      List<SignedDecision> decisions =
          decisionOptions.readSigned("import", clock.instant(), rejections);
      List<Forwarding> left =
          forwarding.isPresent() ? ForwardingFile.read(forwarding.get(), rejections) : List.of();
      // As they were sent, so that they are the same where they are sent again.
      List<Article> sent = collected.articles().values().stream().map(Declared::of).toList();
      archiveOptions.archive().take(sent, places, decisions, left, clock);
      files.commit();
      headingOptions.unmet().forEach(surroundings.err()::println);
      rejections.lines().forEach(surroundings.err()::println);
      surroundings.err().println(summary(collected.articles().size(), places));
      return rejections.exitCode();
    }
  }

  /** The places whose articles were read; one of an article that was not is rejected. */
  private List<Placement> known(Map<String, ?> articles, RejectionLog rejections)
      throws IOException {
    List<Placement> known = new ArrayList<>();
    for (Placement place : GroupedFile.read(grouped, rejections)) {
      if (articles.containsKey(place.article())) {
        known.add(place);
      } else {
        rejections.accept(
            new Rejection(grouped.toString(), 0, "no article has the id: " + place.article()));
      }
    }
    return known;
  }

  private static String summary(int articles, List<Placement> places) {
    Set<String> stories = new HashSet<>();
    places.forEach(place -> stories.add(place.story()));
    return Counted.of(articles, "article") + " in " + Counted.of(stories.size(), "known story");
  }
}
