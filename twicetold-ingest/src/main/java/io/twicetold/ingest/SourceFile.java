package io.twicetold.ingest;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A file to read, as people know it.
 *
 * @param name the name it was given by, with which its rejections begin
 * @param stem its last name without extensions
 * @param extension what it says to be, in small letters, empty if nothing
 * @param path where it can be opened again, if it can
 */
record SourceFile(String name, String stem, String extension, Optional<Path> path) {

  private static final Set<String> PACKED = Set.of(".gz", ".gzip", ".zst", ".zstd");

  /** The file at a path, packed or not: {@code a/b.jsonl.gz} has stem b and extension jsonl. */
  static SourceFile at(Path path) {
    Path last = path.getFileName();
    return named(
        path.toString(), last == null ? path.toString() : last.toString(), Optional.of(path));
  }

  /** What comes in through a stream that has no name. */
  static SourceFile stream(String name) {
    return new SourceFile(name, name, "", Optional.empty());
  }

  private static SourceFile named(String name, String last, Optional<Path> path) {
    String plain = unpacked(last);
    int dot = plain.lastIndexOf('.');
    return dot <= 0
        ? new SourceFile(name, plain, "", path)
        : new SourceFile(
            name, plain.substring(0, dot), plain.substring(dot + 1).toLowerCase(Locale.ROOT), path);
  }

  private static String unpacked(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return PACKED.stream()
        .filter(small::endsWith)
        .findFirst()
        .map(end -> name.substring(0, name.length() - end.length()))
        .orElse(name);
  }

  /** The same file, which cannot be opened again without unpacking it. */
  SourceFile unpacked() {
    return new SourceFile(name, stem, extension, Optional.empty());
  }

  /** A record in it. */
  Place at(Records records) {
    return at(records.line(), records.offset(), records.beginning());
  }

  /** What stands on a line. */
  Place at(long line, long offset, String beginning) {
    return new Place(name + ":" + line, offset, beginning);
  }

  /** The file as a whole. */
  Place start() {
    return start("");
  }

  /** The file as a whole, of which the first bytes are known. */
  Place start(String beginning) {
    return new Place(name, 0, beginning);
  }
}
