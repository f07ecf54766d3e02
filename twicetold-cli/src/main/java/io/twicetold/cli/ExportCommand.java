package io.twicetold.cli;

import io.twicetold.cli.table.Shape;
import io.twicetold.group.Assignment;
import io.twicetold.group.Bond;
import io.twicetold.json.LineWriter;
import io.twicetold.service.store.Forwarding;
import io.twicetold.service.store.Placement;
import io.twicetold.service.store.Snapshot;
import io.twicetold.service.store.StoredArticle;
import io.twicetold.service.store.StoredDecision;
import io.twicetold.service.story.Spoken;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code twicetold export}. */
@Command(
    name = "export",
    description = "Writes what a service remembers in the forms that group and import read.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  twicetold export | zstd > articles.jsonl.zst",
      "  twicetold export --out articles.jsonl --grouped grouped.jsonl \\",
      "       --together yes.jsonl --apart no.jsonl --forwarding ended.jsonl",
      "  twicetold import --data copy --grouped grouped.jsonl --together yes.jsonl \\",
      "       --apart no.jsonl --forwarding ended.jsonl articles.jsonl",
      "",
      "The service may run meanwhile: all files are of one moment. Articles that the",
      "grouping has not followed yet are in no grouped line."
    })
final class ExportCommand implements Callable<Integer> {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Surroundings surroundings;

  @Mixin private ArchiveOptions archiveOptions = new ArchiveOptions();

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOptions help = new HelpOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "one line an article (default: standard output)")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--grouped",
      paramLabel = "FILE",
      description = "where each article belongs: {id, story, family, language}")
  private Optional<Path> grouped = Optional.empty();

  @Option(
      names = "--together",
      paramLabel = "FILE",
      description = "pairs that people want together: {a, b, level, by, why, at}")
  private Optional<Path> together = Optional.empty();

  @Option(
      names = "--apart",
      paramLabel = "FILE",
      description = "pairs that people want apart, in the same form")
  private Optional<Path> apart = Optional.empty();

  @Option(
      names = "--forwarding",
      paramLabel = "FILE",
      description =
          "where stories and families went that ended or were split:%n"
              + "{id, ended, mergedInto, splitInto}; import --forwarding keeps it")
  private Optional<Path> forwarding = Optional.empty();

  ExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    try (OutputFiles files = new OutputFiles();
        Snapshot snapshot = archiveOptions.archive().look()) {
      Optional<LineWriter> articles = files.lines(out, Shape.ARTICLE);
      Optional<LineWriter> places = files.lines(grouped, Shape.GROUPED);
      Optional<Writer> yes = files.text(together);
      Optional<Writer> no = files.text(apart);
      if (articles.isPresent()) {
        write(snapshot, articles.get(), places);
      } else {
        try (LineWriter lines = surroundings.lines()) {
          write(snapshot, lines, places);
        }
      }
      for (StoredDecision stored : snapshot.decisions()) {
        Optional<Writer> file = stored.decision().together() ? yes : no;
        if (file.isPresent()) {
          file.get().write(line(stored));
        }
      }
      Optional<Writer> left = files.text(forwarding);
      if (left.isPresent()) {
        for (Forwarding one : snapshot.forwarding()) {
          left.get().write(ForwardingFile.line(one));
        }
      }
      files.commit();
    }
    return 0;
  }

  private static void write(Snapshot snapshot, LineWriter lines, Optional<LineWriter> places) {
    Map<String, Placement> placements = new HashMap<>();
    snapshot.placements().forEach(one -> placements.put(one.article(), one));
    snapshot.articles(stored -> {
      lines.article(stored.article());
      Optional.ofNullable(placements.get(stored.article().id()))
          .ifPresent(place ->
              places.ifPresent(file -> file.grouped(assignment(place, stored), stored.article())));
    });
  }

  private static Assignment assignment(Placement place, StoredArticle stored) {
    return new Assignment(
        place.article(),
        place.story(),
        place.family(),
        Spoken.of(stored.article()).language(),
        Optional.empty());
  }

  private static String line(StoredDecision stored) {
    Map<String, String> members = new LinkedHashMap<>();
    Bond bond = stored.decision().bond();
    members.put("a", stored.decision().a());
    members.put("b", stored.decision().b());
    members.put("level", bond.label());
    members.put("by", stored.signed().by());
    members.put("why", stored.signed().why());
    members.put("at", stored.at().toString());
    return JSON.writeValueAsString(members) + "\n";
  }
}
