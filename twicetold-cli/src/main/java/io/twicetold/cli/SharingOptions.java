package io.twicetold.cli;

import io.twicetold.cli.share.Sharing;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that ask for the formats of others. Serves one run. */
final class SharingOptions {

  @Option(
      names = "--feeds",
      paramLabel = "FOLDER",
      description = "the stories as stories.rss, stories.atom and stories.json (JSON Feed)")
  private Optional<Path> feeds = Optional.empty();

  @Option(
      names = "--annotations",
      paramLabel = "FILE",
      description = "the passages of all relations as W3C Web Annotations")
  private Optional<Path> annotations = Optional.empty();

  @Option(
      names = "--provenance",
      paramLabel = "FILE",
      description = "which article was made from which, as PROV-O in JSON-LD")
  private Optional<Path> provenance = Optional.empty();

  private final Map<Sharing.Feed, Writer> feedFiles = new EnumMap<>(Sharing.Feed.class);
  private Optional<Writer> annotationFile = Optional.empty();
  private Optional<Writer> provenanceFile = Optional.empty();

  /** Opens what is asked for before the work, so that a wrong name shows at once. */
  void open(OutputFiles files) throws IOException {
    if (feeds.isPresent()) {
      Path folder = Files.createDirectories(feeds.get());
      for (Sharing.Feed feed : Sharing.Feed.values()) {
        feedFiles.put(feed, files.text(folder.resolve(feed.fileName())));
      }
    }
    annotationFile = files.text(annotations);
    provenanceFile = files.text(provenance);
  }

  /** Writes what is asked for. */
  void write(Sharing sharing) throws IOException {
    for (Map.Entry<Sharing.Feed, Writer> feed : feedFiles.entrySet()) {
      sharing.feed(feed.getKey(), feed.getValue());
    }
    annotationFile.ifPresent(sharing::annotations);
    provenanceFile.ifPresent(sharing::provenance);
  }
}
