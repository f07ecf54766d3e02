package io.twicetold.cli;

import io.twicetold.cli.share.Sharing;
import io.twicetold.group.Story;
import io.twicetold.json.feed.Feed;
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

  /** The folder with the feeds of single stories. */
  private static final String STORIES = "story";

  @Option(
      names = "--feeds",
      paramLabel = "FOLDER",
      description =
          "the stories as stories.rss, stories.atom and stories.json (JSON Feed), and in the"
              + " folder story the reports of each that has several")
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

  @Option(
      names = "--markup",
      paramLabel = "FILE",
      description = "articles, sources and events in the words of schema.org, as JSON-LD")
  private Optional<Path> markup = Optional.empty();

  private final Map<Feed, Writer> feedFiles = new EnumMap<>(Feed.class);
  private Optional<Writer> annotationFile = Optional.empty();
  private Optional<Writer> provenanceFile = Optional.empty();
  private Optional<Writer> markupFile = Optional.empty();

  /** Opens what is asked for before the work, so that a wrong name shows at once. */
  void open(OutputFiles files) throws IOException {
    if (feeds.isPresent()) {
      Path folder = Files.createDirectories(feeds.get());
      files.fills(folder.resolve(STORIES));
      for (Feed feed : Feed.values()) {
        feedFiles.put(feed, files.text(folder.resolve(feed.fileName("stories"))));
      }
    }
    annotationFile = files.text(annotations);
    provenanceFile = files.text(provenance);
    markupFile = files.text(markup);
  }

  /** Writes what is asked for. */
  void write(Sharing sharing, OutputFiles files) throws IOException {
    for (Map.Entry<Feed, Writer> feed : feedFiles.entrySet()) {
      sharing.feed(feed.getKey(), feed.getValue());
    }
    if (feeds.isPresent()) {
      writeStories(sharing, Files.createDirectories(feeds.get().resolve(STORIES)), files);
    }
    annotationFile.ifPresent(sharing::annotations);
    provenanceFile.ifPresent(sharing::provenance);
    markupFile.ifPresent(sharing::markup);
  }

  /** A file at a time: there may be more than can be open together. */
  private static void writeStories(Sharing sharing, Path folder, OutputFiles files)
      throws IOException {
    for (Story story : sharing.told()) {
      for (Feed feed : Feed.values()) {
        try (Writer out = files.text(folder.resolve(feed.fileName(Sharing.fileName(story))))) {
          sharing.feed(story, feed, out);
        }
      }
    }
  }
}
