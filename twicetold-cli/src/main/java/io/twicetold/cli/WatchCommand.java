package io.twicetold.cli;

import io.twicetold.cli.folder.WatchFolder;
import io.twicetold.ingest.watch.FeedList;
import io.twicetold.ingest.watch.Resolver;
import io.twicetold.ingest.watch.Round;
import io.twicetold.ingest.watch.Watch;
import io.twicetold.ingest.watch.WatchSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twicetold watch}. */
@Command(
    name = "watch",
    description = "Polls feeds, and groups their articles as they come in.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  twicetold watch feeds.opml --out news --cache vectors",
      "  twicetold watch https://one.example/rss https://two.example/atom --out news",
      "  twicetold watch feeds.opml --out news --once",
      "",
      "The folder holds articles.jsonl, rejected.jsonl and changes.jsonl, which only",
      "grow; grouped.jsonl and stories.jsonl, as group writes them, replaced after each",
      "round that changed something; and state.json. A line of changes is {time, added,",
      "redone, stories}: the new articles, the older ones whose part of the collection",
      "was looked at again, and the stories of these parts as they are now. Ended in",
      "whatever way and started again, the watch goes on: no article is lost or twice.",
      "All articles of the folder are held in memory; begin a new folder now and then."
    })
final class WatchCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  private final Clock clock = Clock.systemUTC();

  @Mixin private EngineOptions engineOptions = new EngineOptions();

  @Mixin private WatchOptions options = new WatchOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "FEED",
      description = "addresses of feeds, and OPML files that list some")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      description = "where articles and their grouping are written")
  private Path out = Path.of("");

  @Option(names = "--once", description = "does what is due now, then ends")
  private boolean once;

  @SuppressWarnings("UnusedVariable") // looked for by name where a run fails
  @Option(names = "--verbose", description = "shows where in the program an error came from")
  private boolean verbose;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "shows this")
  private boolean help;

  WatchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<String> feeds = FeedList.of(inputs);
    try (WatchFolder folder = WatchFolder.open(out);
        GrowingGroups groups = new GrowingGroups(surroundings, engineOptions, folder, clock)) {
      Watch watch = new Watch(settings(), feeds, folder.file("state.json"), folder);
      tell("watching " + Counted.of(feeds.size(), "feed"));
      warn();
      groups.recall();
      try (Ending ending = new Ending(watch::stop)) {
        return watch(watch, folder, groups, ending);
      }
    }
  }

  private WatchSettings settings() {
    return options.settings(
        engineOptions.headings(),
        new WatchSettings.Surroundings(
            clock,
            Thread::sleep,
            RandomGenerator.getDefault(),
            Resolver.ofSystem(options.deadline())));
  }

  private void warn() {
    if (options.allowsPrivate()) {
      tell("WARNING: --allow-private lets feeds reach every machine that this one can reach");
    }
  }

  /** The exit code of what was asked for once; else nobody waits for it. */
  private int watch(Watch watch, WatchFolder folder, GrowingGroups groups, Ending ending)
      throws IOException, InterruptedException {
    while (true) {
      Round round = watch.round();
      tellRejections(folder);
      groups.grow();
      tell(line(round));
      if (once) {
        return round.rejected() > 0 ? 1 : 0;
      }
      if (ending.asksWithin(Duration.between(clock.instant(), round.next()))) {
        return 0;
      }
    }
  }

  private void tellRejections(WatchFolder folder) {
    RejectionLog log = new RejectionLog(Optional.empty());
    folder.rejected().forEach(log);
    log.lines().forEach(this::tell);
  }

  private String line(Round round) {
    String polled =
        Counted.of(round.changed(), "feed")
            + " read, "
            + round.unchanged()
            + " unchanged, "
            + round.failed()
            + " failed"
            + (round.postponed() == 0 ? "" : ", " + round.postponed() + " put off by their hosts")
            + "; "
            + Counted.of(round.articles(), "new article");
    String waiting = round.pages() == 0 ? "" : "; " + Counted.of(round.pages(), "page") + " to go";
    return polled + waiting + (once ? "" : "; next at " + seconds(round.next()));
  }

  private static Instant seconds(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS);
  }

  private void tell(String line) {
    surroundings.err().println(seconds(clock.instant()) + " " + line);
  }
}
