package io.twicetold.cli;

import io.twicetold.cli.table.Shape;
import io.twicetold.ingest.Delivery;
import io.twicetold.json.LineWriter;
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
    description = "Finds the articles on web pages, and writes them as JSON lines or a table.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  twicetold extract page.html",
      "  twicetold extract pages/ 'crawl/**.warc.gz' --out articles.jsonl",
      "  twicetold extract pages/ --out articles.parquet",
      "",
      "INPUT is whatever group reads. A line is {id, title, text, url, published,",
      "source, language} and of pages {author, dateSource, dateConfidence,",
      "dateProblem, declared}, where declared holds what a page says of its text:",
      "{canonical, basedOn, translationOf, alternates, modified, agencies, live}.",
      "Where the words told the language, languageSource is text, and declaredLanguage",
      "what was declared and not believed. An article in several languages has",
      "{languages: [{start, end, language}]}, where places count characters of text.",
      "Text whose charset no label says and that is not UTF-8 has {guessedCharset}, and",
      "entries of a feed from where its XML is broken have {brokenXml}. A",
      "page that shows only a beginning has {stub: paywall or consent}. Dates of",
      "feeds, NewsML, NITF and mail have {dateSource, dateConfidence, dateProblem},",
      "too. With --places pages have {places: {charset, paragraphs: [{start, end, from,",
      "to}]}}: code points start to end of text are from to to of the page, decoded,",
      "without its byte order mark.",
      "What is not known is null. The id of a page is the name of its file; the",
      "entries of a live blog are articles of their own, called page#entry. A FILE",
      "called .csv, .tsv or .parquet is written as a table, with the fields from author",
      "on as JSON in the column more; in CSV and TSV an apostrophe stands before what",
      "a spreadsheet would take for a formula."
    })
final class ExtractCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private HeadingOptions headingOptions = new HeadingOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "files, folders and patterns to read, or - for standard input")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "one line an article (default: standard output)")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--places",
      description = "says of each paragraph of a web page where it stands in the page")
  private boolean places;

  ExtractCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    try (OutputFiles files = new OutputFiles(inputs)) {
      Optional<LineWriter> file = files.lines(out, Shape.ARTICLE);
      RejectionLog rejections = new RejectionLog(files.lines(common.rejected(), Shape.REJECTION));
      Reading reading = new Reading(files.targets(), headingOptions.headings(), places);
      if (file.isPresent()) {
        extract(file.get(), reading, rejections);
      } else {
        try (LineWriter lines = surroundings.lines()) {
          extract(lines, reading, rejections);
        }
      }
      files.commit();
      headingOptions.unmet().forEach(surroundings.err()::println);
      rejections.lines().forEach(surroundings.err()::println);
      return rejections.exitCode();
    }
  }

  private void extract(LineWriter lines, Reading reading, RejectionLog rejections)
      throws IOException {
    ProgressBar bar = ProgressBar.on(surroundings);
    long[] read = new long[1];
    Delivery delivery =
        reading.read(
            inputs,
            article -> {
              lines.article(Multilingual.marked(article));
              bar.at("reading", ++read[0], 0);
            },
            rejections);
    bar.clear();
    surroundings.err().println(Counted.of(delivery.articles(), "article"));
  }
}
