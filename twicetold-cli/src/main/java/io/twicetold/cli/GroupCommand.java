package io.twicetold.cli;

import io.twicetold.cli.page.StoryPage;
import io.twicetold.cli.screen.StoryTable;
import io.twicetold.cli.share.Sharing;
import io.twicetold.cli.table.Shape;
import io.twicetold.group.Assignment;
import io.twicetold.group.Decisions;
import io.twicetold.group.Doubt;
import io.twicetold.group.Grouping;
import io.twicetold.json.LineWriter;
import io.twicetold.judge.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twicetold group}. */
@Command(
    name = "group",
    description = "Says which articles are the same text told again, and which tell one event.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  twicetold group articles.jsonl",
      "  twicetold group news/ --out grouped.jsonl --stories stories.jsonl",
      "  twicetold group a.csv b.jsonl.gz --relations relations.jsonl --cache vectors",
      "  twicetold group news/ --report report.html",
      "  twicetold group news/ --out grouped.csv --relations relations.parquet",
      "  twicetold group news/ --unsure unsure.jsonl --together yes.csv --apart no.csv",
      "  twicetold group 'crawl/**.warc.gz' feed.xml letters.mhtml table.parquet",
      "  twicetold group news/ --feeds public/ --annotations notes.json",
      "  zstdcat news.jsonl.zst | twicetold group - --map text=story --map id=nr",
      "  twicetold group news/ --rejected rejected.jsonl || less rejected.jsonl",
      "",
      "INPUT is a file, a folder, a pattern, or - for standard input: JSON (lines,",
      "arrays, JSON Feed, ninjs) with {id, title, text, url, published, source,",
      "language}, CSV and TSV with such a header, Parquet with such columns, RSS, Atom,",
      "RDF, NewsML, NITF, news sitemaps, WARC, HTML, MHTML, mail and mailboxes,",
      "Markdown and text, each plain or packed with gzip or Zstandard. What a file is,",
      "its content says, not its name.",
      "A grouped line is {id, story, family, language, relation, source, confidence},",
      "where source is the article it was made from; fields that nobody knows follow.",
      "Files called .csv, .tsv or .parquet are written as tables, with JSON in the",
      "cells of what is nested; in CSV and TSV an apostrophe stands before what a",
      "spreadsheet would take for a formula. All other files are JSON lines. None may",
      "be an input; in a folder they are not read.",
      "In relations, start and end count Unicode code points of the text, or of the",
      "title where a passage has \"field\": \"title\"; exact quotes the words."
    })
final class GroupCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private EngineOptions engineOptions = new EngineOptions();

  @Mixin private DecisionOptions decisionOptions = new DecisionOptions();

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "files, folders and patterns to read, or - for standard input")
  private List<Path> inputs = new ArrayList<>();

  @Option(names = "--out", paramLabel = "FILE", description = "one line an article")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--relations",
      paramLabel = "FILE",
      description = "one line a pair that is linked, with the passages that show it")
  private Optional<Path> relations = Optional.empty();

  @Option(names = "--stories", paramLabel = "FILE", description = "one line a story")
  private Optional<Path> stories = Optional.empty();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "the stories as one HTML page, with families, sources and passages")
  private Optional<Path> report = Optional.empty();

  @Mixin private SharingOptions sharing = new SharingOptions();

  @Option(
      names = "--unsure",
      paramLabel = "FILE",
      description = "one line a pair that a person should decide, those first that matter most")
  private Optional<Path> unsure = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "table|jsonl|auto",
      description =
          "what to print: a table, one line an article, or (auto, default) a table on a terminal"
              + " and lines in a pipe unless --out takes them")
  private Format format = Format.auto;

  /** What is printed, by the names that people type. */
  enum Format {
    table,
    jsonl,
    auto
  }

  GroupCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    try (OutputFiles files = new OutputFiles(inputs, decisionOptions.files())) {
      Optional<LineWriter> grouped = files.lines(out, Shape.GROUPED);
      Optional<LineWriter> related = files.lines(relations, Shape.RELATION);
      Optional<LineWriter> told = files.lines(stories, Shape.STORY);
      Optional<Writer> page = files.text(report);
      sharing.open(files);
      RejectionLog rejections = new RejectionLog(files.lines(common.rejected(), Shape.REJECTION));
      Optional<LineWriter> doubted = files.lines(unsure, Shape.DOUBT);
      Decisions decisions = decisionOptions.read(rejections);
      try (Run run = new Run(surroundings, engineOptions, files)) {
        Collected collected = run.read(inputs, rejections);
        Collated collated = run.collate(collected, decisions);
        Grouping grouping = collated.grouping();
        List<Doubt> doubts = collated.unsure();
        decisionOptions.reject(collated.objections(), rejections);
        grouped.ifPresent(lines -> writeGrouped(lines, grouping, collected));
        told.ifPresent(lines -> grouping.stories().forEach(lines::story));
        related.ifPresent(lines -> writeRelations(lines, grouping, collected));
        doubted.ifPresent(lines -> doubts.forEach(lines::doubt));
        if (page.isPresent()) {
          StoryPage.write(
              grouping, collected.articles(), collected.delivery().rejected(), page.get());
        }
        sharing.write(new Sharing(grouping, collected.articles()), files);
        files.commit();
        print(grouping, doubts, collected);
        engineOptions.unmet().forEach(surroundings.err()::println);
        surroundings.err().print(Summary.of(grouping, doubts, collected, rejections));
      }
      return rejections.exitCode();
    }
  }

  private void print(Grouping grouping, List<Doubt> doubts, Collected collected)
      throws IOException {
    boolean person = format == Format.auto && surroundings.terminal().out();
    if (person || format == Format.table) {
      surroundings.print(
          StoryTable.draw(grouping, doubts, collected.articles(), surroundings.screen()));
    } else if (format == Format.jsonl || out.isEmpty()) {
      try (LineWriter lines = surroundings.lines()) {
        writeGrouped(lines, grouping, collected);
      }
    }
  }

  private static void writeGrouped(LineWriter lines, Grouping grouping, Collected collected) {
    for (Assignment assignment : grouping.assignments()) {
      lines.grouped(assignment, collected.article(assignment.id()));
    }
  }

  private static void writeRelations(LineWriter lines, Grouping grouping, Collected collected) {
    for (Verdict verdict : grouping.relations()) {
      lines.verdict(verdict, collected.article(verdict.a()), collected.article(verdict.b()));
    }
  }
}
