package io.twicetold.cli;

import io.twicetold.cli.json.LineWriter;
import io.twicetold.ingest.Articles;
import io.twicetold.ingest.Delivery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twicetold extract}. */
@Command(
    name = "extract",
    description =
        "Writes the articles that pages, feeds, crawls, mail and tables hold, as JSON lines.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  twicetold extract pages/ --out articles.jsonl",
      "  twicetold extract crawl.warc.gz feed.xml --out articles.jsonl --rejected rejected.jsonl",
      "  curl -s https://example.org/story.html | twicetold extract -",
      "",
      "A line has id, title, text, url, published, source and language, each where it",
      "is known, and what else a page declares: author, modified, canonical, based_on,",
      "translation_of, agency, live, and date_source, the place where the date stood.",
      "Nothing is held but one record; memory does not grow with the input."
    })
final class ExtractCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private HeadingOptions headings = new HeadingOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "files, folders, patterns; - for standard input")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "one line an article (default: standard output)")
  private Optional<Path> out = Optional.empty();

  ExtractCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    try (OutputFiles files = new OutputFiles()) {
      Optional<LineWriter> file = files.lines(out);
      RejectionLog rejections = new RejectionLog(files.lines(common.rejected()));
      Delivery delivery;
      if (file.isPresent()) {
        delivery = extract(file.get(), rejections);
      } else {
        try (LineWriter lines = surroundings.lines()) {
          delivery = extract(lines, rejections);
        }
      }
      files.commit();
      surroundings.err().println(Counted.of(delivery.articles(), "article"));
      rejections.lines().forEach(surroundings.err()::println);
      return rejections.exitCode();
    }
  }

  private Delivery extract(LineWriter lines, RejectionLog rejections) {
    ProgressBar bar = ProgressBar.on(surroundings);
    int[] articles = {0};
    Delivery delivery =
        Articles.read(
            inputs,
            headings.headings(),
            System.in,
            article -> {
              lines.article(article);
              bar.at("reading", ++articles[0], 0);
            },
            rejections);
    bar.clear();
    return delivery;
  }
}
